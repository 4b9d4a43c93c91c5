namespace MineBanBot.Tests.OpenApi;

/// <summary>A place in a body and the rule that it breaks.</summary>
internal sealed record Breach(string Path, string Rule)
{
    public override string ToString() => $"{Path} {Rule}";
}
