namespace MineBanBot.Tests.OpenApi;

/// <summary>A path of the description, with names in braces.</summary>
internal sealed class PathTemplate(string text)
{
    private readonly string[] pieces = text.Split('/');

    /// <summary>How many pieces are fixed: @original is meant before {message_id}.</summary>
    public int Fixed => pieces.Count(piece => !IsName(piece));

    /// <summary>The values that a path has for the names; null when it is another path.</summary>
    public IReadOnlyDictionary<string, string>? Match(string path)
    {
        string[] given = path.Split('/');
        return given.Length == pieces.Length && pieces.Zip(given).All(pair => IsName(pair.First) ? pair.Second.Length > 0 : pair.First == pair.Second)
            ? pieces.Zip(given).Where(pair => IsName(pair.First)).ToDictionary(pair => pair.First[1..^1], pair => Uri.UnescapeDataString(pair.Second))
            : null;
    }

    private static bool IsName(string piece) => piece.StartsWith('{');
}
