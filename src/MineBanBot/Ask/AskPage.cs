using System.Globalization;

using MineBanBot.Discord.Embeds;
using MineBanBot.Knowledge.Dates;

namespace MineBanBot.Ask;

/// <summary>A page of an answer, as a button remembers it: it works after a restart and on old messages.</summary>
/// <param name="Number">The page, counted from 1.</param>
/// <param name="AsOf">The date asked for; null: none.</param>
/// <param name="Question">The question.</param>
internal sealed record AskPage(int Number, PartialDate? AsOf, string Question)
{
    private const string Command = "ask";

    /// <summary>The button's id; null when the question is too long for one.</summary>
    public string? CustomId
    {
        get
        {
            string id = string.Create(CultureInfo.InvariantCulture, $"{Command}:{Number}:{AsOf}:{Question}");
            return EmbedLimits.Length(id) <= 100 ? id : null;
        }
    }

    /// <summary>Reads a button's id; null when it is none of these.</summary>
    public static AskPage? TryParse(string customId) =>
        customId.Split(':', 4) is [Command, string number, string asOf, { Length: > 0 } question]
        && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int page)
        && page > 0
        && (asOf.Length == 0 || PartialDate.TryParse(asOf) is not null)
            ? new AskPage(page, PartialDate.TryParse(asOf), question)
            : null;
}
