using System.Net;
using System.Net.WebSockets;
using System.Text.RegularExpressions;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

using MineBanBot.Sandbox;
using MineBanBot.Tests.Cli;

namespace MineBanBot.Tests.EndToEnd;

public sealed partial class RunTests : IDisposable
{
    private readonly TestSurroundings surroundings = new();

    public void Dispose() => surroundings.Dispose();

    [Theory]
    [InlineData("TERM")]
    [InlineData("INT")]
    public async Task Without_a_token_the_program_prints_an_address_answers_there_and_ends_in_order(string signal)
    {
        using BuiltProgram program = new();

        string line = await program.ReadLineAsync() ?? program.Error;
        string address = AddressPattern().Match(line).Value;
        Assert.NotEqual("", address);
        using HttpClient http = new() { BaseAddress = new Uri(address) };
        string answer = await AskAsync(address, "is poland a member");
        string page = await http.GetStringAsync("/", TestContext.Current.CancellationToken);

        Assert.Contains("Poland has withdrawn", answer, StringComparison.Ordinal);
        Assert.Contains("id=\"composer\"", page, StringComparison.Ordinal);
        Assert.Equal(0, await program.EndAsync(signal));
        Assert.DoesNotContain("   at ", program.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("TERM")]
    [InlineData("INT")]
    public async Task The_sandbox_alone_ends_in_order(string signal)
    {
        using BuiltProgram program = new("sandbox", "--port", "0");

        Assert.Matches(AddressPattern(), await program.ReadLineAsync() ?? "");
        Assert.Equal(0, await program.EndAsync(signal));
    }

    [Fact]
    public async Task A_wrong_token_is_one_clear_line()
    {
        await using SandboxServer discord = await SandboxServer.StartAsync(new SandboxOptions(), TimeProvider.System, TestContext.Current.CancellationToken);

        int exitCode = await surroundings.RunAsync(
            "run", "--Discord:Token", "wrong-and-secret", "--Discord:ApiBase", new Uri(discord.Address, "api/v10").ToString(), "--Log:Level", "Fatal");

        Assert.Equal(1, exitCode);
        Assert.Contains("token", Assert.Single(surroundings.ErrorLines), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("wrong-and-secret", surroundings.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("none", false)]
    [InlineData("zlib-stream", true)]
    public async Task The_gateway_is_asked_for_the_compression_that_is_set(string compression, bool compressed)
    {
        TaskCompletionSource<string> asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options => options.Listen(IPAddress.Loopback, 0));
        await using WebApplication discord = builder.Build();
        discord.UseWebSockets();
        discord.Run(async context =>
        {
            if (!context.WebSockets.IsWebSocketRequest)
            {
                await context.Response.WriteAsync($$"""{"url":"ws://{{context.Request.Host}}","shards":1}""");
                return;
            }

            asked.TrySetResult($"{context.Request.QueryString}");
            using WebSocket socket = await context.WebSockets.AcceptWebSocketAsync();
            await socket.CloseAsync((WebSocketCloseStatus)4014, null, context.RequestAborted);
        });
        await discord.StartAsync(TestContext.Current.CancellationToken);
        string address = discord.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

        int exitCode = await surroundings.RunAsync(
            "run", "--Discord:Token", "any", "--Discord:ApiBase", $"{address}/api/v10", "--Discord:Compression", compression, "--Log:Level", "Fatal");

        Assert.Equal(1, exitCode);
        Assert.Equal(compressed, (await asked.Task).Contains("compress=zlib-stream", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("run", "--Sandbox:Port")]
    [InlineData("sandbox", "--port")]
    public async Task A_taken_port_is_one_clear_line(string verb, string option)
    {
        await using SandboxServer taken = await SandboxServer.StartAsync(new SandboxOptions(), TimeProvider.System, TestContext.Current.CancellationToken);

        int exitCode = await surroundings.RunAsync(verb, option, $"{taken.Address.Port}", "--Log:Level", "Fatal");

        Assert.Equal(1, exitCode);
        Assert.Contains($"{taken.Address.Port}", Assert.Single(surroundings.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bad_rows_are_left_out_and_said_and_the_rest_answers()
    {
        string seeds = surroundings.CopySeeds();
        File.AppendAllText(Path.Combine(seeds, "treaty", "states.csv"), "not,a,state\n");
        using BuiltProgram program = new("--Knowledge:SeedsPath", seeds);

        string address = AddressPattern().Match(await program.ReadLineAsync() ?? "").Value;
        Assert.Contains("Incomplete data", await AskAsync(address, "how many states have joined"), StringComparison.Ordinal);
        Assert.Equal(0, await program.EndAsync("TERM"));
        Assert.Contains("Left out: treaty/states.csv:199: The row has 3 columns, the header has 18.", program.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("TERM")]
    [InlineData("INT")]
    public async Task A_signal_while_starting_ends_it_in_order_too(string signal)
    {
        using BuiltProgram program = new();
        await program.LogsAsync("fact rows");

        Assert.Equal(0, await program.EndAsync(signal));
        Assert.DoesNotContain("   at ", program.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_log_folder_that_cannot_be_written_is_said_and_does_not_stop_the_bot()
    {
        string file = Path.Combine(surroundings.Folder, "file");
        await File.WriteAllTextAsync(file, "", TestContext.Current.CancellationToken);
        using BuiltProgram program = new("--Log:Folder", Path.Combine(file, "logs"));

        Assert.Matches(AddressPattern(), await program.ReadLineAsync() ?? "");
        Assert.Equal(0, await program.EndAsync("TERM"));
        Assert.Contains("No log file", program.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_that_are_wrong_end_the_program_with_2()
    {
        using BuiltProgram program = new("--Sandbox:Prt", "1");

        Assert.Equal(2, await program.ExitCodeAsync());
        Assert.Contains("did you mean \"Sandbox:Port\"?", program.Error, StringComparison.Ordinal);
    }

    private static async Task<string> AskAsync(string address, string question)
    {
        using HttpClient http = new() { BaseAddress = new Uri(address) };
        using StringContent body = new($$"""{"user":"member","type":"command","command":"ask","options":{"question":"{{question}}"},"wait":"final","wait_ms":60000}""");
        using HttpResponseMessage response = await http.PostAsync("sandbox/interactions", body, TestContext.Current.CancellationToken);
        WireCheck.CheckRecord(await http.GetStringAsync("sandbox/requests", TestContext.Current.CancellationToken));
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+/")]
    private static partial Regex AddressPattern();
}
