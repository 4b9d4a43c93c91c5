using MineBanBot.Knowledge.Dates;

namespace MineBanBot.Knowledge.Entries;

/// <summary>One dated item of news.</summary>
/// <param name="Id">Its stable id.</param>
/// <param name="Published">Date of publication, which is not the date of the event it tells of.</param>
/// <param name="Text">What it says; null: the page gave a date and no summary.</param>
/// <param name="Countries">ISO alpha-3 codes of the states named in the text, in alphabetical order.</param>
/// <param name="Source">Where it comes from.</param>
public sealed record Entry(EntryId Id, PartialDate Published, string? Text, IReadOnlyList<string> Countries, EntrySource Source)
{
    /// <summary>Title; null: the source gives none.</summary>
    public string? Title { get; init; }

    /// <summary>The item's own page; null: the source gives none.</summary>
    public Uri? Url { get; init; }
}
