using System.Collections.Concurrent;
using MineBanBot.Knowledge.Entries;
using MineBanBot.Knowledge.Searching;
using static System.Runtime.InteropServices.CollectionsMarshal;

namespace MineBanBot.Knowledge.Indexing;

/// <summary>
/// The entries as numbered documents, with their words. A changed entry is a new document; the old one dies in the version that takes it
/// out. One thread writes while any number read: a reader knows its version, and with it which documents live.
/// </summary>
internal sealed class DocumentTable
{
    private const int NeverDied = int.MaxValue;

    private readonly Growing<Entry> entries = new();
    private readonly NumberTable byId;
    private readonly Growing<uint> places = new();
    private readonly Growing<int> deaths = new();
    private readonly Func<string, IEnumerable<string>> namesOf;
    private readonly Dictionary<string, string[]> names = [];
    private readonly ConcurrentBag<Scratch> scratches = [];
    private byte[] lengths = new byte[64];
    private readonly WordPages pages = new();
    private readonly List<int> title = [];
    private readonly List<int> text = [];
    private readonly List<int> country = [];
    private readonly List<Word> pending = [];

    /// <param name="namesOf">The names of a country by its code: an entry is found by them, too.</param>
    public DocumentTable(Func<string, IEnumerable<string>> namesOf)
    {
        this.namesOf = namesOf;
        byId = new NumberTable(number => entries[number].Id.Value);
    }

    /// <summary>The words of the entries.</summary>
    public Lexicon Lexicon { get; } = new();

    /// <summary>How many documents there are, dead ones too; for the writer.</summary>
    public int Count => entries.Count;

    /// <summary>The entry of a document.</summary>
    public Entry Entry(int document) => entries[document];

    /// <summary>How many words each document has, 255 at most.</summary>
    public ReadOnlySpan<byte> Lengths => Volatile.Read(ref lengths);

    /// <summary>Whether it was not taken out yet in this version.</summary>
    public bool Lives(int document, DocumentVersion version) => Volatile.Read(ref deaths[document]) > version.Number;

    /// <summary>Whether a word stands in a living document. Its count is that of the newest version; in an older one a document may still live.</summary>
    public bool Holds(Word word, DocumentVersion version)
    {
        bool holds = word.Documents > 0;
        PostingCursor cursor = new(word.Postings);
        while (!holds && cursor.Next() && cursor.Document < version.Documents)
        {
            holds = Lives(cursor.Document, version);
        }

        return holds;
    }

    /// <summary>The words of a document, to be read by <see cref="WordPages.Read"/>: how many stand in title, text and names, then they.</summary>
    public ReadOnlySpan<byte> Words(int document) => pages.From(places[document]);

    /// <summary>Gives room for a search, to be given back.</summary>
    public Scratch Rent() => scratches.TryTake(out Scratch? scratch) ? scratch : new Scratch();

    /// <summary>Takes it back.</summary>
    public void Return(Scratch scratch) => scratches.Add(scratch);

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
            if (Lexicon.FindStem(name)!.Forms.All(form => form.Pending == 0))
            {
                Take(word, country);
            }
        }

        foreach (Word word in pending)
        {
            word.Append(entries.Count, often: word.Pending > 1);
            word.Documents++;
            word.Pending = 0;
        }

        pending.Clear();
        places.Add(pages.Write(AsSpan(title), AsSpan(text), AsSpan(country)));
        deaths.Add(NeverDied);
        if (entries.Count == lengths.Length)
        {
            byte[] longer = new byte[lengths.Length + (lengths.Length / 2)];
            lengths.CopyTo(longer, 0);
            Volatile.Write(ref lengths, longer);
        }

        lengths[entries.Count] = (byte)Math.Min(byte.MaxValue, title.Count + text.Count + country.Count);
        entries.Add(entry);
        byId.Set(entries.Count - 1);
    }

    /// <summary>The living document of an entry; null: there is none. For the writer.</summary>
    public int? Find(EntryId id) => byId.Find(id.Value) is { } document && deaths[document] == NeverDied ? document : null;

    /// <summary>Takes a document out; versions before this one still hold it.</summary>
    public void Remove(int document, int version)
    {
        Read(entries[document].Title, null, -1);
        Read(entries[document].Text, null, -1);
        ReadOnlySpan<byte> bytes = Words(document);
        int position = 0;
        int count = WordPages.Read(bytes, ref position) + WordPages.Read(bytes, ref position) + WordPages.Read(bytes, ref position);
        HashSet<int> words = [];
        for (int index = 0; index < count; index++)
        {
            words.Add(WordPages.Read(bytes, ref position));
        }

        foreach (int word in words)
        {
            Lexicon[word].Documents--;
        }

        Volatile.Write(ref deaths[document], version);
    }

    private void Read(string? written, List<int>? into, int sign)
    {
        WordScanner scanner = new(written, stackalloc char[WordScanner.LongestToken]);
        while (scanner.Next())
        {
            Word word = Lexicon.Of(scanner.Current);
            word.Capitals += scanner.Capital switch
            {
                true => sign,
                false => -sign * Word.CapitalsForSmall,
                null => 0,
            };
            if (into is not null)
            {
                Take(word, into);
            }
        }
    }

    private void Take(Word word, List<int> into)
    {
        into.Add(word.Number);
        if (word.Pending++ == 0)
        {
            pending.Add(word);
        }
    }

    private string[] Names(string code) =>
        names.TryGetValue(code, out string[]? known) ? known : names[code] = [.. namesOf(code).SelectMany(Matching.Words.Of).Distinct()];
}
