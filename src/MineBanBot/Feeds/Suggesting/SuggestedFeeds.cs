using System.Text.Json;

namespace MineBanBot.Feeds.Suggesting;

/// <summary>Reads the file of suggested sources, and names every fault with the entry it is in.</summary>
internal static class SuggestedFeeds
{
    private const string FileName = "feeds.json";

    private static readonly string[] Known = ["name", "url", "covers", "language", "standpoint", "enabled", "verified"];

    /// <summary>The sources of the seeds; none where these suggest none.</summary>
    /// <param name="seedsPath">The folder of the seeds.</param>
    /// <returns>Those without fault, and all faults, a sentence each.</returns>
    public static (IReadOnlyList<SuggestedFeed> Feeds, IReadOnlyList<string> Faults) In(string seedsPath) =>
        Path.Combine(seedsPath, FileName) is var path && File.Exists(path) ? Read(path) : ([], []);

    /// <summary>The sources of a file.</summary>
    /// <param name="path">The file.</param>
    /// <returns>Those without fault, and all faults, a sentence each.</returns>
    public static (IReadOnlyList<SuggestedFeed> Feeds, IReadOnlyList<string> Faults) Read(string path)
    {
        string name = Path.GetFileName(path);
        try
        {
            using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(path), new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip });
            return document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty("feeds", out JsonElement feeds) && feeds.ValueKind == JsonValueKind.Array
                ? Read(name, feeds)
                : ([], [$"{name}: an object with the list \"feeds\" is expected."]);
        }
        catch (JsonException exception)
        {
            return ([], [$"{name}, line {exception.LineNumber + 1}: this is no valid JSON."]);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return ([], [$"{name} cannot be read: {exception.Message.ReplaceLineEndings(" ")}"]);
        }
    }

    private static (IReadOnlyList<SuggestedFeed> Feeds, IReadOnlyList<string> Faults) Read(string file, JsonElement feeds)
    {
        List<SuggestedFeed> read = [];
        List<string> faults = [];
        HashSet<string> addresses = [];
        int number = 0;
        foreach (JsonElement feed in feeds.EnumerateArray())
        {
            number++;
            string[] wrong = [.. Faults(feed)];
            string entry = $"{file}, entry {number}{(Text(feed, "name") is { } name ? $" ({name})" : "")}";
            faults.AddRange(wrong.Select(fault => $"{entry}: {fault}"));
            if (wrong.Length > 0)
            {
                continue;
            }

            SuggestedFeed suggested = Feed(feed);
            if (addresses.Add(suggested.Url.AbsoluteUri))
            {
                read.Add(suggested);
            }
            else
            {
                faults.Add($"{entry}: its url stands in an entry before.");
            }
        }

        return (read, faults);
    }

    private static IEnumerable<string> Faults(JsonElement feed)
    {
        if (feed.ValueKind != JsonValueKind.Object)
        {
            yield return "an object is expected.";
            yield break;
        }

        foreach (string property in Known[..5].Where(property => Text(feed, property) is null))
        {
            yield return $"\"{property}\" is missing or no text.";
        }

        if (Text(feed, "url") is { } url && !(Uri.TryCreate(url, UriKind.Absolute, out Uri? address) && address is { Scheme: "http" or "https", UserInfo.Length: 0 }))
        {
            yield return "\"url\" must be an http or https address without a user.";
        }

        if (Flag(feed, "verified") is null)
        {
            yield return "\"verified\" must be true or false.";
        }

        if (Flag(feed, "enabled") is not false)
        {
            yield return "\"enabled\" must be false: operators turn sources on, this file does not.";
        }

        foreach (JsonProperty property in feed.EnumerateObject().Where(property => !Known.Contains(property.Name)))
        {
            yield return $"\"{property.Name}\" is not known.";
        }
    }

    private static SuggestedFeed Feed(JsonElement feed) => new()
    {
        Name = Text(feed, "name")!,
        Url = new Uri(Text(feed, "url")!),
        Covers = Text(feed, "covers")!,
        Language = Text(feed, "language")!,
        Standpoint = Text(feed, "standpoint")!,
        Verified = Flag(feed, "verified") is true,
    };

    private static string? Text(JsonElement feed, string property) =>
        feed.ValueKind == JsonValueKind.Object && feed.TryGetProperty(property, out JsonElement value) && value.ValueKind == JsonValueKind.String && !string.IsNullOrWhiteSpace(value.GetString())
            ? value.GetString()
            : null;

    private static bool? Flag(JsonElement feed, string property) => feed.TryGetProperty(property, out JsonElement value)
        ? value.ValueKind switch
        {
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            _ => null,
        }
        : null;
}
