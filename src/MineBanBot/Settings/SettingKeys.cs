namespace MineBanBot.Settings;

/// <summary>The names of all settings. A key that is not here is a fault.</summary>
internal static class SettingKeys
{
    public const string Token = "Discord:Token";
    public const string Client = "Discord:Client";
    public const string ApiBase = "Discord:ApiBase";
    public const string Shards = "Discord:Shards";
    public const string TestGuild = "Discord:TestGuildId";
    public const string Compression = "Discord:Compression";
    public const string SeedsPath = "Knowledge:SeedsPath";
    public const string Store = "Store:ConnectionString";
    public const string AllowedHosts = "Feeds:AllowedHosts";
    public const string Contact = "Feeds:Contact";
    public const string Interval = "Feeds:IntervalMinutes";
    public const string FeedGuilds = "Feeds:Servers";
    public const string MostItems = "Digests:MostItems";
    public const string PeriodDays = "Digests:PeriodDays";
    public const string SandboxPort = "Sandbox:Port";
    public const string LogLevel = "Log:Level";
    public const string LogFolder = "Log:Folder";

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<string> All =
        [Token, Client, ApiBase, Shards, TestGuild, Compression, SeedsPath, Store, AllowedHosts, Contact, Interval, FeedGuilds, MostItems, PeriodDays, SandboxPort, LogLevel, LogFolder];

    /// <summary>The sections, so that foreign environment variables are told from misspelt ones.</summary>
    public static readonly IReadOnlySet<string> Sections =
        All.Select(key => key.Split(':')[0]).ToHashSet(StringComparer.OrdinalIgnoreCase);
}
