using MineBanBot.Sandbox.Ids;
using MineBanBot.Sandbox.World;

namespace MineBanBot.Sandbox.Messages;

internal sealed class MessageBook
{
    private readonly Dictionary<Snowflake, List<Message>> byChannel = [];
    private readonly Dictionary<(Snowflake Channel, Snowflake Id), Message> byId = [];

    public IReadOnlyList<Message> In(Channel channel) => byChannel.TryGetValue(channel.Id, out List<Message>? found) ? found : [];

    public Message? Find(Channel channel, Snowflake? id) => id is { } known ? byId.GetValueOrDefault((channel.Id, known)) : null;

    public Message? Find(Snowflake? id) => byChannel.Values.SelectMany(messages => messages).FirstOrDefault(message => message.Id == id);

    public void Add(Message message)
    {
        if (!byChannel.TryGetValue(message.Channel.Id, out List<Message>? messages))
        {
            byChannel[message.Channel.Id] = messages = [];
        }

        messages.Add(message);
        byId.Add((message.Channel.Id, message.Id), message);
        if (message.OnlyFor is null)
        {
            message.Channel.LastMessage = message.Id;
        }
    }

    public void Remove(Message message)
    {
        byChannel[message.Channel.Id].Remove(message);
        byId.Remove((message.Channel.Id, message.Id));
    }

    public void Clear()
    {
        byChannel.Clear();
        byId.Clear();
    }
}
