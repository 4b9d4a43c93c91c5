using MineBanBot.Entries.Taking;
using MineBanBot.Feeds.Identity;
using MineBanBot.Knowledge.Names;

namespace MineBanBot.Feeds.Taking;

/// <summary>The story of a title, as <see cref="SameEvent"/> compares it.</summary>
internal sealed record TitleStory(Story Story) : IStory
{
    /// <summary>Reads titles with the states that they name.</summary>
    public static StoryOf With(CountryNames countries) =>
        (title, source, day) => new TitleStory(Story.Of(title, [source.Title, source.Publisher], countries.In(title), day));

    /// <inheritdoc/>
    public bool IsOneWith(IStory other) => other is TitleStory told && SameEvent.Is(Story, told.Story);
}
