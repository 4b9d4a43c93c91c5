namespace MineBanBot.Sandbox.Limits;

/// <summary>A bucket after a request was counted against it.</summary>
internal sealed record RateLimit(string Bucket, int Limit, int Remaining, DateTimeOffset ResetsAt, TimeSpan ResetAfter, bool Exceeded, bool Global);
