using System.Collections;
using System.Text;

namespace MineBanBot.Settings;

/// <summary>What the program finds around it. Tests hand in their own.</summary>
/// <param name="Input">Standard input.</param>
/// <param name="Output">Standard output: answers and nothing else.</param>
/// <param name="Error">Standard error: faults and logs.</param>
/// <param name="Environment">Environment variables.</param>
/// <param name="Folders">Where appsettings.json is looked for, in this order.</param>
/// <param name="ProgramFolder">Where the program and its seeds lie.</param>
/// <param name="DataFolder">Where the program may write: logs and the store.</param>
/// <param name="Colours">Whether standard output is a terminal that may be coloured.</param>
/// <param name="Terminal">Whether standard error is a terminal, on which progress may be drawn.</param>
/// <param name="Time">The clock.</param>
internal sealed record Surroundings(
    TextReader Input,
    TextWriter Output,
    TextWriter Error,
    IReadOnlyDictionary<string, string> Environment,
    IReadOnlyList<string> Folders,
    string ProgramFolder,
    string DataFolder,
    bool Colours,
    bool Terminal,
    TimeProvider Time)
{
    /// <summary>Those of this process.</summary>
    public static Surroundings OfProcess()
    {
        UTF8Encoding utf8 = new(encoderShouldEmitUTF8Identifier: false);
        Dictionary<string, string> environment = System.Environment.GetEnvironmentVariables()
            .Cast<DictionaryEntry>()
            .ToDictionary(pair => (string)pair.Key, pair => (string?)pair.Value ?? "");
        return new Surroundings(
            new StreamReader(Console.OpenStandardInput(), utf8),
            new StreamWriter(Console.OpenStandardOutput(), utf8) { AutoFlush = true },
            new StreamWriter(Console.OpenStandardError(), utf8) { AutoFlush = true },
            environment,
            [System.Environment.CurrentDirectory, AppContext.BaseDirectory],
            AppContext.BaseDirectory,
            Path.Combine(System.Environment.GetFolderPath(System.Environment.SpecialFolder.LocalApplicationData), "MineBanBot"),
            !Console.IsOutputRedirected,
            !Console.IsErrorRedirected,
            TimeProvider.System);
    }
}
