namespace MineBanBot.Knowledge.Tests;

/// <summary>The data that comes with the bot, read once for a test class.</summary>
public sealed class Seeds
{
    public static readonly DateOnly Today = new(2026, 11, 23);

    public Seeds()
        : this(Path.Combine(AppContext.BaseDirectory, "seeds"))
    {
    }

    internal Seeds(string path)
    {
        Folder = SeedFolder.Read(path);
        Service = new KnowledgeService(Folder);
    }

    public SeedFolder Folder { get; }

    public KnowledgeService Service { get; }
}
