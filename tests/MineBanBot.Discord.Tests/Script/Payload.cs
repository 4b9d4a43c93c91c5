using System.Text.Json;

namespace MineBanBot.Discord.Tests.Script;

/// <summary>A file under Payloads, named for what is odd about it.</summary>
internal static class Payload
{
    public static string Text(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Payloads", name));

    public static JsonElement Json(string name) => JsonElement.Parse(Text(name));
}
