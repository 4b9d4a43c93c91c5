using System.Text.Json.Nodes;

using MineBanBot.Sandbox.Commands;
using MineBanBot.Sandbox.Control;
using MineBanBot.Sandbox.Ids;
using MineBanBot.Sandbox.Interactions;
using MineBanBot.Sandbox.Json;
using MineBanBot.Sandbox.Messages;
using MineBanBot.Sandbox.World;

namespace MineBanBot.Sandbox.Openings;

/// <summary>A user runs a command, or types an option of one.</summary>
internal sealed class CommandOpening(SandboxState state, InteractionStart start)
{
    private const int Chat = 1, OnUser = 2, OnMessage = 3;

    public Opening Open(Scene scene, bool autocomplete)
    {
        string text = scene.Request.Text("command")?.Trim().TrimStart('/') ?? "";
        if (text.Length == 0)
        {
            throw new BadControlRequestException("command must name a registered command.");
        }

        string[] words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (Choose(scene, text, words) is not { } command)
        {
            return new Opening.Rejected($"There is no command {text} in this guild.");
        }

        if (!scene.Channel.IsVisibleTo(scene.User))
        {
            return new Opening.Rejected($"{scene.User.Name} cannot see #{scene.Channel.Name}.");
        }

        if (scene.Channel.Type == ChannelType.Forum)
        {
            return new Opening.Rejected($"#{scene.Channel.Name} is a forum: commands are run in its posts.");
        }

        if (!command.IsFor(scene.Channel) || !command.MayBeRunBy(scene.User, scene.Channel))
        {
            return new Opening.Rejected($"{scene.User.Name} may not run {command.Name} here.");
        }

        ResolvedObjects resolved = new();
        JsonObject data = new() { ["id"] = command.Id.ToString(), ["name"] = command.Name, ["type"] = command.Type };
        string? refusal = command.Type == Chat
            ? FillOptions(data, scene, command, words[1..], resolved, autocomplete)
            : FillTarget(data, scene, command, resolved);
        if (refusal is not null)
        {
            return new Opening.Rejected(refusal);
        }

        resolved.WriteInto(data);
        if (command.GuildId is { } guild)
        {
            data["guild_id"] = guild.ToString();
        }

        InteractionType type = autocomplete ? InteractionType.Autocomplete : InteractionType.Command;
        return new Opening.Opened(start.Begin(scene, type, command.Bot, data, command.Type == Chat ? text : command.Name, command.Type, null, command.IsOfUserOnly));
    }

    private RegisteredCommand? Choose(Scene scene, string text, string[] words)
    {
        List<RegisteredCommand> seen = [.. state.Commands.SeenIn(scene.Guild).Where(command => scene.BotId is null || command.Bot.ApplicationId == scene.BotId)];
        List<RegisteredCommand> found = [.. seen.Where(command => command.Name == text)];
        if (found.Count == 0)
        {
            found = [.. seen.Where(command => command.Type == Chat && words.Length > 0 && command.Name == words[0])];
        }

        if (found.Select(command => command.Bot).Distinct().Count() > 1)
        {
            List<RegisteredCommand> connected = [.. found.Where(command => state.Sessions.IsConnected(command.Bot))];
            found = connected.Count > 0 ? connected : found;
        }

        if (found.Select(command => command.Bot).Distinct().Count() > 1)
        {
            throw new BadControlRequestException($"Several bots have the command {text}; say which with bot.");
        }

        bool onMessage = scene.Request["message_id"] is not null;
        return found.OrderByDescending(command => (command.Type == OnMessage) == onMessage).FirstOrDefault();
    }

    private string? FillOptions(
        JsonObject data, Scene scene, RegisteredCommand command, string[] path, ResolvedObjects resolved, bool autocomplete)
    {
        JsonArray definitions = command.Json.Items("options") ?? [];
        JsonObject holder = data;
        foreach (string piece in path)
        {
            JsonObject? next = definitions.OfType<JsonObject>().FirstOrDefault(option => option.Text("name") == piece && option.Whole("type") is 1 or 2);
            if (next is null)
            {
                return $"{command.Name} has no subcommand {piece}.";
            }

            JsonObject inner = new() { ["name"] = piece, ["type"] = next.Whole("type") };
            holder["options"] = new JsonArray((JsonNode)inner);
            (holder, definitions) = (inner, next.Items("options") ?? []);
        }

        if (definitions.OfType<JsonObject>().Any(option => option.Whole("type") is 1 or 2))
        {
            return $"{command.Name} needs a subcommand.";
        }

        string? focused = scene.Request.Text("focused");
        if (autocomplete && (focused is null || !definitions.OfType<JsonObject>().Any(option => option.Text("name") == focused)))
        {
            return focused is null ? "An autocomplete needs the focused option." : $"The command has no option {focused}.";
        }

        OptionTyping typing = new(scene, state, resolved, autocomplete ? focused : null);
        holder["options"] = typing.Read(definitions, scene.Request.Fields("options") ?? []);
        return typing.Refusal;
    }

    private string? FillTarget(JsonObject data, Scene scene, RegisteredCommand command, ResolvedObjects resolved)
    {
        if (command.Type == OnMessage)
        {
            Message? message = state.Messages.Find(Snowflake.Read(scene.Request["message_id"]));
            if (message is null || !message.IsVisibleTo(scene.User))
            {
                return $"{command.Name} needs the message_id of a message that {scene.User.Name} sees.";
            }

            resolved.Message(message);
            data["target_id"] = message.Id.ToString();
        }
        else if (command.Type == OnUser)
        {
            string name = scene.Request.Fields("options")?.Text("user") ?? scene.User.Name;
            if (resolved.User(state.World.FindUser(name), scene.Channel) is not { } target)
            {
                return $"There is no user {name}.";
            }

            data["target_id"] = target.ToString();
        }

        return null;
    }
}
