using MineBanBot.Knowledge.Entries;

namespace MineBanBot.Entries.Taking;

/// <summary>The story that a title tells.</summary>
/// <param name="title">The title.</param>
/// <param name="source">Whose title it is: its name may stand in it.</param>
/// <param name="day">The day of publication, in UTC.</param>
internal delegate IStory StoryOf(string title, EntrySource source, DateOnly day);
