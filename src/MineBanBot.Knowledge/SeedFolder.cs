using MineBanBot.Knowledge.Entries;
using MineBanBot.Knowledge.Facts;
using MineBanBot.Knowledge.Matching;
using MineBanBot.Knowledge.Names;
using MineBanBot.Knowledge.Tables;

namespace MineBanBot.Knowledge;

/// <summary>The data that comes with the bot: the treaty tables and the topic pages, read from one folder.</summary>
/// <param name="Facts">The treaty dataset.</param>
/// <param name="Pages">The topic pages, with their entries.</param>
/// <param name="Problems">What could not be read and was left out.</param>
public sealed record SeedFolder(FactTables Facts, IReadOnlyList<TopicPage> Pages, IReadOnlyList<DataProblem> Problems)
{
    private static readonly string[] PageColumns = ["file", "publisher", "title", "url", "as_of", "verified"];

    /// <summary>Whether there is nothing to answer from.</summary>
    public bool IsEmpty => Facts.Rows == 0 && Pages.All(page => page.Entries.Count == 0);

    /// <summary>Reads the folder. What cannot be read becomes a problem, never an exception.</summary>
    /// <param name="path">The folder that holds pages.csv, the pages it names, and treaty/*.csv.</param>
    public static SeedFolder Read(string path)
    {
        List<DataProblem> problems = [];
        FactTables facts = FactTablesReader.Read(Open, problems);
        StateNames names = new(facts.States);
        List<TopicPage> pages = [];
        using TextReader? list = Open("pages.csv");
        if (list is null)
        {
            problems.Add(new DataProblem("pages.csv", 0, null, "The file is missing."));
            return new SeedFolder(facts, pages, problems);
        }

        foreach ((string file, EntrySource source) in new CsvTable("pages.csv", problems).Read(list, PageColumns, ReadSource))
        {
            using TextReader? text = Open(file);
            if (text is null)
            {
                problems.Add(new DataProblem(file, 0, null, "The file is missing; pages.csv names it."));
                continue;
            }

            TopicPage page = TopicPageParser.Parse(text.ReadToEnd(), source, file, names.CodesIn, problems);
            pages.Add(page);
            if (page.Entries.Count == 0)
            {
                problems.Add(new DataProblem(file, 0, null, "The page holds no dated entry."));
            }
        }

        return new SeedFolder(facts, pages, problems);

        TextReader? Open(string file)
        {
            try
            {
                // A page's name comes from a table; it may not lead out of the folder.
                string folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)) + Path.DirectorySeparatorChar;
                string full = Path.GetFullPath(Path.Combine(folder, file));
                bool inside = full.StartsWith(folder, StringComparison.Ordinal);
                return inside && File.Exists(full) ? new StringReader(File.ReadAllText(full)) : null;
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
            {
                problems.Add(new DataProblem(file, 0, null, $"The file cannot be read: {exception.Message}"));
                return null;
            }
        }
    }

    private static (string File, EntrySource Source) ReadSource(FactRow row)
    {
        string file = row.Required("file");
        row.Date("as_of");
        string key = Words.Folded(Path.GetFileNameWithoutExtension(file)).Replace(' ', '-');
        return (file, new EntrySource(key, row.Required("publisher"), row.Required("title"), row.Address("url")));
    }
}
