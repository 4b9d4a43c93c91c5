using System.Collections.Frozen;

namespace MineBanBot.Knowledge.Searching;

/// <summary>Names that are written in several ways: Kyiv and Kiev.</summary>
internal static class Spellings
{
    private static readonly FrozenDictionary<string, string[]> Others = Load();

    /// <summary>The other spellings of a folded word; most have none.</summary>
    public static IReadOnlyList<string> Of(string word) => Others.GetValueOrDefault(word) ?? [];

    private static FrozenDictionary<string, string[]> Load()
    {
        using StreamReader reader = new(typeof(Spellings).Assembly.GetManifestResourceStream("Spellings.txt")!);
        string[][] lines = [.. reader.ReadToEnd().Split('\n').Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split(' '))];
        return lines.SelectMany(line => line.Select(word => (Word: word, Line: line))).ToFrozenDictionary(pair => pair.Word, pair => pair.Line.Where(other => other != pair.Word).ToArray());
    }
}
