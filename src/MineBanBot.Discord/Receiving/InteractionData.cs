using System.Text.Json;

using MineBanBot.Discord.Wire;

namespace MineBanBot.Discord.Receiving;

/// <summary>What we use of INTERACTION_CREATE (https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-object).</summary>
internal sealed record InteractionData(
    string? Id,
    string? ApplicationId,
    int? Type,
    InteractionData.Invocation? Data,
    string? GuildId,
    string? ChannelId,
    InteractionData.Place? Channel,
    InteractionData.MemberData? Member,
    UserData? User,
    string? Token,
    MessageData? Message,
    string? Locale,
    string? GuildLocale,
    string? AppPermissions,
    long? AttachmentSizeLimit,
    IReadOnlyDictionary<string, JsonElement>? AuthorizingIntegrationOwners)
{
    /// <summary>Leaves the token out, so that a logged record cannot carry it.</summary>
    public override string ToString() => $"interaction {Id}";

    /// <summary>What was invoked: a command, a component or a modal.</summary>
    internal sealed record Invocation(
        string? Name,
        int? Type,
        string? TargetId,
        ResolvedData? Resolved,
        IReadOnlyList<OptionData?>? Options,
        string? CustomId,
        IReadOnlyList<JsonElement>? Values,
        IReadOnlyList<InputData?>? Components);

    /// <summary>The member in whose name it was done; only in servers.</summary>
    internal sealed record MemberData(UserData? User, string? Permissions, string? Nick, IReadOnlyList<string?>? Roles);

    /// <summary>Where it was done; of a thread with the channel that it belongs to.</summary>
    internal sealed record Place(string? Id, string? ParentId, int? Type);

    /// <summary>Anything of which the id is enough.</summary>
    internal sealed record Reference(string? Id);
}
