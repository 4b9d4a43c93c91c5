using System.Text.Json.Nodes;
using System.Threading.Channels;
using Microsoft.AspNetCore.Http;

using MineBanBot.Sandbox.Ids;
using MineBanBot.Sandbox.Json;
using MineBanBot.Sandbox.People;
using Channel = MineBanBot.Sandbox.World.Channel;

namespace MineBanBot.Sandbox.Control;

/// <summary>What only the sandbox's own page asks for.</summary>
internal sealed class PageCalls(SandboxState state)
{
    private static readonly TimeSpan KeepAlive = TimeSpan.FromSeconds(15);

    public JsonArray Commands(string? channelId, string? userName)
    {
        Channel channel = string.IsNullOrEmpty(channelId)
            ? state.World.FirstGuild.Channels[0]
            : state.World.FindChannel(Snowflake.Read(channelId)) ?? throw new BadControlRequestException("There is no channel with this id.");
        User user = state.World.FindUser(userName ?? "member") ?? throw new BadControlRequestException("There is no user of this name.");
        return state.Commands.SeenIn(channel.Guild)
            .Where(command => command.IsFor(channel) && channel.IsVisibleTo(user) && command.MayBeRunBy(user, channel))
            .Select(command => new JsonObject
            {
                ["application_id"] = command.Bot.ApplicationId.ToString(),
                ["application_name"] = command.Bot.Name,
                ["name"] = command.Name,
                ["description"] = command.Json.Text("description"),
                ["type"] = command.Type,
                ["options"] = command.Json["options"]?.DeepClone() ?? new JsonArray(),
                ["default_member_permissions"] = command.Json["default_member_permissions"]?.DeepClone(),
            }).ToJsonArray();
    }

    public async Task StreamEventsAsync(HttpContext context, CancellationToken stopping)
    {
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers.CacheControl = "no-cache";
        using CancellationTokenSource ended = CancellationTokenSource.CreateLinkedTokenSource(stopping, context.RequestAborted);
        Channel<byte[]> changes;
        lock (state.Gate)
        {
            changes = state.Changes.Subscribe();
        }

        try
        {
            await WriteAsync(context.Response, ": hello\n\n"u8.ToArray(), ended.Token);
            while (true)
            {
                await WriteAsync(context.Response, await NextAsync(changes.Reader, ended.Token), ended.Token);
            }
        }
        catch (OperationCanceledException) when (ended.IsCancellationRequested)
        {
            // The page went away, or the sandbox stops.
        }
        finally
        {
            lock (state.Gate)
            {
                state.Changes.Unsubscribe(changes);
            }
        }
    }

    private async Task<byte[]> NextAsync(ChannelReader<byte[]> changes, CancellationToken cancellationToken)
    {
        using CancellationTokenSource quiet = new(KeepAlive, state.Time);
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(quiet.Token, cancellationToken);
        try
        {
            byte[] change = await changes.ReadAsync(either.Token);
            return [.. "data: "u8, .. change, .. "\n\n"u8];
        }
        catch (OperationCanceledException) when (quiet.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return ": still here\n\n"u8.ToArray();
        }
    }

    private static async Task WriteAsync(HttpResponse response, byte[] lines, CancellationToken cancellationToken)
    {
        await response.Body.WriteAsync(lines, cancellationToken);
        await response.Body.FlushAsync(cancellationToken);
    }
}
