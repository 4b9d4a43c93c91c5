using MineBanBot.Discord.Embeds;
using MineBanBot.Knowledge.Answers;
using MineBanBot.Language;

namespace MineBanBot.Commands.Cards;

/// <summary>All sources of an answer, with the dates that they speak for.</summary>
internal static class SourcesCard
{
    /// <summary>The card.</summary>
    public static Embed Of(Answer answer, Texts texts) => new()
    {
        Title = texts.Say(Text.SourcesTitle),
        Description = answer.Sources.Count == 0
            ? texts.Say(Text.SourcesNone)
            : $"**{Markdown.Escape(answer.Title)}**\n{Lines(answer.Sources, texts)}",
        Footer = texts.Say(Text.SourcesNote),
    };

    // Whole lines only: a cut link would be broken.
    private static string Lines(IReadOnlyList<AnswerSource> sources, Texts texts)
    {
        List<string> lines = [];
        int left = EmbedLimits.Description - EmbedLimits.Title * 2;
        foreach (string line in sources.Select(source => $"- {SourceLine.Of(source, texts)}"))
        {
            left -= EmbedLimits.Length(line) + 1;
            if (left < 0)
            {
                break;
            }

            lines.Add(line);
        }

        return string.Join('\n', lines);
    }
}
