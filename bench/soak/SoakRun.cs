using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;

namespace MineBanBot.Soak;

/// <summary>Bot and sandbox as two processes, users and faults, and a check after each half minute.</summary>
internal static class SoakRun
{
    private const int Users = 6;
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    public static async Task RunAsync(string program, string questionFile, TimeSpan length, int seed, Tally tally)
    {
        string[] questions = [.. File.ReadLines(questionFile).Select(line => (string)JsonNode.Parse(line)!["question"]!).Where(text => text.Length > 1)];
        DirectoryInfo logs = Directory.CreateTempSubdirectory("minebanbot-soak-");
        await using ProgramProcess sandbox = new(program, "sandbox", "--port", "0");
        string said = await sandbox.ReadLineAsync() ?? throw new InvalidOperationException("The sandbox did not start.");
        Uri address = new(said.Split(' ').First(word => word.StartsWith("http", StringComparison.Ordinal)));
        using Control control = new(address);
        FaultPlayer faults = new(control, new Random(seed), tally);
        await faults.ShortenHeartbeatsAsync();

        await using ProgramProcess bot = new(
            program, "run", "--Discord:Token", "sandbox-soak", "--Discord:ApiBase", new Uri(address, "api/v10").AbsoluteUri, "--Log:Folder", logs.FullName);
        await UntilAsync(async () => (await control.GetAsync("sandbox"))["commands"]!.AsArray().Count > 0 && await control.IsConnectedAsync(), tally);
        User[] users = [.. Enumerable.Range(0, Users).Select(number => new User(control, $"soaker{number}", questions, new Random((seed * 100) + number), tally))];
        Stopwatch clock = Stopwatch.StartNew();
        MemoryWatch memory = new();
        while (clock.Elapsed < length && !bot.HasEnded && !sandbox.HasEnded)
        {
            TimeSpan left = length - clock.Elapsed;
            await PlayRoundAsync(left < Round ? left : Round, users, faults, () => memory.Add(clock.Elapsed.TotalSeconds, bot.Resident));
            await UntilAsync(control.IsConnectedAsync, tally);
            await CheckAsync(control, users, tally);
            await control.PostAsync("sandbox/reset", []);
            await faults.ShortenHeartbeatsAsync();
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{clock.Elapsed:mm\\:ss} {bot.Resident:0} MiB resident (sandbox {sandbox.Resident:0}), {tally.Problems.Count} problems"));
        }

        if (bot.HasEnded || sandbox.HasEnded)
        {
            tally.Problem("the bot or the sandbox ended by itself");
        }

        memory.Report(tally);
        CheckLog(bot, tally);
        logs.Delete(recursive: true);
    }

    private static async Task PlayRoundAsync(TimeSpan length, User[] users, FaultPlayer faults, Action sample)
    {
        using CancellationTokenSource over = new(length, TimeProvider.System);
        Task playing = faults.RunAsync(over.Token);
        Task[] acting = [.. users.Select(user => user.RunAsync(over.Token))];
        while (!over.IsCancellationRequested)
        {
            await Task.Delay(TimeSpan.FromSeconds(1), TimeProvider.System, CancellationToken.None);
            sample();
        }

        await playing;
        await Task.WhenAll(acting);
    }

    // One message for each command that was answered, none for the others: more would be a second answer, fewer a lost one.
    private static async Task CheckAsync(Control control, User[] users, Tally tally)
    {
        foreach (JsonNode? violation in (await control.GetAsync("sandbox/violations")).AsArray())
        {
            tally.Problem($"violation {violation!.ToJsonString()}");
        }

        string[] channels = [.. (await control.GetAsync("sandbox"))["guilds"]!.AsArray().SelectMany(guild => guild!["channels"]!.AsArray()).Select(channel => (string)channel!["id"]!)];
        foreach (User user in users)
        {
            Dictionary<string, HashSet<string>> byInteraction = [];
            foreach (string channel in channels)
            {
                foreach (JsonNode? message in (await control.GetAsync($"sandbox/channels/{channel}/messages?user={user.Name}")).AsArray())
                {
                    string of = (string?)message!["interaction_metadata"]?["id"] ?? "";
                    byInteraction.TryAdd(of, []);
                    byInteraction[of].Add((string)message["id"]!);
                }
            }

            foreach ((string interaction, bool answered) in user.Commands)
            {
                int messages = byInteraction.GetValueOrDefault(interaction)?.Count ?? 0;
                if (messages != (answered ? 1 : 0))
                {
                    tally.Problem($"interaction {interaction} has {messages} messages and was {(answered ? "answered" : "not answered")}");
                }
            }

            user.Forget();
        }
    }

    private static void CheckLog(ProgramProcess bot, Tally tally)
    {
        foreach (string line in bot.Log.Where(line => line.Contains(" ERR ", StringComparison.Ordinal) || line.Contains(" FTL ", StringComparison.Ordinal)))
        {
            tally.LogErrors++;
            tally.Problem($"log: {line}");
        }
    }

    private static async Task UntilAsync(Func<Task<bool>> done, Tally tally)
    {
        Stopwatch clock = Stopwatch.StartNew();
        while (!await done())
        {
            if (clock.Elapsed > Patience)
            {
                tally.Problem($"the bot did not come back within {Patience.TotalSeconds} s");
                return;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, CancellationToken.None);
        }
    }
}
