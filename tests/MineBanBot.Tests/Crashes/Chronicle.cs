using System.Globalization;
using System.Security;
using System.Text;
using System.Text.Encodings.Web;

namespace MineBanBot.Tests.Crashes;

/// <summary>A source that goes on from turn to turn: new reports, and old ones told anew. It remembers all that it ever said.</summary>
internal sealed class Chronicle(string name, int reports, Random chance)
{
    private static readonly DateOnly FirstDay = new(2024, 1, 1);

    private readonly List<List<Telling>> told = [.. Enumerable.Range(0, reports).Select(number => First(name, number, 0))];

    public int Turn { get; private set; }

    public int Reports => told.Count;

    /// <summary>Some new reports, and about one in eight told anew, some of those under a new title.</summary>
    public void Go()
    {
        Turn++;
        foreach ((int number, List<Telling> tellings) in told.Index().Where(_ => chance.Next(8) == 0))
        {
            Telling last = tellings[^1];
            tellings.Add(new Telling(Turn, chance.Next(3) == 0 ? $"{First(name, number, 0)[0].Title} corrected {Turn}" : last.Title, $"Told again in turn {Turn}: {name} {number}."));
        }

        for (int added = 1 + (reports / 20); added > 0; added--)
        {
            told.Add(First(name, told.Count, Turn));
        }
    }

    /// <summary>All reports as JSON lines.</summary>
    public string Lines() => string.Concat(told.Select((tellings, number) =>
        $$"""{"id":"{{number}}","title":"{{tellings[^1].Title}}","text":"{{JavaScriptEncoder.Default.Encode(tellings[^1].Text)}}","date":"{{Day(number):yyyy-MM-dd}}","url":"{{Page(number)}}"}""" + "\n"));

    /// <summary>All reports as RSS, the newest first.</summary>
    public string Document()
    {
        StringBuilder text = new($"<rss version=\"2.0\"><channel><title>{name}</title><link>https://{name}.example/</link>");
        foreach ((int number, List<Telling> tellings) in told.Index().Reverse())
        {
            text.Append(CultureInfo.InvariantCulture, $"<item><guid isPermaLink=\"false\">{number}</guid><title>{SecurityElement.Escape(tellings[^1].Title)}</title><link>{Page(number)}</link>")
                .Append(CultureInfo.InvariantCulture, $"<description>{SecurityElement.Escape(tellings[^1].Text)}</description><pubDate>{Day(number):R}</pubDate></item>");
        }

        return text.Append("</channel></rss>").ToString();
    }

    /// <summary>Whether what is stored of this source was told so, in this order, and is known by all its names.</summary>
    public void ExpectTold(StoreLook look)
    {
        foreach (StoredReport report in look.Of(name))
        {
            int[] turns = [.. report.History.Select(said => told[report.Number].Single(telling => (telling.Title, telling.Text) == said).Turn)];
            Assert.Equal(turns.Distinct().Order(), turns);
            string[] names =
            [
                $"guid:{name}:{report.Number}",
                $"link:{Page(report.Number)["https://".Length..]}",
                .. report.History.Select(said => $"title:{name}:{Day(report.Number):yyyy-MM-dd}:{said.Title.ToLowerInvariant()}").Distinct(),
            ];
            Assert.Equal(names.Order(StringComparer.Ordinal), report.Names.Order(StringComparer.Ordinal));
        }
    }

    /// <summary>Whether all that was told up to a turn is stored, as it was told then or later.</summary>
    public void ExpectStored(StoreLook look, int turn)
    {
        Dictionary<int, StoredReport> stored = look.Of(name).ToDictionary(report => report.Number);
        foreach ((int number, List<Telling> tellings) in told.Index().Where(pair => pair.Item[0].Turn <= turn))
        {
            Assert.True(stored.TryGetValue(number, out StoredReport? report), $"{name} {number} of turn {tellings[0].Turn} is not stored; turn {turn} was taken.");
            Telling last = tellings.Last(telling => (telling.Title, telling.Text) == report.History[^1]);
            Assert.True(last.Turn >= tellings.Last(telling => telling.Turn <= turn).Turn, $"{name} {number} is stored as of turn {last.Turn}; turn {turn} was taken.");
        }
    }

    private static List<Telling> First(string name, int number, int turn) => [new Telling(turn, $"Landmine report {name} {number}", $"First told: {name} {number}.")];

    private static DateOnly Day(int number) => FirstDay.AddDays(number % 900);

    private string Page(int number) => $"https://{name}.example/{number}";
}
