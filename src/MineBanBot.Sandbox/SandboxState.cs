using System.Text.Json.Nodes;

using MineBanBot.Sandbox.Commands;
using MineBanBot.Sandbox.Content;
using MineBanBot.Sandbox.Endpoints;
using MineBanBot.Sandbox.Faults;
using MineBanBot.Sandbox.Ids;
using MineBanBot.Sandbox.Interactions;
using MineBanBot.Sandbox.Limits;
using MineBanBot.Sandbox.Messages;
using MineBanBot.Sandbox.People;
using MineBanBot.Sandbox.Records;
using MineBanBot.Sandbox.Sessions;
using MineBanBot.Sandbox.World;

namespace MineBanBot.Sandbox;

/// <summary>The parts of a running sandbox. Everything but Time and Gate is read and changed under Gate.</summary>
internal sealed class SandboxState
{
    public SandboxState(TimeProvider time, Func<Uri> address)
    {
        Time = time;
        Clock = new SandboxClock(time);
        Snowflakes = new Snowflakes(time);
        Sessions = new GatewaySessions(time, EventFaults);
        Identifies = new IdentifyBudget(Clock);
        Violations = new ViolationLog(time);
        Faults = new FaultPlan(time, Gate, Sessions, EventFaults, Identifies);
        Limits = new RateLimits(time);
        Attachments = new AttachmentStore(Snowflakes, address);
        Nonces = new NonceWindow(Clock);
        CommandCreates = new CommandCreates(Clock);
        Commands = new CommandBook(Snowflakes);
    }

    public Lock Gate { get; } = new();

    public TimeProvider Time { get; }

    public SandboxClock Clock { get; }

    public Snowflakes Snowflakes { get; }

    public SandboxWorld World { get; } = new();

    public GatewaySessions Sessions { get; }

    public CommandBook Commands { get; }

    public CommandCreates CommandCreates { get; }

    public MessageBook Messages { get; } = new();

    public NonceWindow Nonces { get; }

    public AttachmentStore Attachments { get; }

    public EndpointBook Endpoints { get; } = new();

    public InteractionBook Interactions { get; } = new();

    public FaultPlan Faults { get; }

    public EventFaults EventFaults { get; } = new();

    public IdentifyBudget Identifies { get; }

    public RateLimits Limits { get; }

    public ViolationLog Violations { get; }

    public RequestLog Requests { get; } = new();

    public ChangeFeed Changes { get; } = new();

    /// <summary>The bot of a token; a token seen for the first time becomes one.</summary>
    public Bot? Login(string? token)
    {
        Bot? bot = World.Login(token, out bool isNew);
        if (isNew)
        {
            Changes.Say("bots");
        }

        return bot;
    }

    /// <summary>Sends an event about a channel to the bots that may see it.</summary>
    public void Tell(Channel channel, GatewayIntents needed, string name, JsonObject data)
    {
        foreach (Bot bot in World.Bots.Where(bot => channel.IsVisibleTo(bot.User)))
        {
            Sessions.Dispatch(bot, channel.Guild, needed, name, data);
        }
    }

    /// <summary>
    /// Back to the first state. A connected bot stays, with the commands it registered: it registers once, when it
    /// starts, and would otherwise be left deaf.
    /// </summary>
    public void Reset()
    {
        foreach (Bot bot in World.Bots.Where(Sessions.IsConnected))
        {
            foreach (Guild guild in World.Guilds.Skip(1))
            {
                Sessions.Dispatch(bot, guild, GatewayIntents.Guilds, "GUILD_DELETE", new() { ["id"] = guild.Id.ToString() });
            }
        }

        Interactions.Clear();
        Endpoints.Clear();
        Messages.Clear();
        Attachments.Clear();
        Nonces.Clear();
        Faults.Clear();
        Limits.Clear();
        CommandCreates.Clear();
        Violations.Clear();
        Requests.Clear();
        Clock.Reset();
        World.Reset(Sessions.IsConnected);
        Commands.KeepOnly(World.Bots);
        Changes.Say("world");
    }
}
