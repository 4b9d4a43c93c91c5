using System.Text.Json;

using Microsoft.Extensions.Logging;

using MineBanBot.Discord.Commands;
using MineBanBot.Discord.Ids;
using MineBanBot.Discord.Reconnecting;
using MineBanBot.Discord.Rest;
using MineBanBot.Discord.Wire;

namespace MineBanBot.Discord.Registration;

/// <summary>
/// Makes Discord hold the commands as defined. They are written only when they differ, because writing is limited
/// (https://discord.com/developers/docs/interactions/application-commands#registering-a-command).
/// </summary>
internal sealed class CommandRegistrar(RestClient rest, GuildId? guild, TimeProvider time, Jitter jitter, ILogger log)
{
    /// <summary>
    /// Registers, and tries again for as long as Discord cannot be reached. <paramref name="attempted"/> is called after each attempt,
    /// successful or not: the bot need not wait for a Discord in trouble.
    /// </summary>
    /// <exception cref="DiscordException">Discord refuses the commands.</exception>
    public async Task RegisterAsync(
        ApplicationId application, IReadOnlyList<CommandDefinition> definitions, Action attempted, CancellationToken cancellationToken)
    {
        IReadOnlyList<CommandBody> wanted =
            [.. definitions.Select(CommandBody.Of).Select(each => guild is null ? each : each.OfOneServer())];
        foreach (TimeSpan delay in ReconnectDelays.Of(jitter))
        {
            string? problem = await TryAsync(application, definitions, wanted, cancellationToken);
            attempted();
            if (problem is null)
            {
                return;
            }

            log.LogWarning("Commands are not registered yet ({Reason}); next try in {Seconds:0.0} s", problem, delay.TotalSeconds);
            await Task.Delay(delay, time, cancellationToken);
        }
    }

    private async Task<string?> TryAsync(
        ApplicationId application,
        IReadOnlyList<CommandDefinition> definitions,
        IReadOnlyList<CommandBody> wanted,
        CancellationToken cancellationToken)
    {
        RestResult held = await rest.SendAsync(Routes.HeldCommands(application, guild), cancellationToken);
        if (Problem(held) is { } unread)
        {
            return unread;
        }

        if (held is RestResult.Answer answer && Canonical(Comparable(Read(answer), wanted)) == Canonical(wanted))
        {
            log.LogInformation("All {Count} commands are registered as they should be", wanted.Count);
            return null;
        }

        RestResult written =
            await rest.SendAsync(Routes.Commands(HttpMethod.Put, application, guild), wanted, WireJson.Default.Commands, cancellationToken);
        if (Problem(written) is { } unwritten)
        {
            return unwritten;
        }

        log.LogInformation(
            "Registered {Where}: {Commands}",
            guild is { } one ? $"in server {one} alone" : "everywhere",
            string.Join(", ", definitions.Select(each => each.Kind == CommandKind.Slash ? $"/{each.Name}" : $"\"{each.Name}\"")));
        return null;
    }

    private string Place => guild is { } one
        ? $"in the test server {one}, if that is the right id"
        : "here";

    private string? Problem(RestResult result) => result switch
    {
        RestResult.Refused { Status: >= 500 or 429 } refused => refused.Sentence,
        RestResult.Refused { Status: 403 } refused => throw new DiscordException(
            $"Discord does not let the bot register commands {Place}: invite it with the scope applications.commands ({refused.Sentence}).")
        {
            Code = refused.Code,
        },
        RestResult.Refused refused =>
            throw new DiscordException($"Discord refused the commands: {refused.Sentence}.") { Code = refused.Code },
        _ => result.Problem,
    };

    // What cannot be read is written anew.
    private static IReadOnlyList<CommandBody>? Read(RestResult.Answer answer)
    {
        try
        {
            return JsonSerializer.Deserialize(answer.Body.Span, WireJson.Default.Commands);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static IReadOnlyList<CommandBody>? Comparable(IReadOnlyList<CommandBody>? held, IReadOnlyList<CommandBody> wanted) =>
        held is null
            ? null
            : [.. held.Select(each => each.Normal()).Select(each =>
                wanted.FirstOrDefault(same => (same.Type, same.Name) == (each.Type, each.Name)) is { } same ? each.AsFarAs(same) : each)];

    private static string? Canonical(IReadOnlyList<CommandBody>? commands) => commands is null
        ? null
        : JsonSerializer.Serialize(
            [.. commands.Select(each => each.Normal()).OrderBy(each => each.Type).ThenBy(each => each.Name, StringComparer.Ordinal)],
            WireJson.Default.Commands);
}
