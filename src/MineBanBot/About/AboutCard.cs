using System.Reflection;

using MineBanBot.Discord.Embeds;
using MineBanBot.Knowledge;
using MineBanBot.Knowledge.Answers;
using MineBanBot.Knowledge.Entries;
using MineBanBot.Knowledge.Lint;
using MineBanBot.Language;

namespace MineBanBot.About;

/// <summary>Draws /about. All numbers are counted when it is asked for.</summary>
internal static class AboutCard
{
    private const int Listed = 10;

    /// <summary>The version of the program, such as "0.1.0".</summary>
    public static string Version { get; } = typeof(AboutCard).Assembly.GetName().Version?.ToString(3) ?? Assembly.GetExecutingAssembly().ImageRuntimeVersion;

    /// <summary>The card.</summary>
    public static Embed Of(KnowledgeService knowledge, Running running, Texts texts) => new()
    {
        Title = $"MineBanBot {Version}",
        Description = texts.Say(Text.AboutText),
        Fields =
        [
            new EmbedField(texts.Say(Text.AboutTables), string.Join('\n', TableAge.Of(knowledge.Facts).Select(table => Line(table, texts)))),
            new EmbedField(texts.Say(Text.AboutSources), string.Join('\n', Sources(knowledge, texts))),
            new EmbedField(texts.Say(Text.AboutEntries), Entries(knowledge.Entries, texts)),
            new EmbedField(texts.Say(Text.AboutRunning), texts.Say(Text.AboutRunningText, $"<t:{running.Since.ToUnixTimeSeconds()}:R>", running.Shards, running.Servers)),
            new EmbedField(texts.Say(Text.AboutPrivacy), texts.Say(Text.AboutPrivacyText)),
            new EmbedField(texts.Say(Text.AboutLicence), texts.Say(Text.AboutLicenceText)),
        ],
        Footer = texts.Say(Text.AsOf, texts.Date(knowledge.AsOf)),
    };

    private static string Line(TableAge table, Texts texts) => string.Concat(
        texts.Say(Text.AboutTable, table.Table, table.Rows, table.Newest is { } newest ? texts.Date(newest) : "–"),
        table.Unverified == 0 ? "" : texts.Say(Text.AboutUnverified, table.Unverified));

    // The pages that most rows rest on.
    private static IEnumerable<string> Sources(KnowledgeService knowledge, Texts texts)
    {
        (string Host, int Rows)[] hosts =
        [
            .. knowledge.Facts.Sources.GroupBy(source => source.Host.StartsWith("www.", StringComparison.Ordinal) ? source.Host[4..] : source.Host)
                .Select(rows => (rows.Key, rows.Count())).OrderByDescending(pair => pair.Item2).ThenBy(pair => pair.Key, StringComparer.Ordinal),
        ];
        foreach ((string host, int rows) in hosts.Take(Listed))
        {
            yield return texts.Say(Text.AboutSource, Markdown.Escape(host), rows);
        }

        if (hosts.Length > Listed)
        {
            yield return texts.Say(Text.AskMoreLines, hosts.Length - Listed);
        }
    }

    private static string Entries(IReadOnlyList<Entry> entries, Texts texts)
    {
        if (entries.Count == 0)
        {
            return texts.Say(Text.AboutNoEntries);
        }

        string[] publishers = [.. entries.CountBy(entry => entry.Source.Publisher).OrderByDescending(pair => pair.Value).Select(pair => Markdown.Escape(EmbedLimits.Cut(pair.Key, 60)))];
        string more = publishers.Length > Listed ? $", {texts.Say(Text.AskMoreLines, publishers.Length - Listed)}" : "";
        return texts.Say(Text.AboutEntriesText, entries.Count, texts.Date(entries[0].Published), string.Join(", ", publishers.Take(Listed)) + more);
    }
}
