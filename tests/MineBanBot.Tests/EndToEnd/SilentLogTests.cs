using MineBanBot.Sandbox;

namespace MineBanBot.Tests.EndToEnd;

/// <summary>The built program with all it can log, through every fault: nothing that it writes anywhere may hold a secret.</summary>
public sealed class SilentLogTests : IAsyncLifetime
{
    private const string Token = "sandbox-never-to-be-told";
    private const string Callback = "POST /interactions/{id}/{token}/callback";

    private readonly HttpClient control = new();
    private SandboxServer? discord;
    private Wiretap? wiretap;

    public async ValueTask InitializeAsync()
    {
        discord = await SandboxServer.StartAsync(new SandboxOptions(), TimeProvider.System, TestContext.Current.CancellationToken);
        wiretap = await Wiretap.StartAsync(discord.Address);
        control.BaseAddress = discord.Address;
    }

    public async ValueTask DisposeAsync()
    {
        await wiretap!.DisposeAsync();
        await discord!.DisposeAsync();
        control.Dispose();
    }

    [Fact]
    public async Task At_the_most_talkative_level_no_fault_makes_a_secret_known()
    {
        await FaultAsync("""{"fault":"rest_status","route":"/gateway/bot","status":200,"body":"<html>no JSON</html>"}""");
        await FaultAsync("""{"fault":"rest_status","route":"/commands","status":429,"ms":100}""");
        using BuiltProgram program = Start();
        Assert.Contains("connected", await program.ReadLineAsync() ?? program.Error, StringComparison.Ordinal);

        string[] faults =
        [
            """{"fault":"rest_status","route":"ROUTE","status":429,"ms":100}""",
            """{"fault":"rest_status","route":"ROUTE","status":429,"ms":100,"body":"<html>banned</html>"}""",
            """{"fault":"rest_status","route":"ROUTE","status":500}""",
            """{"fault":"rest_status","route":"ROUTE","status":401}""",
            """{"fault":"rest_status","route":"ROUTE","status":400,"body":{"code":50035,"message":"Invalid Form Body","errors":{"data":"odd"}}}""",
            """{"fault":"rest_status","route":"ROUTE","status":200,"body":"no JSON"}""",
            """{"fault":"rest_drop_response","route":"ROUTE"}""",
            """{"fault":"large_event"}""",
            """{"fault":"disconnect"}""",
        ];
        foreach ((int earlier, string fault) in faults.Index())
        {
            await FaultAsync(fault.Replace("ROUTE", Callback, StringComparison.Ordinal));
            await AskAsync();
            await BotFixture.UntilAsync(() => Task.FromResult(Leaks.TokensIn(wiretap!.Requests).Count > earlier));
        }

        Assert.Equal(0, await program.EndAsync("TERM"));
        IReadOnlyList<string> tokens = Leaks.TokensIn(wiretap!.Requests);
        Assert.Equal(faults.Length, tokens.Count);
        Assert.All(tokens, token => Assert.NotEmpty(Leaks.In(token, [])));
        Assert.Contains("is tried again", program.Written, StringComparison.Ordinal);
        Findings.ExpectNone(Leaks.In(program.Written, [Token, .. tokens]));
        new WireCheck(wiretap) { LooksAtAnswers = false }.Check();
    }

    [Fact]
    public async Task A_refused_token_is_not_told()
    {
        await FaultAsync("""{"fault":"rest_status","route":"/commands","status":401}""");
        using BuiltProgram program = Start();

        Assert.Equal(1, await program.ExitCodeAsync());
        Assert.Contains("401", program.Written, StringComparison.Ordinal);
        Findings.ExpectNone(Leaks.In(program.Written, [Token]));
    }

    private BuiltProgram Start() =>
        new("run", "--Discord:Token", Token, "--Discord:ApiBase", wiretap!.ApiBase.ToString(), "--Log:Level", "Verbose");

    private async Task FaultAsync(string json)
    {
        using HttpResponseMessage response = await control.PostAsync("sandbox/faults", new StringContent(json), TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private async Task AskAsync()
    {
        using StringContent body = new("""{"user":"member","type":"command","command":"ask","options":{"question":"is poland a member"},"wait":"final"}""");
        using HttpResponseMessage response = await control.PostAsync("sandbox/interactions", body, TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
