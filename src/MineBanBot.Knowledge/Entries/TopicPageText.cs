using MineBanBot.Knowledge.Names;
using MineBanBot.Knowledge.Tables;

namespace MineBanBot.Knowledge.Entries;

/// <summary>Reads the text of a topic page that does not come from the seeds folder.</summary>
public static class TopicPageText
{
    /// <summary>The page, and what of it could not be read.</summary>
    /// <param name="text">The page's text.</param>
    /// <param name="source">The page.</param>
    /// <param name="file">How problems name it.</param>
    /// <param name="countries">Finds the states that an entry names.</param>
    public static (TopicPage Page, IReadOnlyList<DataProblem> Problems) Read(string text, EntrySource source, string file, CountryNames countries)
    {
        List<DataProblem> problems = [];
        return (TopicPageParser.Parse(text, source, file, countries.In, problems), problems);
    }
}
