using MineBanBot.Commands;
using MineBanBot.Discord.Embeds;
using MineBanBot.Knowledge.Answers;
using MineBanBot.Knowledge.Claims;
using MineBanBot.Knowledge.Dates;
using MineBanBot.Language;

namespace MineBanBot.Checking;

/// <summary>Draws what was checked: what the message says, what the facts say, and where that stands. It judges statements, never people.</summary>
internal static class CheckCard
{
    private const int Quoted = 200;
    private const int Cited = 6;

    /// <summary>The card.</summary>
    public static Embed Of(IReadOnlyList<CheckedClaim> claims, PartialDate asOf, Texts texts)
    {
        List<string> parts = [];
        int left = EmbedLimits.Description - 100;
        foreach (string part in claims.Select(claim => Part(claim, texts)))
        {
            // Whole parts only: a cut link would be broken.
            left -= EmbedLimits.Length(part) + 2;
            if (left < 0)
            {
                break;
            }

            parts.Add(part);
        }

        if (parts.Count < claims.Count)
        {
            parts.Add(texts.Say(Text.AskMoreLines, claims.Count - parts.Count));
        }

        return new Embed
        {
            Author = texts.Say(Text.HeadingTreaty),
            Title = texts.Say(Text.CheckTitle),
            Description = string.Join("\n\n", parts),
            Color = 0x3B82C4,
            Footer = texts.Say(Text.CheckNote, texts.Date(asOf)),
        };
    }

    private static string Part(CheckedClaim claim, Texts texts)
    {
        string said = Markdown.Escape(EmbedLimits.Cut(string.Join(' ', claim.Said.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), Quoted));
        string sources = string.Join('\n', claim.Sources.DistinctBy(source => source.Url).Take(Cited).Select(source => $"-# {SourceLine.Of(source, texts)}"));
        return $"**{texts.Say(Name(claim.Verdict))}**\n{texts.Say(Text.CheckSaid, said)}\n{texts.Say(Text.CheckFacts, claim.Facts)}\n{sources}";
    }

    private static Text Name(ClaimVerdict verdict) => verdict switch
    {
        ClaimVerdict.Agrees => Text.CheckAgrees,
        ClaimVerdict.Differs => Text.CheckDiffers,
        ClaimVerdict.Disputed => Text.CheckDisputed,
        _ => Text.CheckCannotTell,
    };
}
