namespace MineBanBot.Sandbox.Rest;

/// <summary>A path with everything in it replaced that looks like an id or a token.</summary>
internal static class RouteKind
{
    public static string Of(string? path) =>
        string.Join('/', (path ?? "").Split('/').Select(piece => piece.Any(char.IsAsciiDigit) && piece is not ("v9" or "v10") || piece.Length > 24 ? "{id}" : piece));
}
