using MineBanBot.Cli;
using MineBanBot.Settings;

namespace MineBanBot.Tests.Cli;

/// <summary>A program's surroundings without this machine in them: own folders, no environment, text instead of streams.</summary>
internal sealed class TestSurroundings : IDisposable
{
    private readonly StringWriter output = new();
    private readonly StringWriter error = new();
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("minebanbot-");

    public Dictionary<string, string> Environment { get; } = [];

    public string Input { get; init; } = "";

    public bool Terminal { get; init; }

    public string Output => output.ToString();

    public string Error => error.ToString();

    public string[] ErrorLines => Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public string Folder => folder.FullName;

    public Surroundings Build() => new(
        new StringReader(Input), output, error, Environment, [Folder], AppContext.BaseDirectory, Folder, Colours: false, Terminal, TimeProvider.System);

    public Task<int> RunAsync(params string[] arguments) =>
        new CommandLine(Build()).RunAsync(arguments, TestContext.Current.CancellationToken);

    /// <summary>A copy of the seeds that a test may spoil.</summary>
    public string CopySeeds()
    {
        string target = Path.Combine(Folder, "seeds");
        string source = Path.Combine(AppContext.BaseDirectory, "seeds");
        foreach (string file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            string copy = Path.Combine(target, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        return target;
    }

    public void Dispose() => folder.Delete(recursive: true);
}
