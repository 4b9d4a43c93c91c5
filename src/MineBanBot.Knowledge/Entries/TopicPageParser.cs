using System.Security.Cryptography;
using System.Text;

using MineBanBot.Knowledge.Dates;
using MineBanBot.Knowledge.Tables;

namespace MineBanBot.Knowledge.Entries;

/// <summary>
/// Reads a topic page saved as text: an overview, then bullets that carry a date and perhaps a wrapped text, under headings or not.
/// </summary>
internal sealed class TopicPageParser
{
    private const int HeadingLength = 60;

    private readonly EntrySource source;
    private readonly string file;
    private readonly Func<string, IReadOnlyList<string>> countriesIn;
    private readonly List<DataProblem> problems;
    private readonly List<string> overview = [];
    private readonly List<(PartialDate Date, List<string> Paragraphs)> items = [];
    private int bulletIndent;
    private bool afterBlank = true;
    private bool skipping;
    private bool underHeading;

    private TopicPageParser(
        EntrySource source, string file, Func<string, IReadOnlyList<string>> countriesIn, List<DataProblem> problems) =>
        (this.source, this.file, this.countriesIn, this.problems) = (source, file, countriesIn, problems);

    /// <param name="text">The page's text.</param>
    /// <param name="source">The page.</param>
    /// <param name="file">File name for problems.</param>
    /// <param name="countriesIn">Finds the ISO alpha-3 codes of the states that a text names.</param>
    /// <param name="problems">Gets what could not be read.</param>
    public static TopicPage Parse(
        string text, EntrySource source, string file, Func<string, IReadOnlyList<string>> countriesIn, List<DataProblem> problems)
    {
        TopicPageParser parser = new(source, file, countriesIn, problems);
        int number = 0;
        foreach (string line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            parser.Take(PageLine.Read(++number, line));
        }

        return parser.Finish();
    }

    private static void Append(List<string> paragraphs, string text, bool newParagraph)
    {
        if (newParagraph || paragraphs.Count == 0)
        {
            paragraphs.Add(text);
        }
        else
        {
            paragraphs[^1] += " " + text;
        }
    }

    // A short line that ends no sentence: "Reports".
    private static bool IsHeading(string text) => text.Length <= HeadingLength && text[^1] is not ('.' or '!' or '?' or '”' or '"');

    private void Take(PageLine line)
    {
        if (line.Text.Length == 0)
        {
            // A blank line or a blank bullet.
            afterBlank = true;
            return;
        }

        line = line with { Text = line.Bullet ? line.Text.TrimStart('(', '[', '*', '_', ' ') : line.Text };
        WrittenDate? date = WrittenDate.FindAll(line.Text, years: false).FirstOrDefault(found => found.Start == 0);
        bool alone = afterBlank && date?.Length == line.Text.Length;
        if (date is not null && (line.Bullet || alone))
        {
            TakeDatedBullet(line, date);
        }
        else if (line.Bullet && (items.Count > 0 || skipping))
        {
            (skipping, underHeading) = (true, false);
            Note(line, "A bullet without a date; it is left out with its text.");
        }
        else if (items.Count > 0 && !line.Bullet && afterBlank && line.Indent <= bulletIndent && IsHeading(line.Text))
        {
            // What follows it until the next bullet belongs to no entry.
            skipping = underHeading = true;
        }
        else if (skipping)
        {
            if (underHeading)
            {
                Note(line, "A text under a heading, without a date; it is left out.");
            }

            underHeading = false;
        }
        else if (items.Count == 0)
        {
            Append(overview, line.Text, afterBlank || line.Bullet);
        }
        else
        {
            Append(items[^1].Paragraphs, line.Text, afterBlank);
        }

        afterBlank = false;
    }

    private void TakeDatedBullet(PageLine line, WrittenDate date)
    {
        bulletIndent = line.Indent;
        (skipping, underHeading) = (date.Date is null, false);
        if (date.Date is not { } known)
        {
            Note(line, $"\"{line.Text[..date.Length]}\" is not read as a date: {date.Fault}");
            return;
        }

        string rest = line.Text[date.Length..].TrimStart(' ', ':', '-', '–', '—', '|', ',', '.', ')', ']', '*', '_');
        items.Add((known, rest.Length == 0 ? [] : [rest]));
    }

    private void Note(PageLine line, string reason) => problems.Add(new DataProblem(file, line.Number, null, reason));

    private TopicPage Finish()
    {
        List<Entry> entries = [];
        HashSet<EntryId> seen = [];
        Dictionary<PartialDate, int> blanks = [];
        foreach ((PartialDate date, List<string> paragraphs) in items)
        {
            string? text = paragraphs.Count == 0 ? null : string.Join("\n\n", paragraphs);
            string tail = text is null
                ? $"blank{blanks[date] = blanks.GetValueOrDefault(date) + 1}"
                : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..8];
            EntryId id = new($"{source.Key}-{date}-{tail}");

            // Pages list the same item under several headings.
            if (seen.Add(id))
            {
                entries.Add(new Entry(id, date, text, text is null ? [] : countriesIn(text), source));
            }
        }

        return new TopicPage(source, string.Join("\n\n", overview.Where(paragraph => !IsHeading(paragraph))), entries);
    }
}
