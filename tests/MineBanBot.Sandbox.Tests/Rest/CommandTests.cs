using System.Net;
using System.Text.Json.Nodes;

using MineBanBot.Sandbox.Tests.Playing;

namespace MineBanBot.Sandbox.Tests.Rest;

public class CommandTests
{
    [Theory]
    [InlineData("""[{"name":"Ask","description":"d"}]""", "0.name")]
    [InlineData("""[{"name":"with space","description":"d"}]""", "0.name")]
    [InlineData("""[{"name":"ask"}]""", "0.description")]
    [InlineData("""[{"name":"ask","description":"d"},{"name":"ask","description":"e"}]""", "1.name")]
    [InlineData("""[{"name":"ask","description":"d","options":[{"type":3,"name":"a","description":"d"},{"type":3,"name":"b","description":"d","required":true}]}]""", "0.options.1")]
    [InlineData("""[{"name":"ask","description":"d","options":[{"type":12,"name":"a","description":"d"}]}]""", "0.options.0.type")]
    [InlineData("""[{"name":"ask","description":"d","options":[{"type":3,"name":"a","description":"d","autocomplete":true,"choices":[{"name":"x","value":"x"}]}]}]""", "0.options.0")]
    [InlineData("""[{"name":"ask","description":"d","options":[{"name":"a","description":"d","type":3,"min_value":1}]}]""", "0.options.0.min_value")]
    [InlineData("""[{"name":"ask","description":"d","options":[{"name":"a","description":"d","type":4,"max_value":1.5}]}]""", "0.options.0.max_value")]
    [InlineData("""[{"name":"ask","description":"d","options":[{"name":"a","description":"d","type":4,"max_value":9007199254740993}]}]""", "0.options.0.max_value")]
    [InlineData("""[{"name":"ask","description":"d","options":[{"name":"a","description":"d","type":10,"min_value":"x"}]}]""", "0.options.0.min_value")]
    [InlineData("""[{"name":"ask","description":"d","options":[{"name":"a","description":"d","type":4,"min_value":3,"max_value":2}]}]""", "0.options.0")]
    [InlineData("""[{"name":"ask","description":"d","options":[{"name":"a","description":"d","type":4,"min_length":1}]}]""", "0.options.0.min_length")]
    [InlineData("""[{"name":"ask","description":"d","options":[{"name":"a","description":"d","type":3,"max_length":0}]}]""", "0.options.0.max_length")]
    [InlineData("""[{"name":"ask","description":"d","options":[{"name":"a","description":"d","type":3,"max_length":6001}]}]""", "0.options.0.max_length")]
    [InlineData("""[{"name":"ask","description":"d","options":[{"name":"a","description":"d","type":3,"channel_types":[0]}]}]""", "0.options.0.channel_types")]
    [InlineData("""[{"name":"ask","description":"d","options":[{"name":"a","description":"d","type":5,"autocomplete":true}]}]""", "0.options.0.autocomplete")]
    [InlineData("""[{"name":"ask","description":"d","options":[{"name":"a","description":"d","type":1,"required":true}]}]""", "0.options.0.required")]
    [InlineData("""[{"name":"ask","description":"d","options":[{"name":"a","description":"d","type":3,"options":[{"type":3,"name":"b","description":"d"}]}]}]""", "0.options.0.options")]
    [InlineData("""[{"name":"ask","description":"d","options":[{"name":"a","description":"d","type":5,"choices":[{"name":"x","value":"x"}]}]}]""", "0.options.0.choices")]
    [InlineData("""[{"name":"ask","description":"d","options":[{"name":"a","description":"d","type":4,"choices":[{"name":"x","value":"x"}]}]}]""", "0.options.0.choices.0.value")]
    [InlineData("""[{"name":"Check it","type":3,"description":"not allowed"}]""", "0.description")]
    [InlineData("""[{"name":"ask","description":"d","name_localizations":{"xx":"frage"}}]""", "0.name_localizations.xx")]
    [InlineData("""[{"name":"ask","description":"d","name_localizations":{"de":"Frage"}}]""", "0.name_localizations.de")]
    [InlineData("""[{"name":"ask","description":"d","name_localizations":["frage"]}]""", "0.name_localizations")]
    [InlineData("""[{"name":"ask","description":"d","description_localizations":{"de":""}}]""", "0.description_localizations.de")]
    [InlineData("""[{"name":"ask","description":"d","options":[{"name":"a","description":"d","type":3,"name_localizations":{"de":"zwei worte"}}]}]""", "0.options.0.name_localizations.de")]
    [InlineData("""[{"name":"ask","description":"d","options":[{"name":"a","description":"d","type":3,"description_localizations":{"DE":"d"}}]}]""", "0.options.0.description_localizations.DE")]
    [InlineData("""[{"name":"ask","description":"d","options":[{"name":"a","description":"d","type":3,"choices":[{"name":"x","value":"x","name_localizations":{"de":null}}]}]}]""", "0.options.0.choices.0.name_localizations.de")]
    [InlineData("""[{"name":"Check it","type":3,"name_localizations":{"de":""}}]""", "0.name_localizations.de")]
    [InlineData("""[{"name":"ask","description":"d","contexts":[3]}]""", "0.contexts.0")]
    [InlineData("""[{"name":"ask","description":"d","contexts":[]}]""", "0.contexts")]
    [InlineData("""[{"name":"ask","description":"d","integration_types":[2]}]""", "0.integration_types.0")]
    public async Task A_faulty_definition_is_refused_where_the_fault_is(string commands, string path)
    {
        await using RunningSandbox sandbox = await RunningSandbox.StartAsync();

        Answer answer = await sandbox.RegisterAsync(commands);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(50035, answer.Code);
        Assert.NotNull(answer.ErrorAt(path));
        Assert.Empty((JsonArray)(await sandbox.ApiAsync("GET", $"/applications/{sandbox.Application}/commands")).Body!);
    }

    [Fact]
    public async Task Translations_are_kept_and_listed_for_those_who_ask()
    {
        await using RunningSandbox sandbox = await RunningSandbox.StartAsync();
        await sandbox.RegisterAsync("""
            [{"name":"ask","description":"d","name_localizations":{"de":"frage","es-419":"pregunta"},"options":[
            {"name":"a","description":"d","type":3,"description_localizations":{"de":"e"},"choices":[{"name":"x","value":"x","name_localizations":{"de":"y"}}]}]}]
            """);

        string list = $"/applications/{sandbox.Application}/commands";
        JsonNode full = (await sandbox.ApiAsync("GET", $"{list}?with_localizations=true")).Body![0]!;
        JsonNode bare = (await sandbox.ApiAsync("GET", list)).Body![0]!;
        JsonNode one = (await sandbox.ApiAsync("GET", $"{list}/{full["id"]}")).Body!;

        Assert.Equal(("frage", "e", "y"), ((string?)full["name_localizations"]!["de"], (string?)full["options"]![0]!["description_localizations"]!["de"],
            (string?)full["options"]![0]!["choices"]![0]!["name_localizations"]!["de"]));
        Assert.DoesNotContain("localizations", bare.ToJsonString());
        Assert.Equal("x", (string?)bare["options"]![0]!["choices"]![0]!["value"]);
        Assert.True(JsonNode.DeepEquals(full, one));
    }

    [Fact]
    public async Task A_command_for_adults_cannot_be_run_where_children_are()
    {
        await using Bot bot = await Bot.StartAsync();
        await bot.Sandbox.RegisterAsync("""[{"name":"ask","description":"d","nsfw":true}]""");

        Assert.Equal("member may not run ask here.", (string?)(await bot.Sandbox.ActAsync("""{"command":"ask"}"""))["reason"]);
        Assert.Empty((JsonArray)await bot.Sandbox.GetAsync("/sandbox/page/commands"));
    }

    [Theory]
    [InlineData(25, HttpStatusCode.OK)]
    [InlineData(26, HttpStatusCode.BadRequest)]
    public async Task Twenty_five_options_are_the_most(int count, HttpStatusCode status)
    {
        await using RunningSandbox sandbox = await RunningSandbox.StartAsync();
        string options = string.Join(',', Enumerable.Range(0, count).Select(option => $$"""{"type":3,"name":"o{{option}}","description":"d"}"""));

        Assert.Equal(status, (await sandbox.RegisterAsync("[{\"name\":\"ask\",\"description\":\"d\",\"options\":[" + options + "]}]")).Status);
    }

    [Theory]
    [InlineData("पिंग")]
    [InlineData("länder")]
    [InlineData("it's-ok_1")]
    public async Task Names_of_all_scripts_are_taken(string name)
    {
        await using RunningSandbox sandbox = await RunningSandbox.StartAsync();

        Answer answer = await sandbox.RegisterAsync($$"""[{"name":"{{name}}","description":"d"}]""");

        Assert.Equal(name, (string?)answer.Body![0]!["name"]);
    }

    [Fact]
    public async Task An_unchanged_command_keeps_its_id_and_version_and_a_changed_one_its_id()
    {
        await using RunningSandbox sandbox = await RunningSandbox.StartAsync();
        const string stays = """{"name":"stays","description":"d"}""";
        JsonNode before = (await sandbox.RegisterAsync($$"""[{{stays}},{"name":"ask","description":"old"},{"name":"gone","description":"d"}]""")).Body!;

        JsonNode after = (await sandbox.RegisterAsync($$"""[{{stays}},{"name":"ask","description":"new"}]""")).Body!;

        Assert.Equal(2, ((JsonArray)after).Count);
        Assert.Equal(before[0]!.ToJsonString(), after[0]!.ToJsonString());
        Assert.Equal((string?)before[1]!["id"], (string?)after[1]!["id"]);
        Assert.NotEqual((string?)before[1]!["version"], (string?)after[1]!["version"]);
    }

    [Fact]
    public async Task One_command_can_be_made_changed_and_deleted()
    {
        await using RunningSandbox sandbox = await RunningSandbox.StartAsync();
        string all = $"/applications/{sandbox.Application}/guilds/{sandbox.Guild}/commands";

        Answer created = await sandbox.ApiAsync("POST", all, """{"name":"ask","description":"d"}""");
        Answer again = await sandbox.ApiAsync("POST", all, """{"name":"ask","description":"e"}""");
        string one = $"{all}/{created.Text("id")}";
        Answer changed = await sandbox.ApiAsync("PATCH", one, """{"description":"f"}""");
        Answer deleted = await sandbox.ApiAsync("DELETE", one);

        Assert.Equal(HttpStatusCode.Created, created.Status);
        Assert.Equal(HttpStatusCode.OK, again.Status);
        Assert.Equal(created.Text("id"), again.Text("id"));
        Assert.Equal(("ask", "f"), (changed.Text("name"), changed.Text("description")));
        Assert.Equal(HttpStatusCode.NoContent, deleted.Status);
        Assert.Equal(10063, (await sandbox.ApiAsync("GET", one)).Code);
    }

    [Fact]
    public async Task The_201st_new_command_of_a_day_is_refused_with_30034()
    {
        await using RunningSandbox sandbox = await RunningSandbox.StartAsync();
        static string Batch(int number) => "[" + string.Join(',', Enumerable.Range(0, 100).Select(
            index => $$"""{"name":"c{{number}}-{{index}}","description":"d"}""")) + "]";
        await sandbox.RegisterAsync(Batch(1));
        await sandbox.RegisterAsync(Batch(1));
        await sandbox.RegisterAsync(Batch(2));
        string all = $"/applications/{sandbox.Application}/commands";

        await sandbox.RegisterAsync("[]");
        Answer one = await sandbox.ApiAsync("POST", all, """{"name":"one-more","description":"d"}""");
        Answer many = await sandbox.RegisterAsync(Batch(3));
        Answer elsewhere = await sandbox.ApiAsync(
            "POST", $"/applications/{sandbox.Application}/guilds/{sandbox.Guild}/commands", """{"name":"one-more","description":"d"}""");
        await sandbox.PostAsync("/sandbox/clock", """{"advance_ms":86400000}""");
        Answer nextDay = await sandbox.ApiAsync("POST", all, """{"name":"one-more","description":"d"}""");

        Assert.Equal((30034, 30034), (one.Code, many.Code));
        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.Created), (elsewhere.Status, nextDay.Status));
        Assert.Contains("command_creates", await sandbox.ViolationsAsync());
    }

    [Theory]
    [InlineData("\"contexts\":[0,3]", "contexts.1")]
    [InlineData("\"contexts\":[]", "contexts")]
    [InlineData("\"contexts\":0", "contexts")]
    [InlineData("\"integration_types\":[2]", "integration_types.0")]
    public async Task Where_a_command_may_be_must_be_known_places(string member, string path)
    {
        await using RunningSandbox sandbox = await RunningSandbox.StartAsync();

        Answer answer = await sandbox.RegisterAsync("[{\"name\":\"x\",\"description\":\"d\"," + member + "}]");

        Assert.NotNull(answer.ErrorAt($"0.{path}"));
    }

    [Fact]
    public async Task Another_applications_commands_are_out_of_reach()
    {
        await using RunningSandbox sandbox = await RunningSandbox.StartAsync();

        Answer answer = await sandbox.ApiAsync("GET", $"/applications/{sandbox.Application}/commands", token: "sandbox-other");

        Assert.Equal(50001, answer.Code);
    }
}
