using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

using MineBanBot.Sandbox.Endpoints;
using MineBanBot.Sandbox.Ids;
using MineBanBot.Sandbox.Interactions;
using MineBanBot.Sandbox.Messages;
using MineBanBot.Sandbox.People;
using MineBanBot.Sandbox.Sessions;

namespace MineBanBot.Sandbox.Openings;

/// <summary>Sends an interaction to its bot and starts the three seconds.</summary>
internal sealed class InteractionStart(SandboxState state)
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(3);

    // Less than this is left to a bot that was away and came back: nobody can blame it.
    private static readonly TimeSpan LeastTime = TimeSpan.FromSeconds(1);
    private readonly EndpointDelivery delivery = new(state);

    public Interaction Begin(
        Scene scene, InteractionType type, Bot bot, JsonObject data, string commandName, int commandType, Message? source, bool isOfUserOnly = false)
    {
        Snowflake id = state.Snowflakes.Next();
        Interaction interaction = new(id, TokenOf(id), type, bot, scene.User, scene.Channel)
        {
            CommandName = commandName,
            CommandType = commandType,
            Source = source,
            IsOfUserOnly = isOfUserOnly,
            StartedAt = state.Time.GetTimestamp(),
            CreatedAt = state.Clock.Now,
        };
        state.Interactions.Add(interaction);
        interaction.Deadline = state.Time.CreateTimer(_ => Expire(interaction), null, Deadline, Timeout.InfiniteTimeSpan);
        JsonObject payload = InteractionPayload.Describe(interaction, data, scene.Locale);
        if (state.Endpoints.Find(bot) is { } endpoint)
        {
            interaction.DeliveredAt = interaction.StartedAt;
            // It never throws: what goes wrong there is an answer that does not come.
            _ = delivery.DeliverAsync(endpoint, interaction, payload);
        }
        else
        {
            state.Sessions.Dispatch(bot, scene.Guild, GatewayIntents.None, "INTERACTION_CREATE", payload, interaction);
        }

        return interaction;
    }

    private void Expire(Interaction interaction)
    {
        lock (state.Gate)
        {
            if (interaction.Response is null)
            {
                interaction.WasDelivered = interaction.DeliveredAt is { } since && state.Time.GetElapsedTime(since) >= LeastTime;
                interaction.Respond(new FirstResponse.TimedOut(), state.Time.GetTimestamp());
                if (interaction.WasDelivered)
                {
                    state.Violations.Add(
                        "interaction_unanswered", $"{interaction.Bot.Name} gave no first response within 3 seconds.", "GATEWAY", "INTERACTION_CREATE");
                }
            }
        }
    }

    // Long and unguessable in form, as real ones are; clients must not expect less.
    private static string TokenOf(Snowflake id)
    {
        byte[] secret = SHA512.HashData(Encoding.UTF8.GetBytes($"interaction {id}"));
        return Base64Url.EncodeToString([.. Encoding.UTF8.GetBytes($"interaction:{id}:"), .. secret, .. secret.AsSpan(0, 32).ToArray()]);
    }
}
