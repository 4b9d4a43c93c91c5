using System.Text.Json.Nodes;

namespace MineBanBot.Sandbox.People;

/// <summary>A bot's own user, with what Discord only tells its owner.</summary>
internal static class SelfJson
{
    public static JsonObject Describe(Bot bot)
    {
        JsonObject user = bot.User.ToJson();
        user["flags"] = 0;
        user["mfa_enabled"] = true;
        user["verified"] = true;
        user["email"] = null;
        user["locale"] = "en-US";
        user["bio"] = "";
        user["banner"] = null;
        user["accent_color"] = null;
        return user;
    }
}
