namespace MineBanBot.Discord.Sockets;

/// <summary>How the gateway's messages travel (https://discord.com/developers/docs/events/gateway#transport-compression).</summary>
public enum TransportCompression
{
    /// <summary>As they are.</summary>
    None,

    /// <summary>One zlib stream for the life of a connection: a fifth of the bytes, or less.</summary>
    ZlibStream,
}
