using MineBanBot.Knowledge.Entries;

namespace MineBanBot.Knowledge.Indexing;

/// <summary>
/// The entries as numbered documents, with their words. A changed entry is a new document; the old one dies in the version that takes it
/// out. One thread writes while any number read: a reader knows its version, and with it which documents live.
/// </summary>
/// <param name="namesOf">The names of a country by its code: an entry is found by them, too.</param>
internal sealed class DocumentTable(Func<string, IEnumerable<string>> namesOf)
{
    private const int NeverDied = int.MaxValue;

    private readonly Growing<Entry> entries = new();
    private readonly Growing<uint> places = new();
    private readonly Growing<int> deaths = new();
    private readonly Growing<ushort> lengths = new();
    private readonly Dictionary<string, string[]> names = [];
    private readonly WordPages pages = new();
    private readonly List<int> title = [];
    private readonly List<int> text = [];
    private readonly List<int> country = [];
    private readonly List<Postings> pending = [];

    /// <summary>The words of the entries.</summary>
    public Lexicon Lexicon { get; } = new();

    /// <summary>How many documents there are, dead ones too; for the writer.</summary>
    public int Count => entries.Count;

    /// <summary>The entry of a document.</summary>
    public Entry Entry(int document) => entries[document];

    /// <summary>How many words it has.</summary>
    public int Length(int document) => lengths[document];

    /// <summary>Whether it was not taken out yet in this version.</summary>
    public bool Lives(int document, int version) => Volatile.Read(ref deaths[document]) > version;

    /// <summary>The words of a document in their order, those of the names of its countries last.</summary>
    public List<Word> Words(int document)
    {
        ReadOnlySpan<byte> bytes = pages.From(places[document]);
        int position = 0;
        int count = WordPages.Read(bytes, ref position) + WordPages.Read(bytes, ref position) + WordPages.Read(bytes, ref position);
        List<Word> words = new(count);
        for (int index = 0; index < count; index++)
        {
            words.Add(Lexicon[WordPages.Read(bytes, ref position)]);
        }

        return words;
    }

    /// <summary>Adds an entry as the last document.</summary>
    public void Add(Entry entry)
    {
        title.Clear();
        text.Clear();
        country.Clear();
        Read(entry.Title, title, 1);
        Read(entry.Text, text, 1);
        foreach (string name in entry.Countries.SelectMany(Names))
        {
            // A name that the text says already counts no second time.
            Word word = Lexicon.Of(name);
            if (word.Stem.Pending == 0)
            {
                Take(word, country);
            }
        }

        foreach (Postings stem in pending)
        {
            stem.Append(entries.Count, often: stem.Pending > 1);
            stem.Documents++;
            stem.Pending = 0;
        }

        pending.Clear();
        places.Add(pages.Write(Span(title), Span(text), Span(country)));
        deaths.Add(NeverDied);
        lengths.Add((ushort)Math.Min(ushort.MaxValue, title.Count + text.Count + country.Count));
        entries.Add(entry);
    }

    /// <summary>Takes a document out; versions before this one still hold it.</summary>
    public void Remove(int document, int version)
    {
        Read(entries[document].Title, null, -1);
        Read(entries[document].Text, null, -1);
        List<Word> words = Words(document);
        words.ForEach(word => word.Occurrences--);
        foreach (Postings stem in words.Select(word => word.Stem).Distinct())
        {
            stem.Documents--;
        }

        Volatile.Write(ref deaths[document], version);
    }

    private static ReadOnlySpan<int> Span(List<int> numbers) => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(numbers);

    private void Read(string? written, List<int>? into, int sign)
    {
        WordScanner scanner = new(written, stackalloc char[WordScanner.LongestToken]);
        while (scanner.Next())
        {
            Word word = Lexicon.Of(scanner.Current);
            word.Capitals += scanner.Capital == true ? sign : 0;
            word.Smalls += scanner.Capital == false ? sign : 0;
            if (into is not null)
            {
                Take(word, into);
            }
        }
    }

    private void Take(Word word, List<int> into)
    {
        into.Add(word.Number);
        word.Occurrences++;
        if (word.Stem.Pending++ == 0)
        {
            pending.Add(word.Stem);
        }
    }

    private string[] Names(string code) =>
        names.TryGetValue(code, out string[]? known) ? known : names[code] = [.. namesOf(code).SelectMany(Matching.Words.Of).Distinct()];
}
