namespace MineBanBot.Follow;

/// <summary>What can be followed, as it is stored and typed.</summary>
internal static class FollowedKind
{
    /// <summary>Entries that name a state, and changes of its facts; the subject is its ISO alpha-3 code.</summary>
    public const string Country = "country";

    /// <summary>Entries about a topic; the subject is the topic, or empty for all entries.</summary>
    public const string Topic = "topic";

    /// <summary>Changes of states' facts; the subject is an ISO alpha-3 code, or empty for all states.</summary>
    public const string Status = "status";
}
