namespace MineBanBot.Posting.Delivering;

/// <summary>What is done with a message once it is posted, as it is stored. Each can be asked for again without harm.</summary>
internal static class PostingStep
{
    /// <summary>A thread is started under it.</summary>
    public const string Thread = "thread";

    /// <summary>It is published to the servers that follow the channel.</summary>
    public const string Publish = "publish";
}
