namespace MineBanBot.Knowledge.Names;

/// <summary>
/// Names of countries and territories in English and in 24 other languages. Read from RegionNames.txt; asking the runtime for them would open the
/// data of all these languages, and keep it.
/// </summary>
internal sealed class RegionNames
{
    private readonly Dictionary<string, (string English, string[] Foreign)> byCode = [];

    public RegionNames(TextReader text)
    {
        while (text.ReadLine() is { } line)
        {
            if (line.Split(": ") is [{ Length: 2 } code, string english, .. string[] foreign])
            {
                byCode.Add(code, (english, foreign is [string names] ? names.Split("; ") : []));
            }
        }
    }

    /// <summary>The names that come with the library.</summary>
    public static RegionNames Load()
    {
        using Stream stream = typeof(RegionNames).Assembly.GetManifestResourceStream("RegionNames.txt")
            ?? throw new InvalidOperationException("RegionNames.txt is not embedded.");
        using StreamReader reader = new(stream);
        return new RegionNames(reader);
    }

    /// <summary>All names in English, by ISO 3166-1 code of two letters, which need not be a state's.</summary>
    public IEnumerable<(string Code, string Name)> English => byCode.Select(pair => (pair.Key, pair.Value.English));

    /// <summary>The names of a state in other languages; none for an unknown code.</summary>
    public IReadOnlyList<string> Foreign(string iso2) => byCode.TryGetValue(iso2, out (string, string[] Foreign) names) ? names.Foreign : [];
}
