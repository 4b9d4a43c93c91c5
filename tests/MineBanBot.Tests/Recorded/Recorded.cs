using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json.Nodes;

namespace MineBanBot.Tests.Recorded;

/// <summary>
/// Holds messages to recorded ones, in text files that a person can read. A changed message fails; with MINEBANBOT_RECORD=1 it is recorded
/// anew, and the change stands in the commit for everybody to see.
/// </summary>
internal static class Recorded
{
    private const string Variable = "MINEBANBOT_RECORD";

    /// <summary>Compares a message, as the sandbox stores it, with the recorded one.</summary>
    /// <param name="name">The file's name, without ending.</param>
    /// <param name="message">The message.</param>
    /// <param name="changing">Texts that differ from run to run, with what is recorded in their place.</param>
    /// <param name="here">The test's own file; the recorded messages lie in the folder Recorded beside it.</param>
    public static void Check(string name, JsonNode message, IReadOnlyDictionary<string, string>? changing = null, [CallerFilePath] string here = "")
    {
        string drawn = Drawn(message);
        foreach ((string now, string recorded) in changing ?? new Dictionary<string, string>())
        {
            drawn = drawn.Replace(now, recorded, StringComparison.Ordinal);
        }

        string file = Path.Combine(Path.GetDirectoryName(here)!, "Recorded", $"{name}.txt");
        if (Environment.GetEnvironmentVariable(Variable) == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, drawn);
        }

        Assert.True(File.Exists(file), $"Nothing is recorded as {name}. Look at the message, then record it with {Variable}=1:\n{drawn}");
        Assert.Equal(File.ReadAllText(file).ReplaceLineEndings("\n"), drawn);
    }

    /// <summary>A message as a person would read it: text, cards, rows of buttons and menus.</summary>
    public static string Drawn(JsonNode message)
    {
        StringBuilder text = new();
        Line(text, "", (string?)message["content"]);
        foreach (JsonNode embed in (message["embeds"]?.AsArray() ?? []).OfType<JsonNode>())
        {
            text.Append("----\n");
            Line(text, "above: ", (string?)embed["author"]?["name"]);
            Line(text, "# ", (string?)embed["title"]);
            Line(text, "leads to ", (string?)embed["url"]);
            Line(text, "", (string?)embed["description"]);
            foreach (JsonNode field in (embed["fields"]?.AsArray() ?? []).OfType<JsonNode>())
            {
                text.Append('[').Append((string?)field["name"]).Append((bool?)field["inline"] == true ? "] (beside) " : "] ").Append((string?)field["value"]).Append('\n');
            }

            Line(text, "below: ", (string?)embed["footer"]?["text"]);
        }

        foreach (JsonNode row in (message["components"]?.AsArray() ?? []).OfType<JsonNode>())
        {
            text.Append("====\n");
            foreach (JsonNode part in row["components"]!.AsArray().OfType<JsonNode>())
            {
                text.Append((string?)part["label"] ?? (string?)part["placeholder"] ?? "menu").Append((bool?)part["disabled"] == true ? " (off)" : "").Append(" -> ")
                    .Append((string?)part["custom_id"] ?? (string?)part["url"]).Append('\n');
                foreach (JsonNode option in (part["options"]?.AsArray() ?? []).OfType<JsonNode>())
                {
                    text.Append("  ").Append((string?)option["label"]).Append(" -> ").Append((string?)option["value"]).Append('\n');
                }
            }
        }

        return text.ToString();
    }

    private static void Line(StringBuilder text, string before, string? line)
    {
        if (!string.IsNullOrEmpty(line))
        {
            text.Append(before).Append(line).Append('\n');
        }
    }
}
