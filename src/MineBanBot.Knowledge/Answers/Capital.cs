namespace MineBanBot.Knowledge.Answers;

/// <summary>The capital at the start of a sentence: "the Gambia is" becomes "The Gambia is".</summary>
internal static class Capital
{
    public static string First(string sentence) => sentence.Length == 0 ? sentence : char.ToUpperInvariant(sentence[0]) + sentence[1..];
}
