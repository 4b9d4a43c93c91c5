using FsCheck;
using FsCheck.Fluent;

namespace MineBanBot.Tests.Commands;

/// <summary>Texts that break careless drawings, from one letter to more than ten thousand.</summary>
internal static class HostileText
{
    /// <summary>Where masked links of the texts lead; no drawing may lead there.</summary>
    public const string Link = "https://evil.example";

    private const int Longest = 12_000;

    private static readonly string[] Pieces =
    [
        "a", " ", "\n", "word ", "@everyone ", "@here", "<@1>", "<@&2>", "<#3>", "**", "__", "~~", "||", "`", "```", "> ", ">>> ", "# ", "- ", "\\", "_", "*",
        $"[masked]({Link})", $"[x]({Link}/a)b)", $"<{Link}>", "](", "[", ")", "\u0301", "e\u0301\u0301\u0301\u0301", "\ud83d", "\udc00", "\ud83d\ude00", "👩‍👩‍👧‍👦", "🇵🇱",
        "\u202e", "\u2066", "\u200f", "שלום", "مرحبا", "\0", "\u0007", "\u2028", "\t", "{0}", "{", "}", "%s", "中文", "\ufeff", "\u200b",
    ];

    private static readonly Gen<string> Any =
        from pieces in Gen.NonEmptyListOf(Gen.Elements(Pieces))
        from times in Gen.Elements(1, 1, 1, 7, 60, 400)
        select Cut(string.Concat(Enumerable.Repeat(string.Concat(pieces), times)));

    /// <summary>Some of them, the same in every run.</summary>
    public static IEnumerable<string> Some(int count, ulong seed) => Any.Sample(40, new Rnd(seed), count).Append(string.Concat(Enumerable.Repeat("\u0301@everyone*", 1_000)));

    private static string Cut(string text) => text.Length <= Longest ? text : text[..Longest];
}
