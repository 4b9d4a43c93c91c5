using System.Threading.Channels;

using MineBanBot.Discord.Sockets;

namespace MineBanBot.Discord.Tests.Script;

/// <summary>The client's end of a connection whose other end is a script.</summary>
internal sealed class ScriptedTransport(ChannelWriter<ScriptedTransport> connecting) : IGatewayTransport
{
    private readonly TaskCompletionSource accepted = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<int> closed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Uri? Address { get; private set; }

    public Channel<GatewayFrame> ToClient { get; } = Channel.CreateUnbounded<GatewayFrame>();

    public Channel<ReadOnlyMemory<byte>> FromClient { get; } = Channel.CreateUnbounded<ReadOnlyMemory<byte>>();

    public Task<int> ClosedByClient => closed.Task;

    public void Accept() => accepted.TrySetResult();

    public void Refuse() => accepted.TrySetException(new IOException("refused by the script"));

    public async Task ConnectAsync(Uri address, CancellationToken cancellationToken)
    {
        Address = address;
        await connecting.WriteAsync(this, cancellationToken);
        await accepted.Task.WaitAsync(cancellationToken);
    }

    public async Task<GatewayFrame> ReceiveAsync(CancellationToken cancellationToken) => await ToClient.Reader.ReadAsync(cancellationToken);

    public async Task SendAsync(ReadOnlyMemory<byte> json, CancellationToken cancellationToken) =>
        await FromClient.Writer.WriteAsync(json.ToArray(), cancellationToken);

    public Task CloseAsync(int code, CancellationToken cancellationToken)
    {
        closed.TrySetResult(code);
        return Task.CompletedTask;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
