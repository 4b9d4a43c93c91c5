using System.Globalization;

using MineBanBot.Knowledge.Answers;
using MineBanBot.Knowledge.Dates;
using MineBanBot.Knowledge.News;
using MineBanBot.Knowledge.Questions;

namespace MineBanBot.Knowledge.Tests;

/// <summary>Asks as a user does, and reads what the user sees.</summary>
internal static class AnswerText
{
    public static Answer Ask(this Seeds seeds, string question, string? asOf = null) =>
        seeds.Service.Ask(new Question(question, Seeds.Today) { AsOf = PartialDate.TryParse(asOf) });

    /// <summary>The first entries, as /news lists them.</summary>
    public static Answer News(this KnowledgeService service, string? country, int most, DateOnly today)
    {
        NewsFilter filter = new() { Country = string.IsNullOrWhiteSpace(country) || service.FindStates(country) is not [var state] ? null : state.Iso3 };
        return service.Card(cards => cards.News(filter.In(service.Index.Now), filter, 0, most), today, CultureInfo.GetCultureInfo("en"));
    }

    public static string Shown(this Answer answer) =>
        string.Join(
            '\n',
            [
                answer.Title, answer.Text, .. answer.Fields.Select(field => $"{field.Name}: {field.Value}"),
                .. answer.Sources.Select(source => $"{source.Title} {source.Url} {source.Date}"), .. answer.Suggestions,
            ]);
}
