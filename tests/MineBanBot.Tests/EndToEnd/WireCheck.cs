using System.Text.Json.Nodes;

using MineBanBot.Tests.OpenApi;

namespace MineBanBot.Tests.EndToEnd;

/// <summary>Holds what passes a wiretap against Discord's description, each exchange once.</summary>
internal sealed class WireCheck(Wiretap wiretap)
{
    /// <summary>The environment variable that names the file where the number of checked requests is noted.</summary>
    private const string CountVariable = "DISCORD_OPENAPI_COUNT";

    private static readonly Lock Gate = new();

    private int requests;
    private int answers;

    /// <summary>Whether answers are Discord's own; a test that asks for malformed ones says no.</summary>
    public bool LooksAtAnswers { get; set; } = true;

    /// <summary>Fails when one of the exchanges since the last look breaks a rule.</summary>
    public void Check()
    {
        if (ApiDescription.Given is not { } description)
        {
            return;
        }

        ExchangeCheck check = new(description);
        Exchange[] sent = [.. wiretap.Requests.Skip(requests)];
        Exchange[] given = [.. wiretap.Answers.Skip(answers)];
        requests += sent.Length;
        answers += given.Length;
        Note(sent.Length);
        Findings.ExpectNone(sent.SelectMany(check.Request).Concat(LooksAtAnswers ? given.SelectMany(check.Answer) : []));
    }

    /// <summary>The same for a bot that shares a process with its sandbox: what the sandbox recorded, which is less.</summary>
    public static void CheckRecord(string requests)
    {
        if (ApiDescription.Given is { } description)
        {
            Exchange[] sent = [.. JsonNode.Parse(requests)!.AsArray().Select(each => Exchange.Of(each!))];
            Note(sent.Length);
            Findings.ExpectNone(sent.SelectMany(new ExchangeCheck(description).Request));
        }
    }

    // For a line at the end of the run.
    private static void Note(int count)
    {
        if (Environment.GetEnvironmentVariable(CountVariable) is { Length: > 0 } file)
        {
            lock (Gate)
            {
                File.AppendAllText(file, $"{count}\n");
            }
        }
    }
}
