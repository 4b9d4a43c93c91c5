using System.Text.Json.Nodes;

using MineBanBot.Sandbox.Control;
using MineBanBot.Sandbox.Ids;
using MineBanBot.Sandbox.Json;
using MineBanBot.Sandbox.People;
using MineBanBot.Sandbox.World;

namespace MineBanBot.Sandbox.Openings;

/// <summary>Who acts, and where.</summary>
internal sealed record Scene(User User, Channel Channel, Snowflake? BotId, string Locale, JsonObject Request)
{
    /// <summary>What a request calls the direct messages of its user with the bot.</summary>
    private const string Direct = "@me";

    /// <summary>Null in direct messages.</summary>
    public Guild? Guild => Channel.Guild;

    public Role? FindRole(string nameOrId) => Guild?.Roles.FirstOrDefault(role => role.Name == nameOrId || role.Id.ToString() == nameOrId);

    public static Scene Read(JsonObject request, SandboxState state)
    {
        SandboxWorld world = state.World;
        Guild guild = FindGuild(request, world);
        string name = request.Text("user") ?? "member";
        User? user = world.FindUser(name);
        if (user is null)
        {
            if (name.Trim().Length is < 1 or > 32)
            {
                throw new BadControlRequestException("user must be a name of 1 to 32 characters.");
            }

            user = world.Join(name);
            state.Changes.Say("world");
        }

        Snowflake? bot = Snowflake.Read(request["bot"]);
        if (request["bot"] is not null && world.FindBot(bot) is null)
        {
            throw new BadControlRequestException("bot must be the application id of a bot that has logged in.");
        }

        Channel channel = request.Text("channel") == Direct
            ? world.Direct(DirectBot(bot, world), user, state.Snowflakes)
            : FindChannel(request, world, guild);
        return new Scene(user, channel, bot, request.Text("locale") ?? "en-US", request);
    }

    public static Channel FindChannel(JsonObject request, SandboxWorld world, Guild guild)
    {
        if (request["channel"] is null)
        {
            return guild.Channels[0];
        }

        string? name = request.Text("channel")?.TrimStart('#');
        return guild.Channels.FirstOrDefault(channel => channel.Name == name)
            ?? world.FindChannel(Snowflake.Read(request["channel"]))
            ?? throw new BadControlRequestException("channel must be the id or the name of a channel in that guild.");
    }

    private static Bot DirectBot(Snowflake? id, SandboxWorld world) =>
        world.FindBot(id) ?? (world.Bots.Count == 1
            ? world.Bots.Single()
            : throw new BadControlRequestException("Several bots have logged in; say with bot whose direct messages are meant."));

    private static Guild FindGuild(JsonObject request, SandboxWorld world) =>
        request["guild"] is null
            ? world.FirstGuild
            : world.FindGuild(Snowflake.Read(request["guild"]))
                ?? world.Guilds.FirstOrDefault(guild => guild.Name == request.Text("guild"))
                ?? throw new BadControlRequestException("guild must be the id or the name of a guild.");
}
