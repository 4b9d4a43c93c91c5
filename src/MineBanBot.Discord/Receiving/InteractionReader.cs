using System.Globalization;

using MineBanBot.Discord.Answering;
using MineBanBot.Discord.Commands;
using MineBanBot.Discord.Ids;
using MineBanBot.Discord.Interactions;
using MineBanBot.Discord.Wire;

namespace MineBanBot.Discord.Receiving;

/// <summary>Turns INTERACTION_CREATE into the port's types.</summary>
internal static class InteractionReader
{
    /// <summary>Reads one; null when it is of a type unknown here or lacks what an answer needs.</summary>
    public static ReceivedInteraction? TryRead(InteractionData data)
    {
        if (InteractionId.TryParse(data.Id) is not { } id
            || ApplicationId.TryParse(data.ApplicationId) is not { } application
            || data.Token is not { Length: > 0 } token
            || data.Data is not { } invocation
            || UserOf(data) is not { } user)
        {
            return null;
        }

        InteractionOrigin from = new(
            id, user, GuildOf(data), ChannelId.TryParse(data.ChannelId ?? data.Channel?.Id), data.Locale ?? "en-US");
        OptionReader options = OptionReader.Of(invocation);
        return Of(data, invocation, from, options) is { } interaction
            ? new ReceivedInteraction(
                interaction,
                new InteractionAddress(application, id, token),
                (OptionType)(options.Focused?.Type).GetValueOrDefault())
            : null;
    }

    // https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-object-interaction-type
    private static Interaction? Of(
        InteractionData data, InteractionData.Invocation invocation, InteractionOrigin from, OptionReader options) => data.Type switch
        {
            2 => new Interaction.Command(from, options.Name, options.Values),
            3 when invocation.CustomId is { } id && MessageId.TryParse(data.Message?.Id) is { } message =>
                new Interaction.Component(from, id, [.. (invocation.Values ?? []).Select(each => OptionReader.Text(each))], message),
            4 when options.Focused is { Name: { } focused } typed =>
                new Interaction.Autocomplete(from, options.Name, options.Values, focused, OptionReader.Text(typed.Value)),
            5 when invocation.CustomId is { } id => new Interaction.Modal(from, id, FieldsOf(invocation)),
            _ => null,
        };

    private static GuildId? GuildOf(InteractionData data) => Snowflake.TryParse(data.GuildId) is { } id ? new GuildId(id) : null;

    private static InteractionUser? UserOf(InteractionData data)
    {
        UserData? user = data.Member?.User ?? data.User;
        _ = ulong.TryParse(data.Member?.Permissions, NumberStyles.None, CultureInfo.InvariantCulture, out ulong permissions);
        return UserId.TryParse(user?.Id) is { } id ? new InteractionUser(id, user?.Username ?? "", permissions) : null;
    }

    private static Dictionary<string, string> FieldsOf(InteractionData.Invocation invocation)
    {
        Dictionary<string, string> fields = [];
        Stack<InputData?> open = new(invocation.Components ?? []);
        while (open.TryPop(out InputData? part))
        {
            if (part is null)
            {
                continue;
            }

            if (part.CustomId is { } id && part.Value is not null)
            {
                fields[id] = OptionReader.Text(part.Value);
            }

            foreach (InputData? inner in (part.Components ?? []).Concat(part.Component is { } labelled ? [labelled] : []))
            {
                open.Push(inner);
            }
        }

        return fields;
    }
}
