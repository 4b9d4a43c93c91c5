namespace MineBanBot.Knowledge.Matching;

/// <summary>Tells ordinary English words from names.</summary>
public static class EverydayWords
{
    private const int ShortestListed = 4;

    /// <summary>Whether a word is an ordinary one: "region" is, "Kharkiv" is not. Words of fewer than four letters count as ordinary.</summary>
    /// <param name="word">In lower case, without accents.</param>
    public static bool Has(string word) => word.Length < ShortestListed || CommonWords.All.Contains(word) || CommonWords.All.Contains(Stem.Of(word));
}
