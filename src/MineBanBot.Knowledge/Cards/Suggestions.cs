using MineBanBot.Knowledge.Answers;
using MineBanBot.Knowledge.Facts;
using MineBanBot.Knowledge.Matching;
using MineBanBot.Knowledge.Search;
using MineBanBot.Knowledge.Wording;

namespace MineBanBot.Knowledge.Cards;

/// <summary>What can be picked from a list while it is typed: states, and questions that have answers. All of it is in memory.</summary>
internal sealed class Suggestions
{
    private const int LongestTyped = 200;
    private const int StatesAmongQuestions = 3;
    private const int TitlesAmongQuestions = 5;
    private const int LeastOfTitle = 3;

    // What Discord lets somebody pick is no longer than this: https://discord.com/developers/docs/interactions/application-commands.
    private const int LongestTitle = 100;

    private readonly Phrasebook phrases;
    private readonly NamedRows<State> states;
    private readonly string[] starters;
    private readonly (string Text, string Folded)[] questions;
    private readonly NearTexts nearQuestions;
    private readonly KnowledgeIndex entries;

    public Suggestions(AnswerData data)
    {
        phrases = data.Phrases;
        states = new NamedRows<State>(data.Facts.States.OrderBy(state => state.PlainName, StringComparer.Ordinal).SelectMany(state => state.Aliases.Prepend(state.PlainName).Select(name => (name, state))));
        starters = [.. ((Phrase[])[Phrase.SuggestCount, Phrase.SuggestNews, Phrase.SuggestDefinition, Phrase.SuggestArticle]).Select(phrase => phrases.Say(phrase))];
        questions =
        [
            .. starters
                .Concat(data.Facts.Articles.Select(article => phrases.Say(Phrase.SuggestArticleNumber, article.Number, article.Title)))
                .Concat(data.Facts.Definitions.Select(definition => phrases.Say(Phrase.SuggestTerm, definition.Term)))
                .Distinct()
                .Select(text => (text, Words.Folded(text))),
        ];
        nearQuestions = new NearTexts([.. questions.Select(question => question.Folded)]);
        entries = data.Index;
    }

    /// <summary>Names of states that begin with, contain or resemble what is typed, best first, each state once.</summary>
    public IReadOnlyList<string> States(string typed, int most) => [.. states.Like(typed, most).Select(state => state.PlainName)];

    /// <summary>The states that have a name beginning so; none for less than three letters.</summary>
    public IReadOnlyList<State> Beginning(string typed) => states.Beginning(typed);

    /// <summary>Questions that have answers, nearest to what is typed.</summary>
    public IReadOnlyList<string> Questions(string typed, int most)
    {
        string folded = Words.Folded(typed.Length <= LongestTyped ? typed : typed[..LongestTyped]);
        if (folded.Length == 0)
        {
            return [.. starters.Take(most)];
        }

        string last = folded.Split(' ')[^1];
        IEnumerable<(string Text, string Folded)> named = States(last.Length >= 3 ? last : folded, StatesAmongQuestions)
            .Select(name => phrases.Say(Phrase.SuggestStatus, name))
            .Select(text => (text, Words.Folded(text)));
        return
        [
            .. nearQuestions.Of(folded).Select(number => questions[number]).Concat(named).Concat(Titles(folded))
                .Select(each => (each.Text, Score: Resemblance.Of(folded, each.Folded)))
                .Where(pair => pair.Score >= Resemblance.Least)
                .OrderByDescending(pair => pair.Score)
                .ThenBy(pair => pair.Text, StringComparer.Ordinal)
                .Take(most)
                .Select(pair => pair.Text),
        ];
    }

    // A title asks for its entry.
    private IEnumerable<(string Text, string Folded)> Titles(string folded) =>
        folded.Length < LeastOfTitle ? []
        : entries.Now.Search(new SearchQuery(folded) { Completes = true, Most = TitlesAmongQuestions })
            .Select(hit => hit.Entry.Title).OfType<string>().Where(title => title.Length <= LongestTitle).Select(title => (title, Words.Folded(title)));
}
