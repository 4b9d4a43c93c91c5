using MineBanBot.Entries.Taking;
using MineBanBot.Knowledge.Entries;

namespace MineBanBot.Tests.Entries;

/// <summary>Two sources tell of one event when their titles are the same.</summary>
internal sealed record SameTitle(string Title) : IStory
{
    public static IStory Of(string title, EntrySource source, DateOnly day) => new SameTitle(title);

    public bool IsOneWith(IStory other) => Equals(other);
}
