namespace MineBanBot.Sandbox.Sockets;

internal abstract record Incoming
{
    public sealed record Payload(ReadOnlyMemory<byte> Json) : Incoming;

    /// <summary>More than Discord's 4096 bytes.</summary>
    public sealed record TooLong : Incoming;
}
