using MineBanBot.Knowledge.Entries;
using MineBanBot.Knowledge.Tables;

namespace MineBanBot.Knowledge.Tests.Entries;

/// <summary>A page parsed as the seeds are, with its problems.</summary>
internal sealed record Page(TopicPage Read, IReadOnlyList<DataProblem> Problems)
{
    public static readonly EntrySource Source = new("page", "Publisher", "Title", new Uri("https://example.org/"));

    public static Page Parse(string text)
    {
        List<DataProblem> problems = [];
        TopicPage page = TopicPageParser.Parse(text, Source, "page.txt", _ => [], problems);
        return new Page(page, problems);
    }

    public static Page File(string name) =>
        Parse(System.IO.File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Pages", $"{name}.txt")));

    /// <summary>The entries, one a line: date and text, paragraphs separated by a slash.</summary>
    public string Entries() => string.Join('\n', Read.Entries.Select(entry => $"{entry.Published} {entry.Text?.Replace("\n\n", " / ") ?? "-"}"));
}
