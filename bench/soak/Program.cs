using System.Globalization;

using MineBanBot.Soak;

// [minutes] [seed]; MINEBANBOT_DLL names the built program when it is not where a Release build leaves it.
CultureInfo invariant = CultureInfo.InvariantCulture;
double minutes = args.Length > 0 ? double.Parse(args[0], invariant) : 10;
int seed = args.Length > 1 ? int.Parse(args[1], invariant) : 1;
string program = Environment.GetEnvironmentVariable("MINEBANBOT_DLL") ?? "src/MineBanBot/bin/Release/net10.0/MineBanBot.dll";
string questions = "tests/MineBanBot.Knowledge.Tests/Questions/questions.jsonl";
if (!File.Exists(program) || !File.Exists(questions))
{
    await Console.Error.WriteLineAsync("Run from the repository's root after dotnet build -c Release src/MineBanBot.");
    return 2;
}

Tally tally = new();
await SoakRun.RunAsync(program, questions, TimeSpan.FromMinutes(minutes), seed, tally);
Console.WriteLine(tally.Summary(minutes, seed));
return tally.Problems.Count == 0 ? 0 : 1;
