using MineBanBot.Commands;
using MineBanBot.Discord.Embeds;
using MineBanBot.Knowledge.Answers;
using MineBanBot.Knowledge.Dates;
using MineBanBot.Language;

namespace MineBanBot.Tests.Commands;

public sealed class AnswerEmbedTests
{
    private static readonly Answer Plain = new()
    {
        Kind = AnswerKind.Answer,
        Topic = AnswerTopic.News,
        Title = "A title",
        Text = "A text",
        Fields = [new AnswerField("Name", "Value"), new AnswerField("Long", new string('x', 40))],
        Sources =
        [
            new AnswerSource("A page", new Uri("https://example.org/a(b)"), new PartialDate(2026, 8)),
            new AnswerSource("No page", null, new PartialDate(2015)),
        ],
        AsOf = new PartialDate(2026, 8),
        Confidence = 1,
    };

    [Fact]
    public void A_card_shows_title_text_fields_sources_with_dates_and_the_as_of_date()
    {
        Embed embed = AnswerEmbed.Of(Plain, Texts.Of(Languages.English));

        Assert.Equal("A title", embed.Title);
        Assert.Equal("A text", embed.Description);
        Assert.Equal(new Uri("https://example.org/a(b)"), embed.Url);
        Assert.Equal([new EmbedField("Name", "Value", Inline: true), new EmbedField("Long", new string('x', 40))], embed.Fields.Take(2));
        Assert.Equal(
            new EmbedField("Sources", "[A page](https://example.org/a(b%29) · August 2026\nNo page · 2015"), embed.Fields[2]);
        Assert.Equal("As of August 2026", embed.Footer);
    }

    [Fact]
    public void An_answer_without_sources_has_no_empty_field() =>
        Assert.DoesNotContain(AnswerEmbed.Of(Plain with { Sources = [] }, Texts.Of(Languages.English)).Fields, field => field.Name.StartsWith("Source", StringComparison.Ordinal));

    [Fact]
    public void Sources_that_do_not_fit_are_left_out_whole()
    {
        AnswerSource[] many = [.. Enumerable.Range(0, 60).Select(number => new AnswerSource($"Page {number}", new Uri($"https://example.org/{number}"), new PartialDate(2026)))];

        string value = AnswerEmbed.Of(Plain with { Sources = many }, Texts.Of(Languages.English)).Fields[^1].Value;

        Assert.InRange(value.Length, 900, EmbedLimits.FieldValue);
        Assert.EndsWith(" · 2026", value, StringComparison.Ordinal);
    }

    [Fact]
    public void Kinds_and_topics_differ_in_colour()
    {
        int?[] colours =
        [
            AnswerEmbed.Of(Plain, Texts.Of(Languages.English)).Color,
            AnswerEmbed.Of(Plain with { Topic = AnswerTopic.Membership }, Texts.Of(Languages.English)).Color,
            AnswerEmbed.Of(Plain with { Topic = AnswerTopic.Treaty }, Texts.Of(Languages.English)).Color,
            AnswerEmbed.Of(Plain with { Topic = AnswerTopic.Safety }, Texts.Of(Languages.English)).Color,
            AnswerEmbed.Of(Plain with { Kind = AnswerKind.Clarify }, Texts.Of(Languages.English)).Color,
            AnswerEmbed.Of(Plain with { Kind = AnswerKind.Abstain }, Texts.Of(Languages.English)).Color,
        ];

        Assert.Equal(colours.Length, colours.Distinct().Count());
    }
}
