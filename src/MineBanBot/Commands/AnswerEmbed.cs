using MineBanBot.Discord.Embeds;
using MineBanBot.Knowledge.Answers;

namespace MineBanBot.Commands;

/// <summary>Draws an answer as a card: title, text, fields, sources with dates, and the date it speaks for.</summary>
internal static class AnswerEmbed
{
    private const int Neutral = 0x80848E;

    /// <summary>The card.</summary>
    /// <param name="answer">What it says.</param>
    /// <param name="page">Which page of how many it is; null: there is one.</param>
    public static Embed Of(Answer answer, (int Number, int Count)? page = null) => new()
    {
        Author = Heading(answer),
        Title = answer.Title,
        Url = answer.Sources.FirstOrDefault(source => source.Url is not null)?.Url,
        Description = answer.Text,
        Color = Color(answer),
        Fields = [.. answer.Fields.Select(field => new EmbedField(field.Name, field.Value, IsShort(field.Value))), .. Sources(answer)],
        Footer = page is { } place ? $"As of {answer.AsOf.InWords()} · page {place.Number} of {place.Count}" : $"As of {answer.AsOf.InWords()}",
    };

    private static string Heading(Answer answer) => answer.Topic switch
    {
        AnswerTopic.Membership => "Mine Ban Treaty · membership",
        AnswerTopic.Treaty => "Mine Ban Treaty · text and terms",
        AnswerTopic.News => "Landmine entries",
        AnswerTopic.Safety => "Stay safe",
        _ => "MineBanBot",
    };

    private static int Color(Answer answer) => (answer.Kind, answer.Topic) switch
    {
        (_, AnswerTopic.Safety) => 0xDA373C,
        (AnswerKind.Clarify, _) => 0xF0B232,
        (AnswerKind.Abstain, _) => Neutral,
        (_, AnswerTopic.Membership) => 0x3B82C4,
        (_, AnswerTopic.Treaty) => 0x6D5BD0,
        (_, AnswerTopic.News) => 0x23A55A,
        _ => Neutral,
    };

    private static bool IsShort(string value) => value.Length <= 32 && !value.Contains('\n', StringComparison.Ordinal);

    private static IEnumerable<EmbedField> Sources(Answer answer)
    {
        if (answer.Sources.Count == 0)
        {
            yield break;
        }

        // Whole lines only: a cut link would be broken.
        List<string> lines = [];
        int left = EmbedLimits.FieldValue;
        foreach (AnswerSource source in answer.Sources)
        {
            string line = source.Url is null
                ? $"{source.Title} · {source.Date.InWords()}"
                : $"[{source.Title}]({source.Url.AbsoluteUri.Replace(")", "%29", StringComparison.Ordinal)}) · {source.Date.InWords()}";
            left -= EmbedLimits.Length(line) + 1;
            if (left < 0)
            {
                break;
            }

            lines.Add(line);
        }

        yield return new EmbedField(answer.Sources.Count == 1 ? "Source" : "Sources", string.Join('\n', lines));
    }
}
