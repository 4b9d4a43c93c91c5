namespace MineBanBot.Digests.Contents;

/// <summary>Something that speaks for an item.</summary>
/// <param name="What">A topic, <see cref="Sources"/> or <see cref="Moderators"/>.</param>
/// <param name="Points">How much.</param>
internal sealed record DigestReason(string What, int Points)
{
    /// <summary>Further sources report it.</summary>
    public const string Sources = "sources";

    /// <summary>A moderator added it.</summary>
    public const string Moderators = "moderators";
}
