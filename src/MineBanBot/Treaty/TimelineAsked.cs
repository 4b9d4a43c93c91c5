using System.Globalization;

using MineBanBot.Commands.Cards;

namespace MineBanBot.Treaty;

/// <summary>Which events a timeline is of.</summary>
/// <param name="Category">A category as the table spells it; null: all.</param>
/// <param name="From">The first year; null: any.</param>
/// <param name="To">The last year; null: any.</param>
internal sealed record TimelineAsked(string? Category, int? From, int? To)
{
    /// <summary>No event can be of an earlier year.</summary>
    public const int FirstYear = 1900;

    /// <summary>No event can be of a later year.</summary>
    public const int LastYear = 2100;

    private const string Begins = "timeline";

    /// <summary>As the ids of buttons keep it.</summary>
    public string Id => string.Create(CultureInfo.InvariantCulture, $"{Begins}:{(Category is null ? "" : Mark.Of(Category))}:{From}:{To}");

    /// <summary>Whether there can be events in these years.</summary>
    public bool IsPossible => IsYear(From) && IsYear(To) && (From ?? FirstYear) <= (To ?? LastYear);

    /// <summary>Reads what an id keeps; null when it is none of these.</summary>
    /// <param name="id">Untrusted.</param>
    /// <param name="categories">The categories that there are.</param>
    public static TimelineAsked? TryParse(string id, IEnumerable<string> categories)
    {
        if (id.Split(':') is not [Begins, var mark, var from, var to])
        {
            return null;
        }

        TimelineAsked asked = new(Mark.Find(mark, categories), Year(from), Year(to));
        return asked.Id == id && asked.IsPossible ? asked : null;
    }

    /// <summary>A year as an option or an id has it; null when it is none.</summary>
    public static int? Year(string? text) => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int year) ? year : null;

    private static bool IsYear(int? year) => year is null or (>= FirstYear and <= LastYear);
}
