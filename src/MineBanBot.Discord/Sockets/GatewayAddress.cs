namespace MineBanBot.Discord.Sockets;

/// <summary>The query that every gateway address needs (https://discord.com/developers/docs/events/gateway#connecting).</summary>
internal static class GatewayAddress
{
    /// <summary>Adds version and encoding; whatever else the address carries stays.</summary>
    public static Uri Of(Uri address)
    {
        IEnumerable<string> kept = address.Query.TrimStart('?')
            .Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Where(part => part.Split('=')[0] is not ("v" or "encoding" or "compress"));
        return new UriBuilder(address) { Query = string.Join('&', kept.Prepend("encoding=json").Prepend("v=10")) }.Uri;
    }
}
