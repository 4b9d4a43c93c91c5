namespace MineBanBot.Sandbox.Faults;

/// <summary>
/// Whether a fault's route means a request: nothing means all; "POST /channels/{id}/messages" compares piece by piece
/// ({...} and * stand for anything); other text need only occur in the path.
/// </summary>
internal static class RoutePattern
{
    public static bool Matches(string? pattern, string method, string template, string path)
    {
        if (string.IsNullOrWhiteSpace(pattern) || pattern == "*")
        {
            return true;
        }

        string[] words = pattern.Trim().Split(' ', 2, StringSplitOptions.TrimEntries);
        if (words.Length == 2 && !string.Equals(words[0], method, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        string route = WithoutBase(words[^1]);
        return route == template || SamePieces(route, path) || path.Contains(route, StringComparison.Ordinal);
    }

    private static string WithoutBase(string route)
    {
        foreach (string start in new[] { "/api/v10", "/api/v9", "/api" })
        {
            if (route.StartsWith(start, StringComparison.Ordinal))
            {
                return route[start.Length..];
            }
        }

        return route;
    }

    private static bool SamePieces(string route, string path)
    {
        string[] wanted = route.Split('/');
        string[] pieces = path.Split('/');
        return wanted.Length == pieces.Length
            && wanted.Zip(pieces).All(pair => pair.First == pair.Second || pair.First == "*" || pair.First.StartsWith('{'));
    }
}
