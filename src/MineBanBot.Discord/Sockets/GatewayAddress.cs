namespace MineBanBot.Discord.Sockets;

/// <summary>Which addresses a gateway can have, and the query that each needs (https://discord.com/developers/docs/events/gateway#connecting).</summary>
internal static class GatewayAddress
{
    /// <summary>Reads the address of a WebSocket; null when it is none, which a socket would not take.</summary>
    public static Uri? TryParse(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out Uri? address) && address.Scheme is "ws" or "wss" ? address : null;

    /// <summary>Asks for a compression on top.</summary>
    public static Uri Compressed(Uri address, string compression) =>
        new UriBuilder(address) { Query = $"{address.Query.TrimStart('?')}&compress={compression}" }.Uri;

    /// <summary>Adds version and encoding; whatever else the address carries stays.</summary>
    public static Uri Of(Uri address)
    {
        IEnumerable<string> kept = address.Query.TrimStart('?')
            .Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Where(part => part.Split('=')[0] is not ("v" or "encoding" or "compress"));
        return new UriBuilder(address) { Query = string.Join('&', kept.Prepend("encoding=json").Prepend("v=10")) }.Uri;
    }
}
