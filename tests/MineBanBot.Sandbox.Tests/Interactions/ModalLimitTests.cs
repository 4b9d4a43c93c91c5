using System.Text.Json.Nodes;

using MineBanBot.Sandbox.Tests.Playing;

namespace MineBanBot.Sandbox.Tests.Interactions;

public class ModalLimitTests
{
    private const string Note = """{"type":4,"custom_id":"note","label":"Note","style":1}""";

    [Theory]
    [InlineData("", "components")]
    [InlineData("""{"type":1,"components":[{"type":4,"custom_id":"note","label":"Note"}]}""", "components.0.components.0.style")]
    [InlineData("""{"type":1,"components":[{"type":4,"custom_id":"note","style":1}]}""", "components.0.components.0.label")]
    [InlineData("""{"type":1,"components":[{"type":4,"label":"Note","style":1}]}""", "components.0.components.0.custom_id")]
    [InlineData("""{"type":1,"components":[{"type":2,"custom_id":"note"}]}""", "components.0.components.0.type")]
    [InlineData("""{"type":1,"components":[{"type":4,"custom_id":"note","label":"Note","style":1,"max_length":4001}]}""", "components.0.components.0.max_length")]
    [InlineData("""{"type":1,"components":[{"type":4,"custom_id":"note","label":"Note","style":1,"min_length":-1}]}""", "components.0.components.0.min_length")]
    [InlineData($$"""{"type":1,"components":[{{Note}},{{Note}}]}""", "components.0.components")]
    [InlineData($$"""{"type":1,"components":[{{Note}}]},{"type":1,"components":[{{Note}}]}""", "components")]
    [InlineData("""{"type":18,"component":{"type":4,"custom_id":"note","style":1}}""", "components.0.label")]
    [InlineData("""{"type":18,"label":"Kind","component":{"type":3,"custom_id":"kind","options":[]}}""", "components.0.component.options")]
    [InlineData("""{"type":18,"label":"Kind","component":{"type":5,"custom_id":"kind","min_values":2}}""", "components.0.component")]
    [InlineData("""{"type":17,"components":[]}""", "components.0.type")]
    public async Task A_faulty_modal_is_refused_where_the_fault_is(string components, string path)
    {
        await using Bot bot = await Bot.StartAsync();
        Task<JsonNode> acting = bot.Sandbox.ActAsync("""{"command":"ask","options":{"question":"q"}}""");
        JsonNode interaction = await bot.NextAsync();

        Answer refused = await bot.Sandbox.RespondAsync(
            interaction, "{\"type\":9,\"data\":{\"custom_id\":\"form\",\"title\":\"Form\",\"components\":[" + components + "]}}");
        await bot.Sandbox.RespondAsync(interaction, Replies.Modal);
        await acting;

        Assert.NotNull(refused.ErrorAt($"data.{path}"));
    }

    [Fact]
    public async Task A_modal_cannot_answer_a_modal()
    {
        await using Bot bot = await Bot.StartAsync();
        await bot.PlayAsync("""{"command":"ask","options":{"question":"q"}}""", Replies.Modal);
        Task<JsonNode> sending = bot.Sandbox.ActAsync("""{"type":"modal","custom_id":"form","fields":{"note":"hi"}}""");
        JsonNode interaction = await bot.NextAsync();

        Answer refused = await bot.Sandbox.RespondAsync(interaction, Replies.Modal);
        await bot.Sandbox.RespondAsync(interaction, Replies.Message("noted"));
        await sending;

        Assert.Equal("BASE_TYPE_CHOICES", refused.ErrorAt("type"));
    }
}
