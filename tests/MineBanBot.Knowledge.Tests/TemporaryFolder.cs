namespace MineBanBot.Knowledge.Tests;

/// <summary>A seeds folder of a test's own: a copy of the real one, in which files can be changed and taken away.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public TemporaryFolder()
    {
        Path = Directory.CreateTempSubdirectory("minebanbot-seeds-").FullName;
        string from = System.IO.Path.Combine(AppContext.BaseDirectory, "seeds");
        foreach (string file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            Write(System.IO.Path.GetRelativePath(from, file), File.ReadAllText(file));
        }
    }

    public string Path { get; }

    public string Read(string file) => File.ReadAllText(System.IO.Path.Combine(Path, file));

    public void Write(string file, string text)
    {
        string full = System.IO.Path.Combine(Path, file);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }

    public void Delete(string file) => File.Delete(System.IO.Path.Combine(Path, file));

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
