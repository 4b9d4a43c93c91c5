using MineBanBot.Knowledge.Entries;
using MineBanBot.Knowledge.Facts;
using MineBanBot.Knowledge.Indexing;
using MineBanBot.Knowledge.Matching;

namespace MineBanBot.Knowledge.Search;

/// <summary>
/// Finds entries by the words of their titles and texts and by the names of their countries. Any number of threads may read while entries
/// are put in and taken out; each change is seen whole or not at all, and costs as much as its own entries. The same entries and query
/// always give the same hits, however the entries came in.
/// </summary>
public sealed class KnowledgeIndex
{
    // Dead documents cost room and time; so many of them are worth building anew.
    private const int FewDead = 1000;

    private readonly Func<string, IEnumerable<string>> namesOf;
    private readonly Lock writing = new();
    private readonly Dictionary<string, int> publishers = [];
    private DocumentTable documents;
    private int version;
    private IndexSnapshot now;

    /// <summary>Builds the index.</summary>
    /// <param name="entries">What can be found.</param>
    /// <param name="namesOf">The names by which the entries of a country (ISO alpha-3) are found, besides the words of their texts.</param>
    public KnowledgeIndex(IReadOnlyCollection<Entry> entries, Func<string, IEnumerable<string>> namesOf)
    {
        this.namesOf = namesOf;
        documents = new DocumentTable(namesOf);
        now = new IndexSnapshot(documents, version, EntryList.Empty, EntryList.Empty, new Dictionary<string, EntryList>(), new HashSet<string>());
        Put(entries);
    }

    /// <summary>Builds the index of entries that are found by the names of these states, too.</summary>
    public static KnowledgeIndex Of(FactTables facts, IReadOnlyCollection<Entry> entries)
    {
        Dictionary<string, State> states = facts.States.DistinctBy(state => state.Iso3).ToDictionary(state => state.Iso3);
        return new KnowledgeIndex(entries, code => states.TryGetValue(code, out State? state) ? state.Aliases.Prepend(state.Name) : []);
    }

    /// <summary>The entries as they are now; what is asked of it fits together, whatever changes meanwhile.</summary>
    public IndexSnapshot Now => Volatile.Read(ref now);

    /// <inheritdoc cref="IndexSnapshot.Search(string, int)"/>
    public IReadOnlyList<Match> Search(string query, int most) => Now.Search(query, most);

    /// <summary>Adds entries, or replaces those with the same ids; of several with one id the last counts.</summary>
    public void Put(IReadOnlyCollection<Entry> entries)
    {
        Dictionary<EntryId, Entry> added = [];
        foreach (Entry entry in entries)
        {
            added[entry.Id] = entry;
        }

        Change([.. added.Keys], [.. added.Values]);
    }

    /// <summary>Takes entries out; ids that are not there are no error.</summary>
    public void Remove(IReadOnlyCollection<EntryId> ids) => Change(ids, []);

    private void Change(IReadOnlyCollection<EntryId> leaving, IReadOnlyList<Entry> added)
    {
        lock (writing)
        {
            version++;
            List<Entry> removed = [];
            foreach (EntryId id in leaving)
            {
                if (documents.Find(id) is { } document)
                {
                    removed.Add(documents.Entry(document));
                    documents.Remove(document, version);
                }
            }

            foreach (Entry entry in added)
            {
                documents.Add(entry);
            }

            if (removed.Count > 0 || added.Count > 0)
            {
                documents.Lexicon.Sort();
                EntryList entries = now.Entries.With(removed, added);
                if (documents.Count - entries.Count > Math.Max(FewDead, entries.Count / 2))
                {
                    BuildAnew(entries);
                }

                Volatile.Write(ref now, new IndexSnapshot(
                    documents, version, entries, now.Blank.With(removed.Where(IsBlank), added.Where(IsBlank)), ByCountry(removed, added), Publishers(removed, added)));
            }
        }
    }

    private static bool IsBlank(Entry entry) => entry.Text is null;

    // Snapshots taken before keep the old documents.
    private void BuildAnew(EntryList entries)
    {
        documents = new DocumentTable(namesOf);
        foreach (Entry entry in entries)
        {
            documents.Add(entry);
        }
    }

    private Dictionary<string, EntryList> ByCountry(List<Entry> removed, IReadOnlyList<Entry> added)
    {
        Dictionary<string, EntryList> changed = new(now.ByCountry);
        ILookup<string, Entry> left = Named(removed);
        ILookup<string, Entry> came = Named(added);
        foreach (string country in left.Concat(came).Select(group => group.Key).Distinct())
        {
            changed[country] = now.Of(country).With(left[country], came[country]);
        }

        return changed;
    }

    private static ILookup<string, Entry> Named(IReadOnlyList<Entry> entries) =>
        entries.SelectMany(entry => entry.Countries.Distinct().Select(country => (country, entry))).ToLookup(pair => pair.country, pair => pair.entry);

    private IReadOnlySet<string> Publishers(List<Entry> removed, IReadOnlyList<Entry> added)
    {
        int before = publishers.Count;
        foreach (Entry entry in added)
        {
            publishers[entry.Source.Publisher] = publishers.GetValueOrDefault(entry.Source.Publisher) + 1;
        }

        bool changed = publishers.Count != before;
        foreach (string publisher in removed.Select(entry => entry.Source.Publisher))
        {
            if (--publishers[publisher] == 0)
            {
                publishers.Remove(publisher);
                changed = true;
            }
        }

        return changed ? publishers.Keys.SelectMany(Words.Of).ToHashSet() : now.Publishers;
    }
}
