using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

using MineBanBot.Sandbox.Ids;
using MineBanBot.Sandbox.Json;
using MineBanBot.Sandbox.People;
using MineBanBot.Sandbox.World;

namespace MineBanBot.Sandbox.Content;

/// <summary>Whom a message pings, after allowed_mentions.</summary>
internal static partial class MentionReading
{
    // https://discord.com/developers/docs/resources/message#allowed-mentions-object
    public static void Write(JsonObject message, JsonObject form, SandboxWorld world, bool fromInteraction, bool mayPingAll)
    {
        string content = message.Text("content") ?? "";
        JsonObject? allowed = form.Fields("allowed_mentions");
        message["mentions"] = UserMention().Matches(content).Select(match => match.Groups[1].Value).Distinct()
            .Where(id => Allows(allowed, "users", id, otherwise: true))
            .Select(id => world.FindUser(Snowflake.Read(id)))
            .OfType<User>().Select(user => user.ToJson()).ToJsonArray();
        message["mention_roles"] = RoleMention().Matches(content).Select(match => match.Groups[1].Value).Distinct()
            .Where(id => Allows(allowed, "roles", id, otherwise: !fromInteraction)).ToJsonArray();
        message["mention_everyone"] = mayPingAll && EveryoneMention().IsMatch(content)
            && (allowed is null ? !fromInteraction : Parses(allowed, "everyone"));
    }

    private static bool Allows(JsonObject? allowed, string kind, string id, bool otherwise) =>
        allowed is null
            ? otherwise
            : Parses(allowed, kind) || (allowed.Items(kind)?.Any(listed => Snowflake.Read(listed)?.ToString() == id) ?? false);

    private static bool Parses(JsonObject allowed, string kind) => allowed.Items("parse")?.Any(listed => listed.AsText() == kind) ?? false;

    [GeneratedRegex("<@!?([0-9]{1,20})>")]
    private static partial Regex UserMention();

    [GeneratedRegex("<@&([0-9]{1,20})>")]
    private static partial Regex RoleMention();

    [GeneratedRegex("@(everyone|here)")]
    private static partial Regex EveryoneMention();
}
