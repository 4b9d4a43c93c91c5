using MineBanBot.Commands;
using MineBanBot.Commands.Cards;
using MineBanBot.Discord.Components;
using MineBanBot.Discord.Embeds;
using MineBanBot.Discord.Messages;
using MineBanBot.Knowledge;
using MineBanBot.Knowledge.Answers;
using MineBanBot.Knowledge.Questions;
using MineBanBot.Language;

namespace MineBanBot.Ask;

/// <summary>Draws answers with their buttons: short at first, whole and in pages when somebody wants more.</summary>
internal sealed class AskDrawing(KnowledgeService knowledge)
{
    private const int Related = 3;
    private const int Choices = 5;

    /// <summary>The answer in short, with what can be done next.</summary>
    public OutgoingMessage First(Question question, Answer answer, Manner manner)
    {
        Answer brief = Brief.Of(answer, manner.Texts);
        bool fits = AskButton.OfPage(99, question.AsOf, question.Text).CustomId is not null;
        if (brief != answer && !fits)
        {
            brief = brief with { Fields = [.. brief.Fields, new AnswerField(manner.Texts.Say(Text.AskMore), manner.Texts.Say(Text.AskTooLong))] };
        }

        List<Embed> cards = [AnswerEmbed.Of(brief, manner.Texts)];
        if (manner.Server.ShowsRelated && knowledge.Related(question, answer, Related) is { Count: > 0 } related)
        {
            cards.Add(RelatedCard.Of(related, manner.Texts));
        }

        return new OutgoingMessage { Embeds = cards, Rows = [.. Rows(question, answer, fits && brief != answer, manner)] };
    }

    /// <summary>A page of the whole answer.</summary>
    /// <param name="question">The question.</param>
    /// <param name="answer">Its answer.</param>
    /// <param name="number">The page, counted from 1; one behind the last shows the last.</param>
    /// <param name="manner">How to answer.</param>
    public static OutgoingMessage Page(Question question, Answer answer, int number, Manner manner)
    {
        IReadOnlyList<Answer> pages = AnswerPages.Of(answer);
        int shown = Math.Min(number, pages.Count);
        return OutgoingMessage.Of(AnswerEmbed.Of(pages[shown - 1], manner.Texts, pages.Count == 1 ? null : (shown, pages.Count))) with
        {
            Rows = pages.Count == 1 ? [] : [new ButtonRow([.. PageButtons.Of(shown, pages.Count, page => Id(question, page), manner.Texts)])],
        };
    }

    private static string Id(Question question, int page) => AskButton.OfPage(Math.Max(0, page), question.AsOf, question.Text).CutCustomId;

    private static IEnumerable<Row> Rows(Question question, Answer answer, bool more, Manner manner)
    {
        List<Button> acts = [];
        void Add(string act, Text label, ButtonStyle style = ButtonStyle.Secondary)
        {
            if (new AskButton(act, question.AsOf, question.Text).CustomId is { } id)
            {
                acts.Add(new Button(manner.Texts.Say(label), id) { Style = style });
            }
        }

        if (manner.Private && manner.MayBePublic && answer.Kind == AnswerKind.Answer)
        {
            Add(AskButton.Share, Text.AskShare, ButtonStyle.Primary);
        }

        if (more)
        {
            acts.Add(new Button(manner.Texts.Say(Text.AskMore), Id(question, 1)));
        }

        if (answer.Sources.Count > 0)
        {
            Add(AskButton.Sources, Text.AskSources);
        }

        // A question that is too long for an id is reported by its beginning.
        if (answer.Kind == AnswerKind.Answer || answer.Topic == AnswerTopic.Safety)
        {
            acts.Add(new Button(manner.Texts.Say(Text.AskWrong), new AskButton(AskButton.Wrong, question.AsOf, question.Text).CutCustomId));
        }

        if (acts.Count > 0)
        {
            yield return new ButtonRow(acts);
        }

        Button[] choices =
        [
            .. (answer.Kind == AnswerKind.Answer ? [] : answer.Suggestions)
                .Select(choice => (choice, Id: new AskButton(AskButton.Ask, question.AsOf, choice).CustomId))
                .Where(pair => pair.Id is not null)
                .DistinctBy(pair => pair.Id)
                .Take(Choices)
                .Select(pair => new Button(pair.choice, pair.Id!)),
        ];
        if (choices.Length > 0)
        {
            yield return new ButtonRow(choices);
        }
    }
}
