using MineBanBot.Discord.Components;
using MineBanBot.Language;

namespace MineBanBot.Commands.Cards;

/// <summary>The buttons that turn pages.</summary>
internal static class PageButtons
{
    /// <summary>Back and forth; none when there is one page.</summary>
    /// <param name="shown">The page that is shown, counted from 1.</param>
    /// <param name="count">How many there are.</param>
    /// <param name="idOf">The id of the button that shows a page; no two pages share one.</param>
    /// <param name="texts">The fixed phrases.</param>
    public static IEnumerable<Button> Of(int shown, int count, Func<int, string> idOf, Texts texts) => count == 1
        ? []
        :
        [
            new Button(texts.Say(Text.Previous), idOf(shown - 1), shown > 1),
            new Button(texts.Say(Text.Next), idOf(shown + 1), shown < count),
        ];
}
