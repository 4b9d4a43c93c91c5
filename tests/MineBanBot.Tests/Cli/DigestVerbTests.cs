namespace MineBanBot.Tests.Cli;

public sealed class DigestVerbTests : IDisposable
{
    private readonly TestSurroundings surroundings = new();

    public void Dispose() => surroundings.Dispose();

    [Fact]
    public async Task The_digest_is_shown_with_whole_addresses_and_without_marks_of_Markdown()
    {
        Assert.Equal(0, await surroundings.RunAsync("digest", "preview", "--since", "2014"));

        Assert.Contains("CASUALTIES\nSyria · not a State Party (as of ", surroundings.Output, StringComparison.Ordinal);
        Assert.Contains("- 2 December 2014: Landmines placed decades ago", surroundings.Output, StringComparison.Ordinal);
        Assert.Contains(" <http://www.hrw.org/topic/arms/landmines> · Human Rights Watch", surroundings.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("**", surroundings.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("](", surroundings.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("yesterday")]
    [InlineData("2999-01-01")]
    public async Task A_day_that_is_none_or_to_come_is_wrong_usage(string since)
    {
        Assert.Equal(2, await surroundings.RunAsync("digest", "preview", "--since", since));
        Assert.Contains("--since must be a date", surroundings.Error, StringComparison.Ordinal);
    }
}
