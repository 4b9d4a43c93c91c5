using System.Globalization;
using System.Text.Json.Nodes;

using MineBanBot.Sandbox.Commands;
using MineBanBot.Sandbox.Ids;
using MineBanBot.Sandbox.Json;
using MineBanBot.Sandbox.Rest;
using MineBanBot.Sandbox.Validation;

namespace MineBanBot.Sandbox.Routes;

// https://discord.com/developers/docs/interactions/application-commands#endpoints
internal sealed class CommandRoutes(SandboxState state)
{
    public IEnumerable<RestRoute> All =>
    [
        .. Under("/applications/{application_id}/commands"),
        .. Under("/applications/{application_id}/guilds/{guild_id}/commands"),
    ];

    private IEnumerable<RestRoute> Under(string all)
    {
        string one = $"{all}/{{command_id}}";
        return
        [
            new("GET", all, RestAccess.Bot, call => For(call, guild => RestAnswer.Ok(List(call, guild)))),
            new("PUT", all, RestAccess.Bot, call => For(call, guild => Replace(call, guild))),
            new("POST", all, RestAccess.Bot, call => For(call, guild => Create(call, guild))),
            new("GET", one, RestAccess.Bot, call => On(call, (command, _) => RestAnswer.Ok(command.Json))),
            new("PATCH", one, RestAccess.Bot, call => On(call, (command, guild) => Edit(call, command, guild))),
            new("DELETE", one, RestAccess.Bot, call => On(call, (command, _) => Delete(command))),
        ];
    }

    private RestAnswer For(RestCall call, Func<Snowflake?, RestAnswer> answer)
    {
        if (call.Id("application_id") != call.Caller.ApplicationId)
        {
            return state.World.FindBot(call.Id("application_id")) is null ? RestAnswer.UnknownApplication : RestAnswer.MissingAccess;
        }

        if (call.Text("guild_id").Length == 0)
        {
            return answer(null);
        }

        return state.World.FindGuild(call.Id("guild_id")) is { } guild ? answer(guild.Id) : RestAnswer.MissingAccess;
    }

    private RestAnswer On(RestCall call, Func<RegisteredCommand, Snowflake?, RestAnswer> answer) =>
        For(call, guild => state.Commands.Find(call.Caller, guild, call.Id("command_id")) is { } command
            ? answer(command, guild)
            : RestAnswer.UnknownCommand);

    // https://discord.com/developers/docs/interactions/application-commands#get-global-application-commands
    private JsonArray List(RestCall call, Snowflake? guild) => state.Commands.In(call.Caller, guild)
        .Select(command => call.Asks("with_localizations") ? command.Json.DeepClone() : Localizations.Without(command.Json))
        .ToJsonArray();

    private RestAnswer Create(RestCall call, Snowflake? guild)
    {
        FormErrors errors = new();
        CommandLimits.Check(errors, "", call.Form);
        if (errors.Any)
        {
            return RestAnswer.Invalid(errors);
        }

        RegisteredCommand? before = state.Commands.FindNamed(call.Caller, guild, call.Form.Text("name"), CommandLimits.Type(call.Form));
        if (before is null && !HasRoom([.. state.Commands.In(call.Caller, guild).Select(command => command.Json), call.Form]))
        {
            return RestAnswer.TooManyCommands;
        }

        if (before is null && !state.CommandCreates.Take(call.Caller, guild, 1))
        {
            return RefuseCreates(call);
        }

        RegisteredCommand saved = state.Commands.Save(call.Caller, guild, call.Form, before);
        state.Changes.Say("commands");
        return before is null ? RestAnswer.Created(saved.Json) : RestAnswer.Ok(saved.Json);
    }

    private RestAnswer Edit(RestCall call, RegisteredCommand before, Snowflake? guild)
    {
        JsonObject merged = (JsonObject)before.Json.DeepClone();
        foreach ((string name, JsonNode? value) in call.Form)
        {
            merged[name] = value?.DeepClone();
        }

        merged["type"] = before.Type;
        FormErrors errors = new();
        CommandLimits.Check(errors, "", merged);
        RegisteredCommand? namesake = state.Commands.FindNamed(call.Caller, guild, merged.Text("name"), before.Type);
        if (namesake is not null && namesake != before)
        {
            errors.Add("name", "APPLICATION_COMMANDS_DUPLICATE_NAME", "Application command names must be unique");
        }

        if (errors.Any)
        {
            return RestAnswer.Invalid(errors);
        }

        state.Changes.Say("commands");
        return RestAnswer.Ok(state.Commands.Save(call.Caller, guild, merged, before).Json);
    }

    private RestAnswer Delete(RegisteredCommand command)
    {
        state.Commands.Remove(command);
        state.Changes.Say("commands");
        return RestAnswer.Nothing;
    }

    /// <summary>Bulk overwrite: all or nothing.</summary>
    private RestAnswer Replace(RestCall call, Snowflake? guild)
    {
        FormErrors errors = new();
        JsonObject[] forms = [.. (call.Body as JsonArray ?? []).Select(form => form as JsonObject ?? [])];
        if (call.Body is not JsonArray)
        {
            errors.Add("", "LIST_TYPE_CONVERT", "Only iterables may be used in a ListType");
        }

        HashSet<(string?, long)> names = [];
        for (int index = 0; index < forms.Length; index++)
        {
            string at = index.ToString(CultureInfo.InvariantCulture);
            CommandLimits.Check(errors, at, forms[index]);
            if (!names.Add((forms[index].Text("name"), CommandLimits.Type(forms[index]))))
            {
                errors.Add($"{at}.name", "APPLICATION_COMMANDS_DUPLICATE_NAME", "Application command names must be unique");
            }
        }

        if (errors.Any)
        {
            return RestAnswer.Invalid(errors);
        }

        if (!HasRoom(forms))
        {
            return RestAnswer.TooManyCommands;
        }

        int added = forms.Count(form => state.Commands.FindNamed(call.Caller, guild, form.Text("name"), CommandLimits.Type(form)) is null);
        if (!state.CommandCreates.Take(call.Caller, guild, added))
        {
            return RefuseCreates(call);
        }

        foreach (RegisteredCommand gone in state.Commands.In(call.Caller, guild).Where(command => !names.Contains((command.Name, command.Type))).ToList())
        {
            state.Commands.Remove(gone);
        }

        JsonArray saved = forms.Select(form => state.Commands
            .Save(call.Caller, guild, form, state.Commands.FindNamed(call.Caller, guild, form.Text("name"), CommandLimits.Type(form)))
            .Json.DeepClone()).ToJsonArray();
        state.Changes.Say("commands");
        return RestAnswer.Ok(saved);
    }

    private RestAnswer RefuseCreates(RestCall call)
    {
        state.Violations.Add("command_creates", "More than 200 commands were created in a day.", call.Target.Method, call.Target.Template);
        return RestAnswer.TooManyCommandCreates;
    }

    private static bool HasRoom(IReadOnlyCollection<JsonObject> commands) =>
        commands.GroupBy(CommandLimits.Type).All(group => group.Count() <= group.Key switch { 1 => 100, 4 => 1, _ => 15 });
}
