using System.Net;

namespace MineBanBot.Discord.Rest;

/// <summary>The HTTP connection to Discord.</summary>
internal static class DiscordHttp
{
    /// <summary>One for the life of a client. Connections are renewed, so that a change of addresses is noticed.</summary>
    public static SocketsHttpHandler Handler() => new()
    {
        PooledConnectionLifetime = TimeSpan.FromMinutes(10),
        ConnectTimeout = TimeSpan.FromSeconds(5),
        AutomaticDecompression = DecompressionMethods.All,
        AllowAutoRedirect = false,
        UseCookies = false,
    };
}
