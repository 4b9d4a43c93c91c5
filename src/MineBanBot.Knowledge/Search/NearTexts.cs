using MineBanBot.Knowledge.Dates;
using MineBanBot.Knowledge.Entries;

namespace MineBanBot.Knowledge.Search;

/// <summary>
/// Names and questions that begin with, hold or resemble what is typed: few enough to be compared with it one by one. Never changes.
/// </summary>
internal sealed class NearTexts
{
    private const int Resembling = 40;

    private static readonly EntrySource Nowhere = new("", "", "", null);

    private readonly string[] texts;
    private readonly KnowledgeIndex index;

    /// <param name="texts">Folded texts.</param>
    public NearTexts(string[] texts)
    {
        this.texts = texts;
        index = new KnowledgeIndex([.. texts.Select((text, number) => new Entry(new EntryId($"{number:D6}"), new PartialDate(1997), text, [], Nowhere))], _ => []);
    }

    /// <summary>The places of the texts, each once.</summary>
    /// <param name="typed">Folded.</param>
    public IEnumerable<int> Of(string typed) =>
        Holding(typed).Union(typed.Length == 0 ? [] : index.Now.Search(new SearchQuery(typed) { Completes = true, Most = Resembling })
            .Select(hit => int.Parse(hit.Entry.Id.Value, System.Globalization.CultureInfo.InvariantCulture)));

    private IEnumerable<int> Holding(string typed)
    {
        for (int number = 0; number < texts.Length; number++)
        {
            if (texts[number].Contains(typed, StringComparison.Ordinal))
            {
                yield return number;
            }
        }
    }
}
