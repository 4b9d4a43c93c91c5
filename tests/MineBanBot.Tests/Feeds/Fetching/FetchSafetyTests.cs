using System.IO.Compression;
using System.Net;

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

using MineBanBot.Feeds.Fetching;

namespace MineBanBot.Tests.Feeds.Fetching;

public sealed class FetchSafetyTests
{
    [Theory]
    [InlineData("8.8.8.8", true)]
    [InlineData("2606:4700::1111", true)]
    [InlineData("::ffff:8.8.8.8", true)]
    [InlineData("0.0.0.0", false)]
    [InlineData("10.1.2.3", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("100.100.100.200", false)]
    [InlineData("168.63.129.16", false)]
    [InlineData("192.0.0.192", false)]
    [InlineData("198.19.0.1", false)]
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
    [InlineData("64:ff9b:1::7f00:1", false)]
    [InlineData("2002:7f00:1::", false)]
    [InlineData("2001::7f00:1", false)]
    [InlineData("2001:db8::1", false)]
    [InlineData("fec0::1", false)]
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

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task A_bomb_is_measured_by_what_comes_out_of_it(string encoding)
    {
        using MemoryStream packed = new();
        using (Stream packer = encoding == "br" ? new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true) : new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            packer.Write(new byte[6 * 1024 * 1024]);
        }

        using LoopbackWeb web = new(_ => [.. LoopbackWeb.Head("200 OK", $"Content-Encoding: {encoding}"), .. packed.ToArray()]);

        Assert.True(packed.Length < 100_000);
        Assert.Contains("larger than 5 MiB", Assert.IsType<Fetched.Failed>(await FetchAsync(web)).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_flood_of_headers_is_not_read_to_its_end()
    {
        string[] flood = [.. Enumerable.Range(0, 1500).Select(number => $"X-Flood-{number}: {new string('x', 20)}")];
        using LoopbackWeb web = new(_ => LoopbackWeb.Head("200 OK", flood));

        Assert.Contains("cannot be fetched", Assert.IsType<Fetched.Failed>(await FetchAsync(web)).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("file:///etc/hostname")]
    [InlineData("ftp://127.0.0.1/x")]
    [InlineData("http://user:secret@127.0.0.1/")]
    public async Task A_redirect_to_what_is_not_fetched_is_not_followed(string location)
    {
        using LoopbackWeb web = new(_ => LoopbackWeb.Head("302 Found", $"Location: {location}"));

        Assert.Contains("Only http", Assert.IsType<Fetched.Failed>(await FetchAsync(web)).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_address_that_was_checked_is_the_one_that_is_dialled()
    {
        using LoopbackWeb web = new(_ => LoopbackWeb.Head("200 OK"));
        int looked = 0;
        FetchOptions options = new() { AllowedHosts = [$"two.example:{web.Port}"] };

        Fetched fetched = await FetchAsync(
            $"http://two.example:{web.Port}/",
            options,
            resolve: (_, _) => Task.FromResult<IPAddress[]>([++looked == 1 ? IPAddress.Loopback : IPAddress.Parse("192.0.2.1")]));

        Assert.IsType<Fetched.Document>(fetched);
        Assert.Equal(1, looked);
    }

    [Fact]
    public async Task A_name_that_turns_into_loopback_is_refused_on_the_next_connection()
    {
        using LoopbackWeb secret = new(_ => LoopbackWeb.Head("200 OK"));

        Fetched fetched = await FetchAsync($"http://rebound.example:{secret.Port}/", new FetchOptions(), resolve: (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Loopback]));

        Assert.Contains("public internet", Assert.IsType<Fetched.Failed>(fetched).Reason, StringComparison.Ordinal);
        Assert.Equal(0, secret.Requests);
    }

    [Fact]
    public async Task A_host_is_allowed_on_the_port_that_is_listed_alone()
    {
        using LoopbackWeb web = new(_ => LoopbackWeb.Head("200 OK"));

        Assert.IsType<Fetched.Failed>(await FetchAsync(web.Address, new FetchOptions { AllowedHosts = ["127.0.0.1:1"] }));
        Assert.Equal(0, web.Requests);
    }

    [Fact]
    public async Task A_server_that_says_nothing_is_left_after_thirty_seconds()
    {
        FakeTimeProvider time = new();
        using LoopbackWeb web = new(_ => [], hangs: true);
        Task<Fetched> fetch = FetchAsync(web.Address, Allowing(web), time);
        await web.Answered.Task;

        time.Advance(TimeSpan.FromSeconds(31));

        Assert.Contains("30 seconds", Assert.IsType<Fetched.Failed>(await fetch.WaitAsync(TimeSpan.FromSeconds(20))).Reason, StringComparison.Ordinal);
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

    private static async Task<Fetched> FetchAsync(string address, FetchOptions options, TimeProvider? time = null, Func<string, CancellationToken, Task<IPAddress[]>>? resolve = null)
    {
        ServiceCollection services = new();
        services.AddFetching(options, time ?? TimeProvider.System, resolve ?? ((host, token) => Dns.GetHostAddressesAsync(host, token)));
        await using ServiceProvider provider = services.BuildServiceProvider();
        return await provider.GetRequiredService<FeedFetcher>().FetchAsync(new Uri(address), CancellationToken.None);
    }
}
