using System.Text.Json.Nodes;

using MineBanBot.Sandbox.Json;

namespace MineBanBot.Sandbox.Validation;

// https://discord.com/developers/docs/resources/message#allowed-mentions-object
internal static class MentionLimits
{
    public static void Check(FormErrors errors, string path, JsonObject? allowed)
    {
        if (allowed is null)
        {
            return;
        }

        string[] parse = [.. (allowed.Items("parse") ?? []).Select(kind => kind.AsText() ?? "")];
        for (int index = 0; index < parse.Length; index++)
        {
            if (parse[index] is not ("users" or "roles" or "everyone"))
            {
                errors.Choices($"{path}.parse.{index}", "'users', 'roles', 'everyone'");
            }
        }

        foreach (string kind in new[] { "users", "roles" })
        {
            int listed = allowed.Items(kind)?.Count ?? 0;
            if (listed > 100)
            {
                errors.TooLong($"{path}.{kind}", 100);
            }

            if (listed > 0 && parse.Contains(kind))
            {
                errors.Add(path, "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE", $"parse:[\"{kind}\"] and {kind}: [ids...] are mutually exclusive.");
            }
        }
    }
}
