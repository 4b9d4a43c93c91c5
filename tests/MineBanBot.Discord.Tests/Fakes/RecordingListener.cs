using System.Collections.Concurrent;
using System.Text.Json;

using MineBanBot.Discord.Gateway;
using MineBanBot.Discord.Wire;

namespace MineBanBot.Discord.Tests.Fakes;

/// <summary>Writes down what a shard reports, in order.</summary>
internal sealed class RecordingListener : IGatewayListener
{
    private readonly ConcurrentQueue<string> heard = new();

    public IReadOnlyList<string> Heard => [.. heard];

    public void Ready(int shard, ReadyData ready) => heard.Enqueue($"ready {ready.SessionId}");

    public void Resumed(int shard) => heard.Enqueue("resumed");

    public void Lost(int shard) => heard.Enqueue("lost");

    public void Dispatched(string name, JsonElement data) => heard.Enqueue(name);
}
