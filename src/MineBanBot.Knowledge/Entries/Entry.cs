using MineBanBot.Knowledge.Dates;

namespace MineBanBot.Knowledge.Entries;

/// <summary>One dated item of news.</summary>
/// <param name="Id">Its stable id.</param>
/// <param name="Published">Date of publication, which is not the date of the event it tells of; the day of reading when <see cref="Undated"/>.</param>
/// <param name="Text">What it says; null: the page gave a date and no summary.</param>
/// <param name="Countries">ISO alpha-3 codes of the states named in the text, in alphabetical order.</param>
/// <param name="Source">Where it comes from.</param>
public sealed record Entry(EntryId Id, PartialDate Published, string? Text, IReadOnlyList<string> Countries, EntrySource Source)
{
    /// <summary>Title; null: the source gives none.</summary>
    public string? Title { get; init; }

    /// <summary>The item's own page; null: the source gives none.</summary>
    public Uri? Url { get; init; }

    /// <summary>What it is about: use, casualties, clearance and so on.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>Other sources that report the same event.</summary>
    public IReadOnlyList<AlsoReported> Also { get; init; } = [];

    /// <summary>The day (UTC) on which a changed version came in; null: it never changed.</summary>
    public DateOnly? Updated { get; init; }

    /// <summary>Whether the source gives no date, so that the day of reading stands for it.</summary>
    public bool Undated { get; init; }
}
