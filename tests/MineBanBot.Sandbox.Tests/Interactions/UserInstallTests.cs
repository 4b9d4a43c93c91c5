using System.Text.Json.Nodes;

using MineBanBot.Sandbox.Tests.Playing;

namespace MineBanBot.Sandbox.Tests.Interactions;

public class UserInstallTests
{
    [Theory]
    [InlineData("[1]", true)]
    [InlineData("[0,1]", false)]
    public async Task Five_follow_ups_are_the_most_for_a_command_that_only_its_user_installed(string installs, bool limited)
    {
        await using RunningSandbox sandbox = await RunningSandbox.StartAsync();
        await sandbox.RegisterAsync($$"""[{"name":"mine","description":"d","integration_types":{{installs}}}]""");
        using TestGateway gateway = await TestGateway.LoginAsync(sandbox);
        Task<JsonNode> acting = sandbox.ActAsync("""{"command":"mine"}""");
        JsonNode interaction = await gateway.ExpectAsync("INTERACTION_CREATE");
        await sandbox.RespondAsync(interaction, Replies.Message("first"));
        await acting;

        Answer last = null!;
        for (int followUp = 0; followUp < 6; followUp++)
        {
            sandbox.Time.Advance(TimeSpan.FromSeconds(1));
            last = await sandbox.ApiAsync("POST", sandbox.Webhook(interaction), Replies.Edit("more"), token: null);
            Assert.True(followUp == 5 || last.Text("id") is not null);
        }

        Assert.Equal(limited, interaction["authorizing_integration_owners"]!["1"] is not null);
        Assert.Equal(limited ? 40094 : null, last.Code);
    }
}
