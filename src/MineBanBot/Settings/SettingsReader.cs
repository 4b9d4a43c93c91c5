using System.Globalization;

using FuzzySharp;

using Microsoft.Extensions.Configuration;

using MineBanBot.Discord.Ids;
using MineBanBot.Discord.Sockets;
using MineBanBot.Store;

using Serilog.Events;

namespace MineBanBot.Settings;

/// <summary>
/// Reads appsettings.json, then the environment, then the command line, the later over the earlier, and reports every fault at once:
/// an options binder stops at the first value that it cannot convert.
/// </summary>
internal sealed class SettingsReader
{
    private const string FileName = "appsettings.json";
    private const string ZlibStream = "zlib-stream";
    private const int LeastLikeness = 60;

    private readonly List<string> faults = [];
    private readonly Surroundings surroundings;
    private IConfiguration values = new ConfigurationBuilder().Build();

    private SettingsReader(Surroundings surroundings) => this.surroundings = surroundings;

    /// <summary>Reads all settings.</summary>
    /// <param name="surroundings">Where to look.</param>
    /// <param name="arguments">Settings from the command line.</param>
    public static SettingsReading Read(Surroundings surroundings, IReadOnlyList<KeyValuePair<string, string?>> arguments)
    {
        SettingsReader reader = new(surroundings);
        BotSettings settings = reader.Read(arguments);
        return new SettingsReading(reader.faults.Count == 0 ? settings : null, reader.faults);
    }

    private BotSettings Read(IReadOnlyList<KeyValuePair<string, string?>> arguments)
    {
        IConfiguration file = ReadFile();
        KeyValuePair<string, string?>[] environment =
        [
            .. surroundings.Environment
                .Where(pair => pair.Key.Contains("__", StringComparison.Ordinal))
                .Select(pair => new KeyValuePair<string, string?>(pair.Key.Replace("__", ":", StringComparison.Ordinal), pair.Value))
                .Where(pair => SettingKeys.Sections.Contains(pair.Key.Split(':')[0])),
        ];
        NoteUnknown(file.AsEnumerable().Where(pair => pair.Value is not null || !SettingKeys.Sections.Contains(pair.Key)).Select(pair => pair.Key), $"in {FileName}");
        NoteUnknown(environment.Select(pair => pair.Key), "in the environment");
        NoteUnknown(arguments.Select(pair => pair.Key), "on the command line");
        values = new ConfigurationBuilder().AddConfiguration(file).AddInMemoryCollection(environment).AddInMemoryCollection(arguments).Build();
        return new BotSettings
        {
            Token = Text(SettingKeys.Token),
            Client = OneOf(SettingKeys.Client, "Own", ["Own"]),
            ApiBase = Address(SettingKeys.ApiBase, "https://discord.com/api/v10"),
            Shards = Whole(SettingKeys.Shards, 1, 1000),
            TestGuild = Guild(SettingKeys.TestGuild),
            Compression = OneOf(SettingKeys.Compression, ZlibStream, [ZlibStream, "none"]) == ZlibStream
                ? TransportCompression.ZlibStream
                : TransportCompression.None,
            SeedsPath = Text(SettingKeys.SeedsPath) ?? Path.Combine(surroundings.ProgramFolder, "seeds"),
            StoreConnection = Connection(SettingKeys.Store),
            AllowedHosts = Hosts(SettingKeys.AllowedHosts),
            Contact = Contact(SettingKeys.Contact),
            FeedInterval = TimeSpan.FromMinutes(Whole(SettingKeys.Interval, 5, 24 * 60) ?? 15),
            FeedServers = Guilds(SettingKeys.FeedGuilds),
            DigestItems = Whole(SettingKeys.MostItems, 1, 25) ?? 10,
            DigestDays = Whole(SettingKeys.PeriodDays, 1, 366) ?? 7,
            SandboxPort = Whole(SettingKeys.SandboxPort, 0, 65535) ?? 0,
            LogLevel = Enum.Parse<LogEventLevel>(OneOf(SettingKeys.LogLevel, nameof(LogEventLevel.Information), Enum.GetNames<LogEventLevel>())),
            LogFolder = Text(SettingKeys.LogFolder) ?? Path.Combine(surroundings.DataFolder, "logs"),
        };
    }

    private IConfiguration ReadFile()
    {
        string? path = surroundings.Folders.Select(folder => Path.Combine(folder, FileName)).FirstOrDefault(Path.Exists);
        try
        {
            return path is null
                ? new ConfigurationBuilder().Build()
                : new ConfigurationBuilder().AddJsonStream(new MemoryStream(File.ReadAllBytes(path))).Build();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            faults.Add($"{path} cannot be read: {exception.Message}");
        }
        catch (Exception exception) when (exception is FormatException or InvalidDataException or System.Text.Json.JsonException)
        {
            faults.Add($"{path} is no valid JSON: {(exception.InnerException ?? exception).Message.Split('\n')[0]}");
        }

        return new ConfigurationBuilder().Build();
    }

    private void NoteUnknown(IEnumerable<string> keys, string where)
    {
        foreach (string key in keys.Where(key => !SettingKeys.All.Contains(key, StringComparer.OrdinalIgnoreCase)))
        {
            string nearest = SettingKeys.All.MaxBy(known => Likeness(known, key))!;
            faults.Add(Likeness(nearest, key) >= LeastLikeness
                ? $"Unknown setting \"{key}\" {where}; did you mean \"{nearest}\"?"
                : $"Unknown setting \"{key}\" {where}.");
        }
    }

    private static int Likeness(string known, string key) => Fuzz.Ratio(known.ToUpperInvariant(), key.ToUpperInvariant());

    private string? Text(string key) => string.IsNullOrWhiteSpace(values[key]) ? null : values[key]!.Trim();

    private string? Connection(string key)
    {
        string? text = Text(key);
        if (StoreAddress.Fault(text) is { } fault)
        {
            faults.Add($"The setting {key} cannot be used: {fault}");
        }

        return text;
    }

    private string[] Hosts(string key)
    {
        string[] hosts = (Text(key) ?? "").Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (hosts.Any(host => host.Contains('/', StringComparison.Ordinal) || host.Contains('*', StringComparison.Ordinal)))
        {
            faults.Add($"The setting {key} must be hosts such as feeds.internal or 127.0.0.1:8080, separated by commas.");
        }

        return hosts;
    }

    // It goes into a header, between brackets.
    private string? Contact(string key)
    {
        string? text = Text(key);
        bool sendable = text is null || (text.Length <= 200 && text.All(letter => letter is > ' ' and <= '~' and not '(' and not ')' and not '\\'));
        bool reaches = text is null || (Uri.TryCreate(text, UriKind.Absolute, out Uri? page) ? page.Scheme is "https" or "http" or "mailto" : text.IndexOf('@', StringComparison.Ordinal) > 0);
        if (!sendable || !reaches)
        {
            faults.Add($"The setting {key} must be a mail address or the address of a page.");
        }

        return text;
    }

    private int? Whole(string key, int least, int most)
    {
        string? text = Text(key);
        if (text is null)
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= least && number <= most)
        {
            return number;
        }

        faults.Add($"The setting {key} must be a whole number from {least} to {most}.");
        return null;
    }

    private string OneOf(string key, string standard, string[] words)
    {
        string text = Text(key) ?? standard;
        string? word = words.FirstOrDefault(word => word.Equals(text, StringComparison.OrdinalIgnoreCase));
        if (word is null)
        {
            faults.Add($"The setting {key} must be one of {string.Join(", ", words)}.");
        }

        return word ?? standard;
    }

    private Uri Address(string key, string standard)
    {
        string text = (Text(key) ?? standard).TrimEnd('/');
        if (Uri.TryCreate(text, UriKind.Absolute, out Uri? address) && address.Query.Length == 0 && address.UserInfo.Length == 0
            && (address.Scheme == "https" || (address.Scheme == "http" && address.IsLoopback)))
        {
            return address;
        }

        // Over plain http the token would be readable on the way.
        faults.Add($"The setting {key} must be an https address, or http on this machine, without user and query.");
        return new Uri(standard);
    }

    private GuildId[] Guilds(string key)
    {
        string[] texts = (Text(key) ?? "").Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        GuildId[] guilds = [.. texts.Where(text => text.Length is >= 17 and <= 20).Select(GuildId.TryParse).OfType<GuildId>()];
        if (guilds.Length < texts.Length)
        {
            faults.Add($"The setting {key} must be servers' ids, numbers of 17 to 20 digits, separated by commas.");
        }

        return guilds;
    }

    private GuildId? Guild(string key)
    {
        string? text = Text(key);
        GuildId? guild = text is { Length: >= 17 and <= 20 } ? GuildId.TryParse(text) : null;
        if (text is not null && guild is null)
        {
            faults.Add($"The setting {key} must be a server's id, a number of 17 to 20 digits.");
        }

        return guild;
    }
}
