using MineBanBot.Discord.Embeds;
using MineBanBot.Knowledge.Answers;
using MineBanBot.Language;

namespace MineBanBot.Commands;

/// <summary>Draws an answer as a card: title, text, fields, sources with dates, and the date it speaks for.</summary>
internal static class AnswerEmbed
{
    private const int Neutral = 0x80848E;

    /// <summary>The card.</summary>
    /// <param name="answer">What it says.</param>
    /// <param name="texts">The fixed phrases.</param>
    /// <param name="page">Which page of how many it is; null: there is one.</param>
    public static Embed Of(Answer answer, Texts texts, (int Number, int Count)? page = null) => new()
    {
        Author = Heading(answer, texts),
        Title = answer.Title,
        Url = answer.Sources.FirstOrDefault(source => source.Url is not null)?.Url,
        Description = answer.Text,
        Color = Color(answer),
        Fields = [.. answer.Fields.Select(field => new EmbedField(field.Name, field.Value, field.Beside || IsShort(field.Value))), .. Sources(answer, texts)],
        Footer = page is { } place
            ? $"{texts.Say(Text.AsOf, texts.Date(answer.AsOf))} · {texts.Say(Text.PageOf, place.Number, place.Count)}"
            : texts.Say(Text.AsOf, texts.Date(answer.AsOf)),
    };

    private static string Heading(Answer answer, Texts texts) => answer.Topic switch
    {
        AnswerTopic.Membership => texts.Say(Text.HeadingMembership),
        AnswerTopic.Treaty => texts.Say(Text.HeadingTreaty),
        AnswerTopic.News => texts.Say(Text.HeadingNews),
        AnswerTopic.Safety => texts.Say(Text.HeadingSafety),
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

    private static IEnumerable<EmbedField> Sources(Answer answer, Texts texts)
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
            string line = SourceLine.Of(source, texts);
            left -= EmbedLimits.Length(line) + 1;
            if (left < 0)
            {
                break;
            }

            lines.Add(line);
        }

        yield return new EmbedField(texts.Say(answer.Sources.Count == 1 ? Text.Source : Text.Sources), string.Join('\n', lines));
    }
}
