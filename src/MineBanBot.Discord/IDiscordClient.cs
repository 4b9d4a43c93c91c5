using MineBanBot.Discord.Channels;
using MineBanBot.Discord.Commands;
using MineBanBot.Discord.Guilds;
using MineBanBot.Discord.Presences;

namespace MineBanBot.Discord;

/// <summary>What the bot asks of Discord. Everything above knows only this port and the types it names.</summary>
public interface IDiscordClient
{
    /// <summary>Where the connection stands now. Safe to read from any thread.</summary>
    ConnectionState State { get; }

    /// <summary>What this implementation can do beyond the least.</summary>
    Capabilities Capabilities { get; }

    /// <summary>Messages in channels. Needs no running gateway.</summary>
    IChannels Channels { get; }

    /// <summary>The servers that the bot is in.</summary>
    IGuilds Guilds { get; }

    /// <summary>Completes when the gateway first says READY; faults with what made <see cref="RunAsync"/> end before that.</summary>
    Task WaitForReadyAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Changes how the bot appears, on every shard and across reconnects. It may take some seconds; of several changes in a row the
    /// last one counts (https://discord.com/developers/docs/events/gateway-events#update-presence).
    /// </summary>
    Task SetPresenceAsync(Presence presence, CancellationToken cancellationToken);

    /// <summary>
    /// Connects, registers <paramref name="commands"/> when they differ from what Discord holds, and hands every interaction
    /// to <paramref name="handler"/> until <paramref name="cancellationToken"/> asks to stop. Lost connections are resumed.
    /// </summary>
    /// <exception cref="DiscordException">Discord refuses for good (wrong token, disallowed intents …); its message says what to change.</exception>
    Task RunAsync(IReadOnlyList<CommandDefinition> commands, IInteractionHandler handler, CancellationToken cancellationToken);
}
