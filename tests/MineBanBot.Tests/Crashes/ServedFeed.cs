using System.Globalization;
using System.Net;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace MineBanBot.Tests.Crashes;

/// <summary>A chronicle as a feed on a loopback address of its own. Its ETag is the turn; mostly it goes on as soon as it was read.</summary>
internal sealed class ServedFeed : IAsyncDisposable
{
    private readonly WebApplication web;
    private readonly Chronicle chronicle;
    private readonly Random chance;
    private readonly Lock gate = new();

    private readonly SemaphoreSlim answered;

    private ServedFeed(int number, int reports, int seed, SemaphoreSlim answered)
    {
        (Name, Host, chance, this.answered) = ($"feed{number}", $"127.0.0.{number + 2}", new Random(seed), answered);
        chronicle = new Chronicle(Name, reports, chance);
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options => options.Listen(IPAddress.Parse(Host), 0));
        builder.Logging.ClearProviders();
        web = builder.Build();
        web.Run(AnswerAsync);
    }

    public string Name { get; }

    public string Host { get; }

    public string Address => web.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First() + "/feed";

    /// <summary>Whether it goes on.</summary>
    public bool Lively { get; set; }

    /// <param name="number">Which of the feeds.</param>
    /// <param name="reports">How many it has at first.</param>
    /// <param name="seed">Of what happens in it.</param>
    /// <param name="answered">Counted up with each answer.</param>
    public static async Task<ServedFeed> StartAsync(int number, int reports, int seed, SemaphoreSlim answered)
    {
        ServedFeed feed = new(number, reports, seed, answered);
        await feed.web.StartAsync();
        return feed;
    }

    /// <summary>Whether what is stored was told so, and nothing of the document that its ETag stands for is missing.</summary>
    public void Expect(StoreLook look)
    {
        lock (gate)
        {
            chronicle.ExpectTold(look);
            if (look.Feeds.Single(feed => feed.Key == Name).ETag is { } tag)
            {
                chronicle.ExpectStored(look, int.Parse(tag.AsSpan(2, tag.Length - 3), CultureInfo.InvariantCulture));
            }
        }
    }

    /// <summary>Whether the store holds the feed as it is now, and nobody reads it.</summary>
    public bool IsTakenWhole(StoreLook look)
    {
        lock (gate)
        {
            return look.Feeds.Single(feed => feed.Key == Name) is { HeldUntil: 0, ETag: var tag } && tag == Tag;
        }
    }

    public ValueTask DisposeAsync() => web.DisposeAsync();

    private string Tag => $"\"t{chronicle.Turn}\"";

    private async Task AnswerAsync(HttpContext context)
    {
        string document, tag;
        lock (gate)
        {
            if (Lively && chance.Next(2) == 0)
            {
                chronicle.Go();
            }

            (document, tag) = (chronicle.Document(), Tag);
            if (Lively && chance.Next(2) == 0)
            {
                chronicle.Go();
            }
        }

        context.Response.Headers.ETag = tag;
        if (context.Request.Headers.IfNoneMatch == tag)
        {
            context.Response.StatusCode = 304;
        }
        else
        {
            await context.Response.WriteAsync(document);
        }

        await context.Response.CompleteAsync();
        answered.Release();
    }
}
