using MineBanBot.Feeds.Suggesting;

namespace MineBanBot.Tests.Feeds.Suggesting;

public sealed class SuggestedFeedsTests : IDisposable
{
    private const string Good = "\"name\":\"N\",\"url\":\"https://example.org/rss\",\"covers\":\"C\",\"language\":\"en\",\"standpoint\":\"S\",\"enabled\":false,\"verified\":false";

    private readonly string path = Path.Combine(Path.GetTempPath(), $"feeds-{Guid.NewGuid():N}.json");

    public void Dispose() => File.Delete(path);

    [Fact]
    public void The_seeds_suggest_sources_without_a_fault()
    {
        (IReadOnlyList<SuggestedFeed> feeds, IReadOnlyList<string> faults) = SuggestedFeeds.Read(Path.Combine(AppContext.BaseDirectory, "seeds", "feeds.json"));

        Assert.Empty(faults);
        Assert.True(feeds.Count >= 10);
        Assert.All(feeds, feed => Assert.True(feed.Standpoint.Length > 20));
    }

    [Theory]
    [InlineData("", "line 1: this is no valid JSON")]
    [InlineData("{\"feeds\":\n[,]}", "line 2: this is no valid JSON")]
    [InlineData("[]", "an object with the list \"feeds\" is expected")]
    [InlineData("{\"feeds\":[3]}", "entry 1: an object is expected")]
    [InlineData("{\"feeds\":[{}]}", "entry 1: \"covers\" is missing")]
    [InlineData("{\"feeds\":[{" + Good + "},{" + Good + "}]}", "entry 2 (N): its url stands in an entry before")]
    [InlineData("{\"feeds\":[{" + Good + ",\"colour\":1}]}", "entry 1 (N): \"colour\" is not known")]
    public void A_fault_is_named_with_its_entry(string json, string fault)
    {
        File.WriteAllText(path, json);

        Assert.Contains(SuggestedFeeds.Read(path).Faults, line => line.StartsWith(Path.GetFileName(path), StringComparison.Ordinal) && line.Contains(fault, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("\"enabled\":false", "\"enabled\":true", "\"enabled\" must be false")]
    [InlineData("\"verified\":false", "\"verified\":\"no\"", "\"verified\" must be")]
    [InlineData("https://example.org/rss", "ftp://example.org/rss", "http or https")]
    [InlineData("\"S\"", "\" \"", "\"standpoint\" is missing")]
    public void An_entry_with_a_wrong_value_is_not_taken(string right, string wrong, string fault)
    {
        File.WriteAllText(path, $"{{\"feeds\":[{{{Good}}}]}}".Replace(right, wrong, StringComparison.Ordinal));

        (IReadOnlyList<SuggestedFeed> feeds, IReadOnlyList<string> faults) = SuggestedFeeds.Read(path);

        Assert.Empty(feeds);
        Assert.Contains(fault, Assert.Single(faults), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_there_is_a_fault() => Assert.Contains("cannot be read", Assert.Single(SuggestedFeeds.Read(path).Faults), StringComparison.Ordinal);
}
