using System.Text.Json.Nodes;
using System.Threading.Channels;

using MineBanBot.Sandbox.Json;

namespace MineBanBot.Sandbox.Records;

/// <summary>Tells the page what changed; a page that does not read loses the oldest news.</summary>
internal sealed class ChangeFeed
{
    private readonly List<Channel<byte[]>> readers = [];

    public Channel<byte[]> Subscribe()
    {
        Channel<byte[]> reader = Channel.CreateBounded<byte[]>(
            new BoundedChannelOptions(256) { FullMode = BoundedChannelFullMode.DropOldest });
        readers.Add(reader);
        return reader;
    }

    public void Unsubscribe(Channel<byte[]> reader) => readers.Remove(reader);

    public void Say(string type, string? channelId = null)
    {
        JsonObject change = new() { ["type"] = type };
        if (channelId is not null)
        {
            change["channel_id"] = channelId;
        }

        byte[] line = JsonText.Write(change);
        foreach (Channel<byte[]> reader in readers)
        {
            reader.Writer.TryWrite(line);
        }
    }
}
