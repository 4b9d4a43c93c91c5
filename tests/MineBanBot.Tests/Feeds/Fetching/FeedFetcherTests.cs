using System.Text;

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

using MineBanBot.Feeds.Fetching;

namespace MineBanBot.Tests.Feeds.Fetching;

public sealed class FeedFetcherTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task What_is_known_is_not_sent_again()
    {
        using LoopbackWeb web = new(_ => LoopbackWeb.Head("304 Not Modified", "Cache-Control: max-age=900"));

        Fetched fetched = await FetchAsync(web, new Validators("W/\"5\"", "Fri, 20 Nov 2026 08:00:00 GMT"));

        Assert.Equal(TimeSpan.FromMinutes(15), Assert.IsType<Fetched.NotModified>(fetched).Fresh);
        Assert.Contains("If-None-Match: W/\"5\"\r\n", web.Request, StringComparison.Ordinal);
        Assert.Contains("If-Modified-Since: Fri, 20 Nov 2026 08:00:00 GMT\r\n", web.Request, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_server_calls_a_version_is_kept_as_it_is()
    {
        using LoopbackWeb web = new(_ => [.. LoopbackWeb.Head("200 OK", "ETag: 5-no-quotes", "Last-Modified: yesterday", "Content-Type: text/xml; charset=koi8-r"), .. "<rss/>"u8]);

        Fetched.Document document = Assert.IsType<Fetched.Document>(await FetchAsync(web));

        Assert.Equal(new Validators("5-no-quotes", "yesterday"), document.Validators);
        Assert.Equal("koi8-r", document.Charset);
        Assert.Equal("<rss/>", Encoding.ASCII.GetString(document.Bytes));
    }

    [Theory]
    [InlineData("Retry-After: 120", 120)]
    [InlineData("Retry-After: Fri, 20 Nov 2026 12:10:00 GMT", 600)]
    [InlineData("Retry-After: Fri, 20 Nov 2026 11:00:00 GMT", null)]
    [InlineData("Retry-After: soon", null)]
    public async Task A_server_may_ask_for_time(string header, int? seconds)
    {
        using LoopbackWeb web = new(_ => LoopbackWeb.Head("429 Too Many Requests", header));

        Assert.Equal(seconds, Assert.IsType<Fetched.Failed>(await FetchAsync(web)).RetryAfter?.TotalSeconds);
    }

    [Theory]
    [InlineData("410 Gone", true)]
    [InlineData("404 Not Found", false)]
    public async Task Gone_for_good_is_told_apart(string status, bool gone)
    {
        using LoopbackWeb web = new(_ => LoopbackWeb.Head(status));

        Assert.Equal(gone, Assert.IsType<Fetched.Failed>(await FetchAsync(web)).Gone);
    }

    [Theory]
    [InlineData("301", "301", "/c")]
    [InlineData("308", "302", "/b")]
    [InlineData("302", "301", null)]
    public async Task Redirects_that_are_for_good_are_reported(string first, string second, string? moved)
    {
        using LoopbackWeb web = new(path => path switch
        {
            "/" => LoopbackWeb.Head($"{first} X", "Location: /b"),
            "/b" => LoopbackWeb.Head($"{second} X", "Location: /c"),
            _ => LoopbackWeb.Head("200 OK"),
        });

        Fetched.Document document = Assert.IsType<Fetched.Document>(await FetchAsync(web));

        Assert.Equal("/c", document.Address.AbsolutePath);
        Assert.Equal(moved, document.MovedTo?.AbsolutePath);
    }

    [Theory]
    [InlineData("503 Service Unavailable", 2)]
    [InlineData("502 Bad Gateway", 2)]
    [InlineData("500 Internal Server Error", 1)]
    [InlineData("403 Forbidden", 1)]
    public async Task A_passing_failure_is_tried_once_more(string status, int requests)
    {
        using LoopbackWeb web = new(_ => LoopbackWeb.Head(status));

        Assert.Contains(status[..3], Assert.IsType<Fetched.Failed>(await FetchAsync(web)).Reason, StringComparison.Ordinal);
        Assert.Equal(requests, web.Requests);
    }

    [Fact]
    public async Task Who_asks_for_time_is_not_tried_again_at_once()
    {
        using LoopbackWeb web = new(_ => LoopbackWeb.Head("503 Service Unavailable", "Retry-After: 60"));

        await FetchAsync(web);

        Assert.Equal(1, web.Requests);
    }

    [Theory]
    [InlineData(null, "(feed reader of the MineBanBot project)")]
    [InlineData("ops@example.org", "(feed reader; +ops@example.org)")]
    public async Task The_program_says_who_it_is(string? contact, string expected)
    {
        using LoopbackWeb web = new(_ => LoopbackWeb.Head("200 OK"));

        await FetchAsync(web, contact: contact);

        Assert.Matches(@"User-Agent: MineBanBot/\d+\.\d+\.\d+ " + System.Text.RegularExpressions.Regex.Escape(expected), web.Request);
        Assert.Contains("Accept-Encoding: gzip, deflate, br", web.Request, StringComparison.Ordinal);
    }

    private static async Task<Fetched> FetchAsync(LoopbackWeb web, Validators? known = null, string? contact = null)
    {
        ServiceCollection services = new();
        services.AddFetching(new FetchOptions { AllowedHosts = [$"127.0.0.1:{web.Port}"], Contact = contact, RetryDelay = TimeSpan.Zero }, new FakeTimeProvider(Now));
        await using ServiceProvider provider = services.BuildServiceProvider();
        return await provider.GetRequiredService<FeedFetcher>().FetchAsync(new Uri(web.Address), known ?? Validators.None, CancellationToken.None);
    }
}
