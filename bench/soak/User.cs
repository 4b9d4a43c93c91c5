using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace MineBanBot.Soak;

/// <summary>
/// A circle of people who ask, type, and press buttons, one thing after another. There are so many of them that none asks too much to be
/// answered. Only the first one, who is also the first to act,
/// asks for answers to himself alone, so that he sees all that the circle was answered.
/// </summary>
internal sealed class User(Control control, string name, string[] questions, Random random, Tally tally)
{
    private const string Apology = "Sorry, something went wrong here.";

    private const int People = 24;
    private const int Button = 2;

    private (JsonObject Message, string For)? paged;
    private int turn = -1;

    /// <summary>Commands since the last check, and whether each was answered: the channel must hold as many messages of each.</summary>
    public ConcurrentDictionary<string, bool> Commands { get; } = new();

    public string Name => name;

    public void Forget()
    {
        Commands.Clear();
        (paged, turn) = (null, -1);
    }

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            JsonObject request = Next();
            await ActAsync(request);
            await Task.Delay(TimeSpan.FromMilliseconds(random.Next(20, 200)), TimeProvider.System, CancellationToken.None);
        }
    }

    private async Task ActAsync(JsonObject request)
    {
        (request["wait"], request["wait_ms"]) = ("final", 30_000);
        JsonNode outcome = await control.PostAsync("sandbox/interactions", request);
        string type = (string)request["type"]!, came = (string)outcome["outcome"]!;
        bool answered = came is "replied" or "deferred" or "choices" or "modal";

        // What the sandbox rejected says nothing of a delivery; it is a fault of the bench, and told as one.
        bool delivered = (bool?)outcome["delivered"] ?? true;
        tally.Came(answered ? came : delivered ? "unanswered" : "not delivered", (double?)outcome["ack_ms"]);
        string what = $"{type} {outcome["interaction_id"]} of {name}";
        if (!answered && (came != "timed_out" || delivered))
        {
            tally.Problem($"{what} was delivered and not answered: {came} {outcome["reason"]}");
        }

        if (came == "deferred" && outcome["done_ms"] is null)
        {
            tally.Problem($"{what} was deferred and never answered");
        }

        string content = (string?)outcome["message"]?["content"] ?? "";
        if (content.StartsWith(Apology, StringComparison.Ordinal) || (answered && came is not ("choices" or "modal") && content.Length == 0 && outcome["message"]?["embeds"] is not JsonArray { Count: > 0 }))
        {
            tally.Problem($"{what} got no answer but \"{content}\"");
        }

        if (type == "command" && outcome["interaction_id"] is { } id)
        {
            Commands[(string)id!] = answered;
        }

        if (answered && outcome["message"]?["components"] is JsonArray { Count: > 0 })
        {
            paged = ((JsonObject)outcome["message"]!.DeepClone(), (string)request["user"]!);
        }
    }

    private JsonObject Next()
    {
        string user = (turn = (turn + 1) % People) == 0 ? name : $"{name}-{turn}";
        switch (random.Next(10))
        {
            case < 5:
                JsonObject options = new() { ["question"] = Question() };
                if (user == name)
                {
                    options["private"] = true;
                }

                return Command(user, "ask", options);
            case < 7:
                string question = Question();
                JsonObject typing = Command(user, "ask", new JsonObject { ["question"] = question[..random.Next(question.Length)] });
                (typing["type"], typing["focused"]) = ("autocomplete", "question");
                return typing;
            case 7:
                return Command(user, "news", []);
            case 8 when paged is { } shown && Pressable(shown.Message) is { Length: > 0 } buttons:
                return new JsonObject
                {
                    ["user"] = shown.For,
                    ["type"] = "component",
                    ["message_id"] = (string)shown.Message["id"]!,
                    ["custom_id"] = buttons[random.Next(buttons.Length)],
                };
            default:
                return Command(user, "ask", new JsonObject { ["question"] = "list all state parties" });
        }
    }

    private static string[] Pressable(JsonObject message) =>
    [
        .. message["components"]!.AsArray()
            .SelectMany(row => row!["components"]!.AsArray())
            .Where(button => (int)button!["type"]! == Button && (bool?)button["disabled"] != true)
            .Select(button => (string?)button!["custom_id"])
            .OfType<string>(),
    ];

    private static JsonObject Command(string user, string command, JsonObject options) =>
        new() { ["user"] = user, ["type"] = "command", ["command"] = command, ["options"] = options };

    private string Question() => questions[random.Next(questions.Length)];
}
