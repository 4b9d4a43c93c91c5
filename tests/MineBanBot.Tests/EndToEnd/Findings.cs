namespace MineBanBot.Tests.EndToEnd;

/// <summary>What was found wrong, in sentences.</summary>
internal static class Findings
{
    /// <summary>Fails with every sentence whole; the usual assertions show the beginning of a few.</summary>
    public static void ExpectNone(IEnumerable<string> sentences)
    {
        string[] all = [.. sentences.Distinct()];
        if (all.Length > 0)
        {
            Assert.Fail(string.Join('\n', all));
        }
    }
}
