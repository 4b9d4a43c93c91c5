using Microsoft.Extensions.Logging;

using MineBanBot.Discord.Components;
using MineBanBot.Discord.Interactions;
using MineBanBot.Discord.Messages;
using MineBanBot.Knowledge;
using MineBanBot.Knowledge.Answers;
using MineBanBot.Knowledge.Cards;
using MineBanBot.Language;

namespace MineBanBot.Commands.Cards;

/// <summary>Shows cards with their buttons, and answers those. What all commands that show facts have in common.</summary>
internal sealed class CardReplies(KnowledgeService knowledge, TimeProvider time, ILogger<CardReplies> log)
{
    private const int ButtonsInRow = 5;
    private const int MostChoices = 25;

    /// <summary>A card, cut into pages.</summary>
    /// <param name="card">Which.</param>
    /// <param name="manner">How to answer.</param>
    public PagedAnswer Paged(Func<TreatyCards, Answer> card, Manner manner)
    {
        IReadOnlyList<Answer> pages = AnswerPages.Of(Answer(card, manner));
        return new PagedAnswer(pages.Count, MarkOf(card(knowledge.CardsIn(Languages.English))), page => pages[page - 1]);
    }

    /// <summary>A card with what is to be said of every answer.</summary>
    /// <param name="card">Which.</param>
    /// <param name="manner">How to answer.</param>
    public Answer Answer(Func<TreatyCards, Answer> card, Manner manner) =>
        knowledge.Card(card, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime), manner.Texts.Language);

    /// <summary>Shows a page of a card that was asked for.</summary>
    /// <param name="command">The command's name.</param>
    /// <param name="asked">What was asked for, as the ids of its buttons keep it; at most 80 characters.</param>
    /// <param name="card">The card.</param>
    /// <param name="interaction">What was typed.</param>
    /// <param name="manner">How to answer.</param>
    /// <param name="page">The page, counted from 1.</param>
    public static Reply Show(string command, string asked, PagedAnswer card, Interaction.Command interaction, Manner manner, int page = 1)
    {
        bool mayShare = manner.Private && manner.Server.MayAnswerIn(interaction.From);
        CardButton button = new(command, mayShare ? CardButton.TurnOwn : CardButton.Turn, page, card.Mark, asked);
        return new Reply.Show(Drawn(button, card, manner.Texts), manner.Private);
    }

    /// <summary>Does what a button says.</summary>
    /// <param name="button">The button.</param>
    /// <param name="card">The card that it belongs to, as it is now.</param>
    /// <param name="interaction">What was pressed.</param>
    /// <param name="manner">How to answer.</param>
    public Reply Pressed(CardButton button, PagedAnswer card, Interaction.Component interaction, Manner manner)
    {
        return button.Act switch
        {
            CardButton.Sources => new Reply.Show(OutgoingMessage.Of(SourcesCard.Of(card.Page(Math.Min(button.Page, card.Count)), manner.Texts)), Private: true),
            CardButton.Share when !manner.Server.MayAnswerIn(interaction.From) => Refuse(interaction, Text.CardNotHere, manner),
            CardButton.Share => new Reply.Show(Drawn(button with { Act = CardButton.Turn }, card, manner.Texts)),
            _ => new Reply.Update(Drawn(button, card, manner.Texts)),
        };
    }

    /// <summary>Asks back, with a button for each choice.</summary>
    /// <param name="command">The command's name.</param>
    /// <param name="question">What is asked.</param>
    /// <param name="choices">What each button says, and what it asks for.</param>
    /// <param name="manner">How to answer.</param>
    public static Reply Choose(string command, Answer question, IEnumerable<(string Label, string Asked)> choices, Manner manner) =>
        new Reply.Show(
            OutgoingMessage.Of(AnswerEmbed.Of(question, manner.Texts)) with
            {
                Rows =
                [
                    .. choices.Take(MostChoices).Select(choice => new Button(choice.Label, new CardButton(command, CardButton.Turn, 1, "", choice.Asked).CustomId))
                        .Chunk(ButtonsInRow).Select(buttons => new ButtonRow(buttons)),
                ],
            },
            manner.Private);

    /// <summary>Says, to its user alone, why something cannot be done and what can. Nothing that was typed is repeated or logged.</summary>
    /// <param name="interaction">What was asked for.</param>
    /// <param name="why">What is said.</param>
    /// <param name="manner">How to answer.</param>
    /// <param name="values">What goes into its places, Markdown already.</param>
    public Reply.Show Refuse(Interaction interaction, Text why, Manner manner, params object[] values)
    {
        log.LogInformation("Interaction {Id} was declined: {Why}", interaction.From.Id, why);
        return new Reply.Show(OutgoingMessage.Of(manner.Texts.Say(why, values)), Private: true);
    }

    // Sources that were counted anew would change no wording: they go into the mark as well.
    private static string MarkOf(Answer answer) => Mark.Of(string.Join(
        '\n',
        [
            answer.Title, answer.Text, .. answer.Fields.Select(field => $"{field.Name}: {field.Value}"), .. answer.Sources.Select(source => $"{source.Url} {source.Date}"),
        ]));

    private static OutgoingMessage Drawn(CardButton button, PagedAnswer card, Texts texts)
    {
        int shown = Math.Min(button.Page, card.Count);
        Answer page = card.Page(shown);
        if (button.Page > card.Count || (button.Mark.Length > 0 && button.Mark != card.Mark))
        {
            page = page with { Text = $"*{texts.Say(button.Page > card.Count ? Text.CardPageGone : Text.CardChanged)}*\n\n{page.Text}" };
        }

        string Id(char act, int number) => (button with { Act = act, Page = Math.Max(0, number), Mark = card.Mark }).CustomId;
        List<Button> buttons = [.. PageButtons.Of(shown, card.Count, number => Id(button.Act, number), texts)];
        if (button.Act == CardButton.TurnOwn)
        {
            buttons.Add(new Button(texts.Say(Text.AskShare), Id(CardButton.Share, shown)) { Style = ButtonStyle.Primary });
        }

        if (page.Sources.Count > 0)
        {
            buttons.Add(new Button(texts.Say(Text.AskSources), Id(CardButton.Sources, shown)));
        }

        return OutgoingMessage.Of(AnswerEmbed.Of(page, texts, card.Count == 1 ? null : (shown, card.Count))) with
        {
            Rows = buttons.Count == 0 ? [] : [new ButtonRow(buttons)],
        };
    }
}
