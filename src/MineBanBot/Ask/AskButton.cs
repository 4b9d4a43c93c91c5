using System.Globalization;

using MineBanBot.Discord.Embeds;
using MineBanBot.Knowledge.Dates;

namespace MineBanBot.Ask;

/// <summary>
/// A button of an answer as its id remembers it: what it does and for which question, so that it works after a restart and on old messages.
/// </summary>
/// <param name="Act">What it does: one of the constants, or the number of a page.</param>
/// <param name="AsOf">The date asked for; null: none.</param>
/// <param name="Question">The question.</param>
internal sealed record AskButton(string Act, PartialDate? AsOf, string Question)
{
    /// <summary>Asks the question.</summary>
    public const string Ask = "q";

    /// <summary>Shows the answer to all.</summary>
    public const string Share = "share";

    /// <summary>Lists the sources.</summary>
    public const string Sources = "sources";

    /// <summary>Opens the form for reporting a wrong answer, and is the id of that form.</summary>
    public const string Wrong = "wrong";

    private const string Command = "ask";
    private const int Longest = 100;

    /// <summary>The page to show, counted from 1; 0: it shows none.</summary>
    public int Page => int.TryParse(Act, NumberStyles.None, CultureInfo.InvariantCulture, out int page) ? page : 0;

    /// <summary>The id; null when the question is too long for one.</summary>
    public string? CustomId => EmbedLimits.Length(Whole) <= Longest ? Whole : null;

    /// <summary>The id, with the end of the question left out when it is too long.</summary>
    public string CutCustomId => EmbedLimits.Cut(Whole, Longest);

    private string Whole => $"{Command}:{Act}:{AsOf}:{Question}";

    /// <summary>A button that shows a page.</summary>
    public static AskButton OfPage(int number, PartialDate? asOf, string question) =>
        new(number.ToString(CultureInfo.InvariantCulture), asOf, question);

    /// <summary>Reads an id; null when it is none of these.</summary>
    /// <param name="customId">Untrusted.</param>
    public static AskButton? TryParse(string customId) =>
        customId.Split(':', 4) is [Command, { Length: > 0 } act, string asOf, { Length: > 0 } question]
        && (asOf.Length == 0 || PartialDate.TryParse(asOf) is not null)
            ? new AskButton(act, PartialDate.TryParse(asOf), question)
            : null;
}
