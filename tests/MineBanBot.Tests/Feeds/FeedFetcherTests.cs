using System.IO.Compression;
using System.Net;

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

using MineBanBot.Feeds.Fetching;

namespace MineBanBot.Tests.Feeds;

public sealed class FeedFetcherTests
{
    [Theory]
    [InlineData("8.8.8.8", true)]
    [InlineData("2606:4700::1111", true)]
    [InlineData("::ffff:8.8.8.8", true)]
    [InlineData("0.0.0.0", false)]
    [InlineData("10.1.2.3", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("127.1.2.3", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("172.31.0.1", false)]
    [InlineData("192.168.1.1", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("::", false)]
    [InlineData("::1", false)]
    [InlineData("::ffff:127.0.0.1", false)]
    [InlineData("::127.0.0.1", false)]
    [InlineData("64:ff9b::7f00:1", false)]
    [InlineData("2002:7f00:1::", false)]
    [InlineData("fe80::1", false)]
    [InlineData("fd00:ec2::254", false)]
    [InlineData("ff02::1", false)]
    public void Only_addresses_of_the_public_internet_are_dialled(string address, bool good) =>
        Assert.Equal(good, AddressRules.IsPublic(IPAddress.Parse(address)));

    [Fact]
    public async Task A_name_is_judged_by_every_address_that_it_has()
    {
        CheckedConnection connection = new(new FetchOptions(), (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Parse("8.8.8.8"), IPAddress.Loopback]));

        await Assert.ThrowsAsync<RefusedAddressException>(() => connection.CheckAsync("two.example", 80, CancellationToken.None));
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("localhost")]
    [InlineData("2130706433")]
    [InlineData("0x7f.1")]
    [InlineData("0177.0.0.1")]
    [InlineData("[::ffff:127.0.0.1]")]
    public async Task Loopback_is_not_fetched_however_it_is_spelled(string host)
    {
        using LoopbackWeb web = new(_ => LoopbackWeb.Head("200 OK"));

        Fetched.Failed failed = Assert.IsType<Fetched.Failed>(await FetchAsync($"http://{host}:{web.Port}/", new FetchOptions()));

        Assert.Contains("public internet", failed.Reason, StringComparison.Ordinal);
        Assert.Equal(0, web.Requests);
    }

    [Fact]
    public async Task A_redirect_to_a_refused_address_is_not_followed()
    {
        using LoopbackWeb secret = new(_ => LoopbackWeb.Head("200 OK"));
        using LoopbackWeb web = new(_ => LoopbackWeb.Head("302 Found", $"Location: http://127.0.0.1:{secret.Port}/"));

        Assert.Contains("public internet", Assert.IsType<Fetched.Failed>(await FetchAsync(web)).Reason, StringComparison.Ordinal);
        Assert.Equal(0, secret.Requests);
    }

    [Fact]
    public async Task Five_redirects_are_followed_and_no_more()
    {
        using LoopbackWeb web = new(_ => LoopbackWeb.Head("302 Found", "Location: /again"));

        Assert.Contains("more than 5 times", Assert.IsType<Fetched.Failed>(await FetchAsync(web)).Reason, StringComparison.Ordinal);
        Assert.Equal(6, web.Requests);
    }

    [Fact]
    public async Task A_bomb_is_measured_by_what_comes_out_of_it()
    {
        using MemoryStream packed = new();
        using (GZipStream gzip = new(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(new byte[6 * 1024 * 1024]);
        }

        using LoopbackWeb web = new(_ => [.. LoopbackWeb.Head("200 OK", "Content-Encoding: gzip"), .. packed.ToArray()]);

        Assert.Contains("larger than 5 MiB", Assert.IsType<Fetched.Failed>(await FetchAsync(web)).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_that_never_ends_is_left_after_thirty_seconds()
    {
        FakeTimeProvider time = new();
        using LoopbackWeb web = new(_ => [.. LoopbackWeb.Head("200 OK", "Content-Length: 100"), 1], hangs: true);
        Task<Fetched> fetch = FetchAsync($"http://127.0.0.1:{web.Port}/", Allowing(web), time);
        await web.Answered.Task;

        time.Advance(TimeSpan.FromSeconds(31));

        Assert.Contains("30 seconds", Assert.IsType<Fetched.Failed>(await fetch.WaitAsync(TimeSpan.FromSeconds(20))).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_is_no_address() =>
        Assert.Contains("Only http", Assert.IsType<Fetched.Failed>(await FetchAsync("file:///etc/hostname", new FetchOptions())).Reason, StringComparison.Ordinal);

    private static FetchOptions Allowing(LoopbackWeb web) => new() { AllowedHosts = [$"127.0.0.1:{web.Port}"] };

    private static Task<Fetched> FetchAsync(LoopbackWeb web) => FetchAsync($"http://127.0.0.1:{web.Port}/", Allowing(web));

    private static async Task<Fetched> FetchAsync(string address, FetchOptions options, TimeProvider? time = null)
    {
        ServiceCollection services = new();
        services.AddFetching(options, time ?? TimeProvider.System);
        await using ServiceProvider provider = services.BuildServiceProvider();
        return await provider.GetRequiredService<FeedFetcher>().FetchAsync(new Uri(address), CancellationToken.None);
    }
}
