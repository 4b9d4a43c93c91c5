using System.Text.Json.Nodes;

using Microsoft.Extensions.Logging;

using MineBanBot.Discord;
using MineBanBot.Discord.Channels;
using MineBanBot.Discord.Ids;
using MineBanBot.Discord.Messages;
using MineBanBot.Discord.Permissions;
using MineBanBot.Discord.Places;
using MineBanBot.Sandbox;

namespace MineBanBot.Tests.EndToEnd;

/// <summary>Every call that the client can make, at its fullest: each must fit Discord's description, and none may be logged with a token.</summary>
public sealed class EveryCallTests : IAsyncLifetime
{
    private const string Token = "sandbox-every-call";

    private readonly HttpClient control = new();
    private readonly CollectingLog log = new();
    private readonly CancellationTokenSource stopping = new();
    private SandboxServer? discord;
    private Wiretap? wiretap;
    private LeanDiscordClient? client;
    private Task running = Task.CompletedTask;

    public async ValueTask InitializeAsync()
    {
        discord = await SandboxServer.StartAsync(new SandboxOptions(), new PatientTime(), TestContext.Current.CancellationToken);
        wiretap = await Wiretap.StartAsync(discord.Address);
        control.BaseAddress = discord.Address;
        using ILoggerFactory logs = LoggerFactory.Create(builder => builder.AddProvider(log).SetMinimumLevel(LogLevel.Trace));
        client = LeanDiscordClient.Create(
            new DiscordOptions { Token = Token, ApiBase = wiretap.ApiBase }, TimeProvider.System, new Random(1), logs);
        running = client.RunAsync(FullestHandler.Commands, new FullestHandler(), stopping.Token);
        await client.WaitForReadyAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await running;
        client!.Dispose();
        await wiretap!.DisposeAsync();
        await discord!.DisposeAsync();
        control.Dispose();
        stopping.Dispose();
        new WireCheck(wiretap).Check();
        Findings.ExpectNone(Leaks.In(string.Join('\n', log.Lines), [Token, .. Leaks.TokensIn(wiretap.Requests)]));
    }

    [Fact]
    public async Task Interactions()
    {
        JsonNode slow = await ActAsync("""{"user":"admin","command":"slow"}""", "deferred");
        await ActAsync("""{"user":"admin","type":"autocomplete","command":"suggest","focused":"word","options":{"word":"a"}}""", "choices");
        await ActAsync("""{"user":"admin","command":"every kind","options":{"text":"1"}}""", "replied");
        await ActAsync(
            $$"""{"user":"admin","type":"component","message_id":"{{slow["message"]!["id"]}}","custom_id":"{{new string('b', 100)}}"}""", "replied");
        await ActAsync("""{"user":"admin","command":"form"}""", "modal");

        // The sandbox does not wait for the end of follow-ups, but a client that is asked to stop does.
        await stopping.CancelAsync();
        await running;
        Assert.All(wiretap!.Answers, answer => Assert.InRange(answer.Status, 200, 299));
        Assert.Contains(wiretap.Requests, request => request.Method == "PATCH" && request.Files.Count == 1);
        Assert.Contains(wiretap.Requests, request => request.Path.StartsWith("/webhooks/", StringComparison.Ordinal) && request.Method == "POST");
    }

    [Fact]
    public async Task Channels()
    {
        CancellationToken cancellationToken = TestContext.Current.CancellationToken;
        IChannels channels = client!.Channels;
        ChannelId general = await ChannelAsync("general");
        ChannelId announcements = await ChannelAsync("announcements");

        SeenMessage sent = Done(await channels.SendAsync(general, FullestHandler.Message, Nonce.Of("every call"), cancellationToken));
        Done(await channels.GetAsync(general, sent.Id, cancellationToken));
        Done(await channels.ListAsync(general, new MessageWindow(100) { Before = new MessageId(sent.Id.Value + 1) }, cancellationToken));
        Done(await channels.ListAsync(general, new MessageWindow(1) { After = new MessageId(1) }, cancellationToken));
        OutgoingMessage edited = FullestHandler.Message with { KeptAttachments = [.. sent.Attachments.Select(file => file.Id)] };
        Done(await channels.EditAsync(general, sent.Id, edited, cancellationToken));
        Done(await channels.StartThreadAsync(general, sent.Id, new NewThread(new string('t', 200)) { HiddenAfterMinutes = 1440 }, cancellationToken));
        Done(await channels.DeleteAsync(general, sent.Id, cancellationToken));
        SeenMessage news = Done(await channels.SendAsync(announcements, OutgoingMessage.Of("News"), null, cancellationToken));
        Done(await channels.CrosspostAsync(announcements, news.Id, cancellationToken));
        ChannelId forum = await ChannelAsync("reports");
        Done(await channels.PostInForumAsync(forum, new NewThread("Report"), OutgoingMessage.Of("Report"), cancellationToken));

        Place place = Done(await channels.LookAtAsync(forum, cancellationToken));
        Assert.Equal(["Embed Links", "Attach Files"], place.Missing(
            PermissionBits.ViewChannel | PermissionBits.SendMessages | PermissionBits.EmbedLinks | PermissionBits.AttachFiles));
        ChannelId tagged = await ChannelAsync("field-notes");
        NewThread note = new("Note") { Tags = [.. Done(await channels.LookAtAsync(tagged, cancellationToken)).Tags.Select(tag => tag.Id)] };
        ChannelId post = Done(await channels.PostInForumAsync(tagged, note, FullestHandler.Message, cancellationToken));
        Assert.Empty(Done(await channels.LookAtAsync(post, cancellationToken)).Missing(PermissionBits.SendMessages | PermissionBits.EmbedLinks));
        Assert.Equal(40067, Refused(await channels.PostInForumAsync(tagged, new NewThread("Note"), OutgoingMessage.Of("x"), cancellationToken)).Code);
        Assert.Equal(50001, Refused(await channels.LookAtAsync(await ChannelAsync("moderators"), cancellationToken)).Code);

        // That forum takes no files. What matters here is what was asked.
        Assert.IsNotType<Outcome<ChannelId>.Done>(
            await channels.PostInForumAsync(forum, new NewThread("Report"), FullestHandler.Message, cancellationToken));
    }

    private static T Done<T>(Outcome<T> outcome)
    {
        Assert.True(outcome is Outcome<T>.Done, $"{outcome}");
        return ((Outcome<T>.Done)outcome).Value;
    }

    private static Outcome<T>.Refused Refused<T>(Outcome<T> outcome) => Assert.IsType<Outcome<T>.Refused>(outcome);

    private async Task<ChannelId> ChannelAsync(string name)
    {
        JsonNode world = JsonNode.Parse(await control.GetStringAsync("sandbox", TestContext.Current.CancellationToken))!;
        JsonNode channel = world["guilds"]![0]!["channels"]!.AsArray().Single(each => (string?)each!["name"] == name)!;
        return ChannelId.TryParse((string)channel["id"]!)!.Value;
    }

    private async Task<JsonNode> ActAsync(string json, string outcome)
    {
        JsonNode action = JsonNode.Parse(json)!;
        action["wait"] = "final";
        action["wait_ms"] = 60_000;
        using StringContent body = new(action.ToJsonString());
        using HttpResponseMessage response = await control.PostAsync("sandbox/interactions", body, TestContext.Current.CancellationToken);
        string text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode, text);
        JsonNode done = JsonNode.Parse(text)!;
        Assert.Equal(outcome, (string?)done["outcome"]);
        return done;
    }
}
