using System.Text;
using System.Text.RegularExpressions;

namespace MineBanBot.Sandbox.Commands;

// https://discord.com/developers/docs/interactions/application-commands#application-command-object-application-command-naming
internal static partial class CommandName
{
    public static bool IsValid(string name) => Pattern().IsMatch(name) && name.EnumerateRunes().All(rune => Rune.ToLowerInvariant(rune) == rune);

    // .NET does not know \p{sc=Deva}; the blocks hold the same letters and signs.
    [GeneratedRegex(@"^[-_'\p{L}\p{N}\p{IsDevanagari}\p{IsThai}]{1,32}\z")]
    private static partial Regex Pattern();
}
