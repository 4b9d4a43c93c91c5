using MineBanBot.Commands;
using MineBanBot.Commands.Cards;
using MineBanBot.Discord.Commands;
using MineBanBot.Discord.Interactions;
using MineBanBot.Knowledge;
using MineBanBot.Knowledge.Cards;
using MineBanBot.Knowledge.Facts;
using MineBanBot.Language;

namespace MineBanBot.Treaty;

/// <summary>/treaty: its articles, the treaty at a glance, and the events of its history.</summary>
internal sealed class TreatyCommand(KnowledgeService knowledge, CardReplies replies) : ICommand
{
    private const string Name = "treaty";
    private const string Articles = "article";
    private const string Overview = "overview";
    private const string Events = "timeline";

    private static readonly CommandOption Private = new(OptionType.Boolean, "private", "Show the answer to you alone");

    /// <inheritdoc/>
    public CommandDefinition Definition { get; } = new(
        Name,
        "The Mine Ban Treaty: its articles, at a glance, its history",
        new CommandOption(OptionType.Subcommand, Articles, "What an article says")
        {
            Options = [new CommandOption(OptionType.Text, "which", "Its number, or words from it") { Required = true, Autocomplete = true, MaxLength = 100 }, Private],
        },
        new CommandOption(OptionType.Subcommand, Overview, "The treaty at a glance") { Options = [Private] },
        new CommandOption(OptionType.Subcommand, Events, "The events of its history, oldest first")
        {
            Options =
            [
                new CommandOption(OptionType.Text, "category", "Only events of this kind") { Autocomplete = true, MaxLength = 100 },
                new CommandOption(OptionType.WholeNumber, "from", "The first year") { MinValue = TimelineAsked.FirstYear, MaxValue = TimelineAsked.LastYear },
                new CommandOption(OptionType.WholeNumber, "to", "The last year") { MinValue = TimelineAsked.FirstYear, MaxValue = TimelineAsked.LastYear },
                Private,
            ],
        });

    /// <inheritdoc/>
    public Task<Reply> HandleAsync(Interaction.Command interaction, Manner manner, CancellationToken cancellationToken) => Task.FromResult(interaction.Name.Split(' ')[^1] switch
    {
        Articles => Article(interaction, manner),
        Overview => CardReplies.Show(Name, Overview, AtAGlance(manner), interaction, manner),
        _ => Timeline(interaction, manner),
    });

    /// <inheritdoc/>
    public Task<Reply?> HandleAsync(Interaction.Component interaction, Manner manner, CancellationToken cancellationToken) => Task.FromResult(
        CardButton.TryParse(interaction.CustomId) is { } button && Remembered(button.Asked, manner) is { } card
            ? replies.Pressed(button, card, interaction, manner)
            : null);

    /// <inheritdoc/>
    public Reply.Suggest Suggest(Interaction.Autocomplete interaction, Manner manner) => interaction.Focused == "which"
        ? new([.. knowledge.Rows.Articles(interaction.Typed, CommandLimits.Options).Select(article => new CommandChoice($"{article.Number}. {article.Title}", $"{article.Number}"))])
        : new([.. knowledge.Rows.Categories(interaction.Typed, CommandLimits.Options).Select(category => new CommandChoice(RowNames.InWords(category), category))]);

    private Reply Article(Interaction.Command interaction, Manner manner) => knowledge.Rows.Article(interaction.Options.Text("which") ?? "") is { } article
        ? CardReplies.Show(Name, Articles, Book(manner), interaction, manner, page: knowledge.Facts.Articles.Index().First(each => each.Item == article).Index + 1)
        : replies.Refuse(interaction, Text.TreatyNoArticle, manner, knowledge.Facts.Articles.Count);

    private Reply Timeline(Interaction.Command interaction, Manner manner)
    {
        string? category = interaction.Options.Text("category");
        TimelineAsked asked = new(
            category is null ? null : knowledge.Rows.Category(category),
            TimelineAsked.Year(interaction.Options.Text("from")),
            TimelineAsked.Year(interaction.Options.Text("to")));
        return category is not null && asked.Category is null ? replies.Refuse(interaction, Text.TreatyNoCategory, manner, NameList.Of([.. knowledge.Rows.Categories("", CommandLimits.Options).Select(RowNames.InWords)]))
            : !asked.IsPossible ? replies.Refuse(interaction, Text.TreatyNoYears, manner, TimelineAsked.FirstYear, TimelineAsked.LastYear)
            : CardReplies.Show(Name, asked.Id, History(asked, manner), interaction, manner);
    }

    private PagedAnswer? Remembered(string asked, Manner manner) => asked switch
    {
        Articles => knowledge.Facts.Articles.Count > 0 ? Book(manner) : null,
        Overview => AtAGlance(manner),
        _ => TimelineAsked.TryParse(asked, knowledge.Facts.Milestones.Select(each => each.Category).Distinct()) is { } timeline ? History(timeline, manner) : null,
    };

    // The articles are read like a book: a page each.
    private PagedAnswer Book(Manner manner)
    {
        IReadOnlyList<Article> articles = knowledge.Facts.Articles;
        string mark = Mark.Of(string.Join('\n', articles.Select(article => $"{article.Number} {article.Requirement}")));
        return new PagedAnswer(articles.Count, mark, page => replies.Answer(cards => cards.Article(articles[page - 1]), manner));
    }

    private PagedAnswer AtAGlance(Manner manner) => replies.Paged(cards => cards.Overview(), manner);

    private PagedAnswer History(TimelineAsked asked, Manner manner) => replies.Paged(cards => cards.Timeline(asked.Category, asked.From, asked.To), manner);
}
