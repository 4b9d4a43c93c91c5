using System.Globalization;
using System.Net;
using System.Security;
using System.Text;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace MineBanBot.Tests.Feeds.Polling;

/// <summary>
/// A web of feeds on loopback, each a host of its own by name. They get items, change them, drop old ones, and fail in many ways, all by a
/// seed. It keeps count of what was served whole, and when.
/// </summary>
internal sealed class FeedWorld : IAsyncDisposable
{
    private const int Shown = 12;

    private readonly Random chance;
    private readonly TimeProvider time;
    private readonly WebApplication web;
    private readonly WebApplication secret;
    private readonly List<Item>[] feeds;
    private readonly Lock gate = new();

    private FeedWorld(int count, int seed, TimeProvider time)
    {
        (chance, this.time) = (new Random(seed), time);
        feeds = [.. Enumerable.Range(0, count).Select(_ => new List<Item>())];
        web = Build(AnswerAsync);
        secret = Build(context =>
        {
            Trespasses++;
            return context.Response.WriteAsync("private");
        });
    }

    /// <summary>What was served in documents that could be read: the versions of each item, by feed and guid.</summary>
    public Dictionary<(int Feed, string Guid), List<string>> Served { get; } = [];

    /// <summary>When each feed was asked for, by the clock of the test.</summary>
    public List<(int Feed, DateTimeOffset At)> Requests { get; } = [];

    /// <summary>Until when each feed asked to be left alone.</summary>
    public Dictionary<int, DateTimeOffset> LeaveAlone { get; } = [];

    /// <summary>Requests that came before a feed wanted them.</summary>
    public int Impolite { get; private set; }

    /// <summary>Requests to the server that nobody may be sent to.</summary>
    public int Trespasses { get; private set; }

    /// <summary>How often feeds tried to send the reader there.</summary>
    public int Lures { get; private set; }

    public IReadOnlyList<Uri> Addresses => [.. Enumerable.Range(0, feeds.Length).Select(feed => new Uri($"http://feed{feed}.test:{PortOf(web)}/feed"))];

    public IReadOnlyList<string> Hosts => [.. Addresses.Select(address => $"{address.Host}:{address.Port}")];

    public static async Task<FeedWorld> StartAsync(int count, int seed, TimeProvider time)
    {
        FeedWorld world = new(count, seed, time);
        await world.web.StartAsync();
        await world.secret.StartAsync();
        return world;
    }

    /// <summary>A round of the world: new items, changed ones.</summary>
    public void Turn()
    {
        lock (gate)
        {
            foreach ((int number, List<Item> items) in feeds.Index())
            {
                for (int added = chance.Next(5) == 0 ? chance.Next(1, 4) : 0; added > 0; added--)
                {
                    int serial = items.Count;
                    items.Add(new Item($"g{serial}", $"Landmine report {number}x{serial} from {Places.Of(chance)}", $"First telling of {number}x{serial}.", time.GetUtcNow()));
                }

                if (items.Count > 0 && chance.Next(6) == 0)
                {
                    int changed = Math.Max(0, items.Count - 1 - chance.Next(Shown));
                    items[changed] = items[changed] with { Text = $"Told again {chance.Next(1_000_000)} of {number}." };
                }
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await web.DisposeAsync();
        await secret.DisposeAsync();
    }

    private static WebApplication Build(RequestDelegate answer)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options => options.Listen(IPAddress.Loopback, 0));
        builder.Logging.ClearProviders();
        WebApplication application = builder.Build();
        application.Run(answer);
        return application;
    }

    private static int PortOf(WebApplication application) =>
        new Uri(application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()).Port;

    private async Task AnswerAsync(HttpContext context)
    {
        int feed = int.Parse(context.Request.Host.Host.AsSpan(4, context.Request.Host.Host.IndexOf('.', StringComparison.Ordinal) - 4), CultureInfo.InvariantCulture);
        int fault;
        Item[] shown;
        lock (gate)
        {
            DateTimeOffset now = time.GetUtcNow();
            Requests.Add((feed, now));
            Impolite += LeaveAlone.TryGetValue(feed, out DateTimeOffset until) && now < until ? 1 : 0;
            fault = chance.Next(24);
            shown = [.. feeds[feed].TakeLast(Shown)];
        }

        switch (fault)
        {
            case 0 or 1 or 2 or 3:
                context.Response.StatusCode = fault switch { 0 => 500, 1 => 503, 2 => 404, _ => 410 };
                return;
            case 4:
                context.Abort();
                return;
            case 5:
                await context.Response.WriteAsync("<?xml version=\"1.0\"?><rss version=\"2.0\"><chan");
                return;
            case 6:
                context.Response.ContentLength = 100_000;
                await context.Response.WriteAsync("<?xml version=\"1.0\"?>");
                context.Abort();
                return;
            case 7:
                context.Response.StatusCode = 429;
                context.Response.Headers.RetryAfter = "3600";
                lock (gate)
                {
                    LeaveAlone[feed] = time.GetUtcNow().AddSeconds(3600);
                }

                return;
            case 8 or 9:
                lock (gate)
                {
                    Lures++;
                }

                context.Response.Redirect(fault == 8 ? $"http://127.0.0.1:{PortOf(secret)}/" : $"http://inside.test:{PortOf(secret)}/", permanent: true);
                return;
            case 10:
                await context.Response.WriteAsync("");
                return;
        }

        string document = Document(feed, shown);
        string tag = $"\"{document.GetHashCode(StringComparison.Ordinal):x}\"";
        if (context.Request.Headers.IfNoneMatch == tag)
        {
            context.Response.StatusCode = 304;
            return;
        }

        context.Response.Headers.ETag = fault == 11 ? "" : tag;
        await context.Response.WriteAsync(document);
        lock (gate)
        {
            foreach (Item item in shown)
            {
                List<string> versions = Served.TryGetValue((feed, item.Guid), out List<string>? known) ? known : Served[(feed, item.Guid)] = [];
                if (versions.Count == 0 || versions[^1] != item.Text)
                {
                    versions.Add(item.Text);
                }
            }
        }
    }

    private static string Document(int feed, Item[] items)
    {
        StringBuilder text = new($"<rss version=\"2.0\"><channel><title>Feed {feed}</title><link>http://feed{feed}.test/</link>");
        foreach (Item item in items.Reverse())
        {
            text.Append(CultureInfo.InvariantCulture, $"<item><guid>{item.Guid}</guid><title>{SecurityElement.Escape(item.Title)}</title><link>http://feed{feed}.test/{item.Guid}</link>")
                .Append(CultureInfo.InvariantCulture, $"<description>{SecurityElement.Escape(item.Text)}</description><pubDate>{item.At:R}</pubDate></item>");
        }

        return text.Append("</channel></rss>").ToString();
    }

    private sealed record Item(string Guid, string Title, string Text, DateTimeOffset At);
}
