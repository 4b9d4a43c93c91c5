namespace MineBanBot.Discord.Sockets;

/// <summary>What a gateway connection gives next.</summary>
internal abstract record GatewayFrame
{
    private GatewayFrame()
    {
    }

    /// <summary>One whole gateway message, decompressed.</summary>
    /// <param name="Json">UTF-8 JSON.</param>
    public sealed record Payload(ReadOnlyMemory<byte> Json) : GatewayFrame;

    /// <summary>The other side is gone; nothing follows.</summary>
    /// <param name="Code">The close code; null when the connection was cut without one.</param>
    public sealed record Closed(int? Code) : GatewayFrame;
}
