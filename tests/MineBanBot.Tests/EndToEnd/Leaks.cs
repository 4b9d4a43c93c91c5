using System.Text.RegularExpressions;

using MineBanBot.Tests.OpenApi;

namespace MineBanBot.Tests.EndToEnd;

/// <summary>Looks for what no log, exception or output may hold: bot tokens, interaction tokens, addresses with either.</summary>
internal static partial class Leaks
{
    private const string Instead = "(secret)";

    /// <summary>The tokens of interactions and webhooks that requests had in their paths.</summary>
    public static IReadOnlyList<string> TokensIn(IEnumerable<Exchange> requests) =>
        [.. requests.Select(each => PathPattern().Match(each.Path).Groups[1].Value).Where(token => token.Length > 0).Distinct()];

    /// <summary>The lines with a secret in them, which itself is left out.</summary>
    /// <param name="text">What was written.</param>
    /// <param name="secrets">Tokens that were in use.</param>
    public static IReadOnlyList<string> In(string text, IEnumerable<string> secrets)
    {
        string[] known = [.. secrets];
        return
        [
            .. from line in text.Split('\n')
               let named = known.Aggregate(line, (rest, secret) => rest.Replace(secret, Instead, StringComparison.Ordinal))
               let plain = ShapePattern().Replace(named, Instead)
               where plain != line || AddressPattern().IsMatch(line)
               select plain.Trim(),
        ];
    }

    [GeneratedRegex(@"^/(?:interactions|webhooks)/\d+/([^/]+)")]
    private static partial Regex PathPattern();

    // How Discord's interaction tokens begin ("interaction:" in Base64), so that those of interactions nobody answered are found, too.
    [GeneratedRegex(@"aW50ZXJhY3Rpb246[\w-]*")]
    private static partial Regex ShapePattern();

    [GeneratedRegex(@"/(?:interactions|webhooks)/\d+/(?!\{)\S")]
    private static partial Regex AddressPattern();
}
