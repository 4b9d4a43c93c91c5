namespace MineBanBot.Entries.Taking;

/// <summary>What a title tells, in a form that can be compared with the title of another source.</summary>
internal interface IStory
{
    /// <summary>Whether both tell of the same event.</summary>
    bool IsOneWith(IStory other);
}
