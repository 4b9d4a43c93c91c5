using Lucene.Net.Analysis.En;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lucene.Net.Util;
using MineBanBot.Knowledge.Entries;

namespace MineBanBot.SearchBench.Engines;

/// <summary>Lucene.Net in memory with BM25, its English analyser for both entries and queries; the fuzzy one without stems, as FuzzyQuery needs it.</summary>
internal sealed class LuceneIndex(bool fuzzy) : IEngine
{
    private const LuceneVersion Version = LuceneVersion.LUCENE_48;

    private readonly RAMDirectory directory = new();
    private readonly Lucene.Net.Analysis.Analyzer analyzer = fuzzy ? new Lucene.Net.Analysis.Standard.StandardAnalyzer(Version) : new EnglishAnalyzer(Version);
    private IndexSearcher? searcher;

    /// <inheritdoc/>
    public string Name => fuzzy ? "Lucene FuzzyQuery" : "Lucene BM25";

    /// <inheritdoc/>
    public void Build(Entry[] entries)
    {
        using (IndexWriter writer = new(directory, new IndexWriterConfig(Version, analyzer) { Similarity = new BM25Similarity(), RAMBufferSizeMB = 256 }))
        {
            foreach (Entry entry in entries)
            {
                writer.AddDocument([new StringField("id", entry.Id.Value, Field.Store.YES), new TextField("text", $"{entry.Title} {entry.Text}", Field.Store.NO)]);
            }

            writer.ForceMerge(1);
        }

        searcher = new IndexSearcher(DirectoryReader.Open(directory)) { Similarity = new BM25Similarity() };
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> Search(string query)
    {
        BooleanQuery all = [];
        using Lucene.Net.Analysis.TokenStream words = analyzer.GetTokenStream("text", query);
        Lucene.Net.Analysis.TokenAttributes.ICharTermAttribute word = words.AddAttribute<Lucene.Net.Analysis.TokenAttributes.ICharTermAttribute>();
        words.Reset();
        while (words.IncrementToken())
        {
            Term term = new("text", word.ToString());
            all.Add(fuzzy ? new FuzzyQuery(term, term.Text.Length < 4 ? 0 : term.Text.Length < 8 ? 1 : 2) : new TermQuery(term), Occur.SHOULD);
        }

        words.End();
        return [.. searcher!.Search(all, 5).ScoreDocs.Select(hit => searcher.Doc(hit.Doc).Get("id", System.Globalization.CultureInfo.InvariantCulture))];
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        searcher?.IndexReader.Dispose();
        analyzer.Dispose();
        directory.Dispose();
    }
}
