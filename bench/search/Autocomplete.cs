using System.Diagnostics;
using System.Globalization;
using MineBanBot.Knowledge;
using MineBanBot.Knowledge.Entries;

namespace MineBanBot.SearchBench;

/// <summary>How long suggestions take over the titles of so many entries, the names of all states, and the terms.</summary>
internal static class Autocomplete
{
    private const int Typed = 3000;
    private const int Offered = 25;

    /// <summary>One line of what was measured: beginnings of titles and names of one letter and more, every third with a letter wrong.</summary>
    public static string Line(string seedsFolder, Entry[] entries, int seed)
    {
        SeedFolder seeds = SeedFolder.Read(seedsFolder);
        KnowledgeService knowledge = new(seeds);
        knowledge.Put(entries);
        string[] texts = [.. entries.Select(entry => entry.Title!), .. seeds.Facts.States.SelectMany(state => state.Aliases.Prepend(state.Name)), .. seeds.Facts.Definitions.Select(definition => definition.Term)];
        Random random = new(seed);
        List<double> questions = [];
        List<double> states = [];
        for (int turn = 0; turn < 2 * Typed; turn++)
        {
            string text = texts[random.Next(2) == 0 ? random.Next(entries.Length) : random.Next(entries.Length, texts.Length)];
            char[] typed = [.. text[..random.Next(1, Math.Min(text.Length, 25) + 1)]];
            if (turn % 3 == 0)
            {
                typed[random.Next(typed.Length)] = (char)('a' + random.Next(26));
            }

            (double question, double state) = (Best(() => knowledge.SuggestQuestions(new string(typed), Offered)), Best(() => knowledge.SuggestStates(new string(typed), Offered)));

            // The first half only warms up.
            if (turn >= Typed)
            {
                questions.Add(question);
                states.Add(state);
            }
        }

        return string.Create(CultureInfo.InvariantCulture,
            $"Suggestions over {texts.Length:N0} titles, names and terms: questions and titles {Percentile(questions, 0.5):0.000} ms (median), {Percentile(questions, 0.99):0.000} ms (99th percentile); states {Percentile(states, 0.5):0.000} ms, {Percentile(states, 0.99):0.000} ms.");
    }

    // The best of three: other programs share the cores.
    private static double Best(Action suggest)
    {
        double best = double.MaxValue;
        for (int turn = 0; turn < 3; turn++)
        {
            long start = Stopwatch.GetTimestamp();
            suggest();
            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return best;
    }

    private static double Percentile(List<double> times, double share) => times.Order().ElementAt((int)(share * (times.Count - 1)));
}
