using System.Text;
using System.Text.Json;
using System.Threading.Channels;

using MineBanBot.Discord.Sockets;
using MineBanBot.Discord.Tests.Fakes;

namespace MineBanBot.Discord.Tests.Script;

/// <summary>
/// The other end of the gateway, as a list of steps that happen in order. Each step that waits for the client fails with its own
/// name when the client does not do it.
/// </summary>
internal sealed class GatewayScript(WatchedTime time)
{
    private readonly Channel<ScriptedTransport> connecting = Channel.CreateUnbounded<ScriptedTransport>();
    private readonly List<(string Name, Func<Task> Play)> steps = [];
    private ScriptedTransport? current;

    private ScriptedTransport Current => current ?? throw new InvalidOperationException("The script accepts no connection first.");

    public IGatewayTransport Open() => new ScriptedTransport(connecting.Writer);

    /// <summary>Takes the next connection, which must be to this address.</summary>
    public GatewayScript Accepts(string address) => Step($"accepts {address}", async () =>
    {
        current = await connecting.Reader.ReadAsync();
        Assert.Equal(address, current.Address?.AbsoluteUri);
        current.Accept();
    });

    /// <summary>Lets the next attempt to connect to this address fail.</summary>
    public GatewayScript Refuses(string address) => Step($"refuses {address}", async () =>
    {
        ScriptedTransport refused = await connecting.Reader.ReadAsync();
        Assert.Equal(address, refused.Address?.AbsoluteUri);
        refused.Refuse();
    });

    public GatewayScript Sends(string json) => Sends(json, Encoding.UTF8.GetBytes(json));

    public GatewayScript Sends(byte[] message) => Sends($"{message.Length} bytes", message);

    /// <summary>Waits for a payload with this op; heartbeats run beside the script and count only when asked for.</summary>
    public GatewayScript Expects(int op, Action<JsonElement>? check = null) => Step($"expects op {op}", async () =>
    {
        while (true)
        {
            using JsonDocument payload = JsonDocument.Parse(await Current.FromClient.Reader.ReadAsync());
            int sent = payload.RootElement.GetProperty("op").GetInt32();
            if (sent == op)
            {
                check?.Invoke(payload.RootElement.GetProperty("d"));
                return;
            }

            Assert.True(sent == 1, $"Expected op {op}, got {payload.RootElement.GetRawText()}");
        }
    });

    /// <summary>Goes on once the client has taken in everything sent before: payloads are handled in order.</summary>
    public GatewayScript Settles() => Sends(Say.BeatNow).Expects(1);

    public GatewayScript Closes(int code) => Frame(new GatewayFrame.Closed(code));

    public GatewayScript Cuts() => Frame(new GatewayFrame.Closed(null));

    public GatewayScript ExpectsClose(int code) => Step($"expects close {code}", async () => Assert.Equal(code, await Current.ClosedByClient));

    /// <summary>Lets time pass as soon as the client waits for exactly this long.</summary>
    public GatewayScript Passes(double seconds) => Step($"passes {seconds} s", () => time.PassAsync(TimeSpan.FromSeconds(seconds)));

    public GatewayScript Does(string name, Func<Task> act) => Step(name, act);

    /// <summary>Plays all steps; a client that ends before the script does fails the play.</summary>
    public async Task PlayAsync(Task client)
    {
        foreach ((string name, Func<Task> play) in steps)
        {
            Task step = play();
            try
            {
                await Task.WhenAny(step, client).WaitAsync(Patience.Long);
                await (client.IsFaulted && !step.IsCompleted ? client : step.WaitAsync(Patience.Long));
            }
            catch (TimeoutException)
            {
                Assert.Fail($"The script is stuck at \"{name}\".");
            }
        }

        steps.Clear();
    }

    private GatewayScript Sends(string name, byte[] message) => Step($"sends {name}", () =>
    {
        Assert.True(Current.ToClient.Writer.TryWrite(new GatewayFrame.Payload(message)));
        return Task.CompletedTask;
    });

    private GatewayScript Frame(GatewayFrame frame) => Step($"{frame}", () =>
    {
        Assert.True(Current.ToClient.Writer.TryWrite(frame));
        return Task.CompletedTask;
    });

    private GatewayScript Step(string name, Func<Task> play)
    {
        steps.Add((name, play));
        return this;
    }
}
