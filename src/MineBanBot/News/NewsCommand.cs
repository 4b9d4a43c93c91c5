using MineBanBot.Commands;
using MineBanBot.Commands.Cards;
using MineBanBot.Discord.Commands;
using MineBanBot.Discord.Embeds;
using MineBanBot.Discord.Interactions;
using MineBanBot.Knowledge;
using MineBanBot.Knowledge.Answers;
using MineBanBot.Knowledge.Dates;
using MineBanBot.Knowledge.Entries;
using MineBanBot.Knowledge.Facts;
using MineBanBot.Knowledge.News;
using MineBanBot.Knowledge.Search;
using MineBanBot.Language;

namespace MineBanBot.News;

/// <summary>/news: the entries, newest first.</summary>
internal sealed class NewsCommand(KnowledgeService knowledge, CardReplies replies, NewsSources sources) : ICommand
{
    private const string Name = "news";
    private const int OnPage = 10;

    // Ten of these fit on one card, whatever an entry holds.
    private const int LongestName = 100;
    private const int LongestText = 300;
    private const int LongestIntroduction = 500;

    /// <inheritdoc/>
    public CommandDefinition Definition { get; } = new(
        Name,
        "The latest landmine entries, newest first",
        new CommandOption(OptionType.Text, "about", "Only entries with these words") { Autocomplete = true, MaxLength = NewsAsked.LongestAbout },
        new CommandOption(OptionType.Text, "country", "Only entries that name this state") { Autocomplete = true, MaxLength = 100 },
        new CommandOption(OptionType.Text, "since", "Published on this date or later: 2015, 2015-04 or 2015-04-06") { MaxLength = 10 },
        new CommandOption(OptionType.Text, "until", "Published on this date or earlier: 2015, 2015-04 or 2015-04-06") { MaxLength = 10 },
        new CommandOption(OptionType.Text, "source", "Only entries of this publisher") { Autocomplete = true, MaxLength = 100 },
        new CommandOption(OptionType.Boolean, "private", "Show the answer to you alone"));

    /// <inheritdoc/>
    public Task<Reply> HandleAsync(Interaction.Command interaction, Manner manner, CancellationToken cancellationToken) => Task.FromResult(Answer(interaction, manner));

    /// <inheritdoc/>
    public Task<Reply?> HandleAsync(Interaction.Component interaction, Manner manner, CancellationToken cancellationToken)
    {
        if (CardButton.TryParse(interaction.CustomId) is not { } button)
        {
            return Task.FromResult<Reply?>(null);
        }

        NewsFilter? filter = NewsAsked.TryParse(button.Asked, code => knowledge.Facts.States.Any(state => state.Iso3 == code), sources.All);
        return Task.FromResult(filter is null ? null : replies.Pressed(button, Card(filter, manner), interaction, manner));
    }

    /// <inheritdoc/>
    public Reply.Suggest Suggest(Interaction.Autocomplete interaction, Manner manner)
    {
        IReadOnlyList<string> offered = interaction.Focused switch
        {
            "country" => knowledge.SuggestStates(interaction.Typed, CommandLimits.Options),
            "source" => sources.Like(interaction.Typed, CommandLimits.Options),
            _ => About(interaction.Typed),
        };
        return new([.. offered.Select(name => new CommandChoice(name, name))]);
    }

    // Titles of entries, then terms, as far as a button has room for them.
    private string[] About(string typed) =>
    [
        .. (typed.Length == 0 ? [] : knowledge.Index.Now.Search(new SearchQuery(typed) { Completes = true }).Select(match => match.Entry.Title).OfType<string>())
            .Concat(knowledge.Rows.Terms(typed, CommandLimits.Options).Select(each => each.Term))
            .Where(words => EmbedLimits.Length(words) <= NewsAsked.LongestAbout)
            .Distinct(),
    ];

    private Reply Answer(Interaction.Command interaction, Manner manner)
    {
        (string? country, string? since, string? until, string? source) =
            (interaction.Options.Text("country"), interaction.Options.Text("since"), interaction.Options.Text("until"), interaction.Options.Text("source"));
        IReadOnlyList<State> states = string.IsNullOrWhiteSpace(country) ? [] : knowledge.FindStates(country);
        NewsFilter filter = new()
        {
            About = NewsAsked.Words(interaction.Options.Text("about")),
            Country = states is [var only] ? only.Iso3 : null,
            Since = PartialDate.TryParse(since),
            Until = PartialDate.TryParse(until),
            Source = source is null ? null : sources.Find(source),
        };
        return EmbedLimits.Length(filter.About) > NewsAsked.LongestAbout ? replies.Refuse(interaction, Text.NewsAboutTooLong, manner, NewsAsked.LongestAbout)
            : (since is not null && filter.Since is null) || (until is not null && filter.Until is null) ? replies.Refuse(interaction, Text.NewsNoDate, manner)
            : filter.Since?.Earliest > filter.Until?.Latest ? replies.Refuse(interaction, Text.NewsSinceAfterUntil, manner)
            : source is not null && filter.Source is null ? replies.Refuse(interaction, Text.NewsNoSource, manner, NameList.Of(sources.All))
            : states.Count == 0 && !string.IsNullOrWhiteSpace(country) ? replies.Refuse(interaction, Text.StateUnknown, manner)
            : states.Count > 1 ? CardReplies.Choose(Name, replies.Answer(cards => cards.Which(states), manner), states.Select(state => (state.PlainName, NewsAsked.Id(filter with { Country = state.Iso3 }))), manner)
            : CardReplies.Show(Name, NewsAsked.Id(filter), Card(filter, manner), interaction, manner);
    }

    // Only the page that is shown is drawn: there may be thousands of entries.
    private PagedAnswer Card(NewsFilter filter, Manner manner)
    {
        IReadOnlyList<Entry> entries = filter.In(knowledge.Index.Now);
        int pages = Math.Max(1, (entries.Count + OnPage - 1) / OnPage);
        string mark = Mark.Of($"{entries.Count} {(entries.Count == 0 ? "" : $"{entries[0].Id} {entries[^1].Id}")}");
        return new PagedAnswer(pages, mark, page => Short(replies.Answer(cards => cards.News(entries, filter, (page - 1) * OnPage, OnPage), manner)));
    }

    private static Answer Short(Answer answer) => answer with
    {
        Text = EmbedLimits.Cut(answer.Text, LongestIntroduction),
        Fields = [.. answer.Fields.Select(field => new AnswerField(EmbedLimits.Cut(field.Name, LongestName), EmbedLimits.Cut(field.Value, LongestText)))],
    };
}
