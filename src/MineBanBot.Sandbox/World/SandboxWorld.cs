using MineBanBot.Sandbox.Ids;
using MineBanBot.Sandbox.People;

namespace MineBanBot.Sandbox.World;

/// <summary>Who and what exists: guilds with their channels, people, bots.</summary>
internal sealed class SandboxWorld
{
    // Fixed, so that ids a bot stored (a digest's channel) still mean the same after a restart.
    private static readonly DateTimeOffset FirstDay = new(2024, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly List<Guild> guilds = [];
    private readonly List<User> users = [];
    private readonly Dictionary<string, User> usersByName = [];
    private readonly Dictionary<Snowflake, User> usersById = [];
    private readonly Dictionary<string, Bot> bots = [];
    private readonly Dictionary<Snowflake, Channel> channels = [];

    public SandboxWorld()
    {
        Populate();
    }

    public IReadOnlyList<Guild> Guilds => guilds;

    public IReadOnlyList<User> Users => users;

    public IReadOnlyCollection<Bot> Bots => bots.Values;

    public Guild FirstGuild => guilds[0];

    public int MemberCount => users.Count + bots.Count;

    public Guild? FindGuild(Snowflake? id) => guilds.Find(guild => guild.Id == id);

    public Channel? FindChannel(Snowflake? id) => id is { } known ? channels.GetValueOrDefault(known) : null;

    public User? FindUser(Snowflake? id) =>
        (id is { } known ? usersById.GetValueOrDefault(known) : null) ?? bots.Values.FirstOrDefault(bot => bot.ApplicationId == id)?.User;

    public User? FindUser(string nameOrId) => usersByName.GetValueOrDefault(nameOrId) ?? FindUser(Snowflake.Read(nameOrId));

    public Bot? FindBot(Snowflake? applicationId) => bots.Values.FirstOrDefault(bot => bot.ApplicationId == applicationId);

    /// <summary>The bot of a token, or null when it is none of ours.</summary>
    public Bot? Login(string? token, out bool isNew)
    {
        isNew = false;
        if (token is null || !Bot.IsToken(token))
        {
            return null;
        }

        if (!bots.TryGetValue(token, out Bot? bot))
        {
            isNew = true;
            bots[token] = bot = Bot.Of(token);
        }

        return bot;
    }

    public User Join(string name)
    {
        // A snowflake counts to 4095 within a millisecond.
        Snowflake id = Snowflake.At(FirstDay.AddDays(-30).AddMilliseconds(users.Count >> 12), users.Count & 0xFFF);
        return Add(new User(id, name, Persona.Member));
    }

    public void Add(Channel channel)
    {
        channels.Add(channel.Id, channel);
        if (channel.Thread is not null)
        {
            channel.Guild!.Threads.Add(channel);
        }
    }

    /// <summary>The direct messages of a bot with somebody, opened when there are none.</summary>
    public Channel Direct(Bot bot, User other, Snowflakes snowflakes)
    {
        Channel? open = channels.Values.FirstOrDefault(channel => channel.Direct is { } pair && pair.Bot == bot && pair.Other.Id == other.Id);
        if (open is null)
        {
            open = new Channel(snowflakes.Next(), null, ChannelType.Direct, other.Name) { Direct = (bot, other) };
            Add(open);
        }

        return open;
    }

    public Guild Found()
    {
        int number = guilds.Count + 1;
        // A millisecond apart: sharding counts by creation time.
        DateTimeOffset founded = FirstDay.AddMilliseconds(guilds.Count);
        Guild guild = new(Snowflake.At(founded, 0), number == 1 ? "Mine Action Hub" : $"Mine Action Hub {number}", users[2], founded);
        guilds.Add(guild);
        foreach (Channel channel in guild.Channels)
        {
            Add(channel);
        }

        return guild;
    }

    public void Reset(Func<Bot, bool> stays)
    {
        guilds.Clear();
        users.Clear();
        usersByName.Clear();
        usersById.Clear();
        channels.Clear();
        foreach (Bot bot in bots.Values.Where(bot => !stays(bot)).ToList())
        {
            bots.Remove(bot.Token);
        }

        Populate();
    }

    private void Populate()
    {
        foreach (Persona persona in new[] { Persona.Member, Persona.Moderator, Persona.Admin })
        {
            Snowflake id = Snowflake.At(FirstDay.AddDays(-60), users.Count);
            Add(new User(id, PersonaName.Of(persona), persona));
        }

        Found();
    }

    private User Add(User user)
    {
        users.Add(user);
        usersByName.Add(user.Name, user);
        usersById.Add(user.Id, user);
        return user;
    }
}
