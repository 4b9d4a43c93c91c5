using MineBanBot.Sandbox.Gateway;

namespace MineBanBot.Sandbox.Sockets;

/// <summary>What waits in a connection's send queue.</summary>
internal abstract record Outgoing
{
    public sealed record Payload(byte[] Json) : Outgoing
    {
        /// <summary>In several WebSocket messages, as Discord may send what is compressed by zlib-stream.</summary>
        public bool Split { get; init; }
    }

    public sealed record Close(CloseCode Code, string Reason) : Outgoing;

    public sealed record Cut : Outgoing;
}
