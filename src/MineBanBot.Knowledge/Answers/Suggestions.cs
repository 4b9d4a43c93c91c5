using FuzzySharp;

using MineBanBot.Knowledge.Facts;
using MineBanBot.Knowledge.Matching;
using MineBanBot.Knowledge.Search;
using MineBanBot.Knowledge.Wording;

namespace MineBanBot.Knowledge.Answers;

/// <summary>What can be picked from a list while it is typed: states, and questions that have answers. All of it is in memory.</summary>
internal sealed class Suggestions
{
    private const int LeastLike = 60;
    private const int LongestTyped = 200;
    private const int StatesAmongQuestions = 3;
    private const int TitlesAmongQuestions = 5;
    private const int LeastOfTitle = 3;

    // What Discord lets somebody pick is no longer than this: https://discord.com/developers/docs/interactions/application-commands.
    private const int LongestTitle = 100;

    private readonly Phrasebook phrases;
    private readonly (string Name, State State)[] names;
    private readonly string[] starters;
    private readonly (string Text, string Folded)[] questions;
    private readonly NearTexts nearNames;
    private readonly NearTexts nearQuestions;
    private readonly KnowledgeIndex entries;

    public Suggestions(AnswerData data)
    {
        phrases = data.Phrases;
        names = [.. data.Facts.States.SelectMany(state => state.Aliases.Prepend(state.PlainName).Select(name => (Words.Folded(name), state)))];
        starters = [.. ((Phrase[])[Phrase.SuggestCount, Phrase.SuggestNews, Phrase.SuggestDefinition, Phrase.SuggestArticle]).Select(phrase => phrases.Say(phrase))];
        questions =
        [
            .. starters
                .Concat(data.Facts.Articles.Select(article => phrases.Say(Phrase.SuggestArticleNumber, article.Number, article.Title)))
                .Concat(data.Facts.Definitions.Select(definition => phrases.Say(Phrase.SuggestTerm, definition.Term)))
                .Distinct()
                .Select(text => (text, Words.Folded(text))),
        ];
        nearNames = new NearTexts([.. names.Select(name => name.Name)]);
        nearQuestions = new NearTexts([.. questions.Select(question => question.Folded)]);
        entries = data.Index;
    }

    /// <summary>Names of states that begin with, contain or resemble what is typed, best first, each state once.</summary>
    public IReadOnlyList<string> States(string typed, int most)
    {
        string folded = Words.Folded(typed.Length <= LongestTyped ? typed : typed[..LongestTyped]);
        return
        [
            .. nearNames.Of(folded).Select(number => names[number])
                .Select(name => (name.State, Score: Resemblance(folded, name.Name)))
                .Where(pair => pair.Score >= LeastLike)
                .OrderByDescending(pair => pair.Score)
                .ThenBy(pair => pair.State.PlainName, StringComparer.Ordinal)
                .DistinctBy(pair => pair.State)
                .Take(most)
                .Select(pair => pair.State.PlainName),
        ];
    }

    /// <summary>The states that have a name beginning so; none for less than three letters.</summary>
    public IReadOnlyList<State> Beginning(string typed)
    {
        string folded = Words.Folded(typed);
        return folded.Length is < 3 or > 100
            ? []
            : [.. names.Where(name => name.Name.StartsWith(folded, StringComparison.Ordinal)).Select(name => name.State).Distinct().Take(25)];
    }

    /// <summary>Questions that have answers, nearest to what is typed.</summary>
    public IReadOnlyList<string> Questions(string typed, int most)
    {
        string folded = Words.Folded(typed.Length <= LongestTyped ? typed : typed[..LongestTyped]);
        if (folded.Length == 0)
        {
            return [.. starters.Take(most)];
        }

        string last = folded.Split(' ')[^1];
        IEnumerable<(string Text, string Folded)> states = States(last.Length >= 3 ? last : folded, StatesAmongQuestions)
            .Select(name => phrases.Say(Phrase.SuggestStatus, name))
            .Select(text => (text, Words.Folded(text)));
        return
        [
            .. nearQuestions.Of(folded).Select(number => questions[number]).Concat(states).Concat(Titles(folded))
                .Select(each => (each.Text, Score: Resemblance(folded, each.Folded)))
                .Where(pair => pair.Score >= LeastLike)
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

    private static int Resemblance(string typed, string name) =>
        typed.Length == 0 ? LeastLike
        : name == typed ? 102
        : name.StartsWith(typed, StringComparison.Ordinal) ? 101
        : name.Contains(typed, StringComparison.Ordinal) ? 90
        : typed.Length < 3 ? 0
        : Math.Max(Fuzz.Ratio(typed, name), Fuzz.TokenSetRatio(typed, name) - 10);
}
