using System.Globalization;

namespace MineBanBot.Commands.Cards;

/// <summary>
/// A button of a card as its id remembers it: all that is needed to draw the card again, so that it works after a restart and on old messages.
/// </summary>
/// <param name="Command">Whose card it is.</param>
/// <param name="Act">What the button does: one of the constants.</param>
/// <param name="Page">The page that it is about, counted from 1; 0: the one before the first, which nobody can press.</param>
/// <param name="Mark">What the data was when the card was drawn (<see cref="Cards.Mark"/>); empty: it promised nothing.</param>
/// <param name="Asked">What the card was asked for, in the command's own spelling.</param>
internal sealed record CardButton(string Command, char Act, int Page, string Mark, string Asked)
{
    /// <summary>Shows the page.</summary>
    public const char Turn = 'p';

    /// <summary>Shows the page in a message that its user alone sees, and may share.</summary>
    public const char TurnOwn = 'q';

    /// <summary>Shows the page to all.</summary>
    public const char Share = 's';

    /// <summary>Lists the sources of the page.</summary>
    public const char Sources = 'o';

    private const int LongestPage = 6;

    /// <summary>The id.</summary>
    public string CustomId => string.Create(CultureInfo.InvariantCulture, $"{Command}:{Act}{Page}:{Mark}:{Asked}");

    /// <summary>Reads an id; null when it is none of these.</summary>
    /// <param name="customId">Untrusted.</param>
    public static CardButton? TryParse(string customId) =>
        customId.Split(':', 4) is [var command, { Length: >= 2 and <= LongestPage } act, var mark, var asked]
        && act[0] is Turn or TurnOwn or Share or Sources
        && int.TryParse(act.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out int page)
        && page > 0
            ? new CardButton(command, act[0], page, mark, asked)
            : null;
}
