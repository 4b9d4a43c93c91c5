using System.Text.Json;

using MineBanBot.Discord.Answering;
using MineBanBot.Discord.Gateway;
using MineBanBot.Discord.Guilds;
using MineBanBot.Discord.Wire;

namespace MineBanBot.Discord.Running;

/// <summary>Hands what the shards report to those it concerns.</summary>
/// <param name="state">Where the connection stands.</param>
/// <param name="guilds">The servers.</param>
/// <param name="interactions">Answers interactions.</param>
/// <param name="permissionsChanged">Called when the bot may perhaps do what it could not before.</param>
internal sealed class GatewayEvents(
    ClientState state, GuildDirectory guilds, InteractionDispatcher interactions, Action permissionsChanged) : IGatewayListener
{
    private readonly TaskCompletionSource<ApplicationId> application = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Which application we are, once Discord has said so.</summary>
    public Task<ApplicationId> Application => application.Task;

    /// <inheritdoc/>
    public void Ready(int shard, ReadyData ready)
    {
        state.Began(shard, ready.User?.Username ?? "", ready.Guilds?.Count ?? 0);
        guilds.Ready(shard, ready);
        if (ready.Self is { } id)
        {
            application.TrySetResult(id);
        }
    }

    /// <inheritdoc/>
    public void Resumed(int shard) => state.CameBack(shard);

    /// <inheritdoc/>
    public void Lost(int shard) => state.Lost(shard);

    /// <inheritdoc/>
    public void Dispatched(string name, JsonElement data)
    {
        // Of these, Discord sends those about the bot itself without any further intent.
        if (name is "CHANNEL_UPDATE" or "GUILD_ROLE_UPDATE" or "GUILD_MEMBER_UPDATE" or "GUILD_CREATE")
        {
            permissionsChanged();
        }

        switch (name)
        {
            case "INTERACTION_CREATE":
                interactions.Dispatch(data);
                break;
            case "GUILD_CREATE" or "GUILD_UPDATE":
                guilds.Seen(GuildData.TryRead(data));
                break;
            case "GUILD_DELETE":
                guilds.Lost(GuildData.TryRead(data));
                break;
        }
    }
}
