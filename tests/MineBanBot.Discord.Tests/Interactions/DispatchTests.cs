using System.Text.Json;

using MineBanBot.Discord.Answering;
using MineBanBot.Discord.Ids;
using MineBanBot.Discord.Interactions;
using MineBanBot.Discord.Messages;
using MineBanBot.Discord.Tests.Fakes;

namespace MineBanBot.Discord.Tests.Interactions;

public sealed class DispatchTests
{
    private static readonly Reply Hello = new Reply.Show(OutgoingMessage.Of("hello"));

    [Fact]
    public async Task A_replayed_interaction_is_answered_once()
    {
        using DispatcherUnderTest bot = new(new ScriptedHandler().Replies(Hello));
        bot.Http.On(DispatcherUnderTest.Callback(9001), 204);

        bot.Dispatch("command");
        bot.Dispatch("command");
        await bot.FinishAsync();

        Assert.Equal(1, bot.Handler.Calls);
    }

    [Fact]
    public void An_interaction_is_remembered_for_fifteen_minutes_and_no_longer()
    {
        WatchedTime time = new();
        SeenInteractions seen = new(time);

        Assert.True(seen.TryAdd(new InteractionId(1)));
        time.Advance(TimeSpan.FromMinutes(15));
        Assert.False(seen.TryAdd(new InteractionId(1)));
        time.Advance(TimeSpan.FromSeconds(1));
        Assert.True(seen.TryAdd(new InteractionId(1)));
    }

    [Fact]
    public async Task A_slow_handler_does_not_hold_up_another()
    {
        using DispatcherUnderTest bot = new(new ScriptedHandler());
        bot.Http.On(DispatcherUnderTest.Callback(9001), 204).On(DispatcherUnderTest.Callback(9006), 204);
        bot.Dispatch("command");
        await bot.Handler.Started.WaitAsync(Patience.Long);
        bot.Dispatch("dm");
        bot.Handler.Replies(Hello);
        await bot.FinishAsync();

        Assert.Equal(2, bot.Handler.Calls);
    }

    [Fact]
    public async Task A_lost_response_to_the_first_answer_is_repeated_and_already_acknowledged_counts_as_done()
    {
        using DispatcherUnderTest bot = new(new ScriptedHandler().Replies(Hello));
        bot.Http.Cuts(DispatcherUnderTest.Callback(9001))
            .On(DispatcherUnderTest.Callback(9001), 400, """{"code":40060,"message":"Interaction has already been acknowledged."}""");
        bot.Dispatch("command");
        await bot.Time.PassAsync(TimeSpan.FromSeconds(0.15));
        await bot.FinishAsync();

        Assert.DoesNotContain(bot.Logs.Lines, line => line.StartsWith("Warning", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_first_answer_that_came_too_late_is_logged_by_interaction()
    {
        using DispatcherUnderTest bot = new(new ScriptedHandler().Replies(Hello));
        bot.Http.On(DispatcherUnderTest.Callback(9001), 404, """{"code":10062,"message":"Unknown interaction"}""");
        bot.Dispatch("command");
        await bot.FinishAsync();

        Assert.Contains(bot.Logs.Lines, line => line.StartsWith("Warning: An answer to interaction 9001 did not arrive", StringComparison.Ordinal));
    }

    [Fact]
    public async Task At_the_end_running_answers_get_their_time_and_no_more()
    {
        using DispatcherUnderTest bot = new(new ScriptedHandler());
        bot.Dispatch("command");
        await bot.Handler.Started.WaitAsync(Patience.Long);

        Task end = bot.Dispatcher.FinishAsync(TimeSpan.FromSeconds(0.9));
        await bot.Time.PassAsync(TimeSpan.FromSeconds(0.9));
        await end.WaitAsync(Patience.Long);

        Assert.Contains("Warning: 1 interactions stay unanswered at the end", bot.Logs.Lines);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("""{"id":5}""")]
    [InlineData("[]")]
    [InlineData("""{"id":"1","application_id":"5","type":4,"token":"t","user":{"id":"7"},"data":{"options":[null]}}""")]
    public void What_cannot_be_read_is_skipped(string json)
    {
        using DispatcherUnderTest bot = new(new ScriptedHandler());
        bot.Dispatcher.Dispatch(JsonElement.Parse(json));

        Assert.StartsWith("Warning: An interaction that cannot be read was skipped", Assert.Single(bot.Logs.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_first_answer_that_cannot_be_sent_is_tried_quickly_and_for_three_seconds_only()
    {
        using DispatcherUnderTest bot = new(new ScriptedHandler().Replies(Hello));
        const int Tries = 20;
        for (int sent = 0; sent < Tries; sent++)
        {
            bot.Http.Cuts(DispatcherUnderTest.Callback(9001));
        }

        bot.Dispatch("command");
        for (int pause = 1; pause < Tries; pause++)
        {
            await bot.Time.PassAsync(TimeSpan.FromSeconds(0.15));
        }

        await bot.FinishAsync();
        Assert.Equal(Tries, bot.Http.Sent.Count);
    }

    [Fact]
    public async Task A_limit_that_outlasts_the_three_seconds_is_not_waited_for()
    {
        using DispatcherUnderTest bot = new(new ScriptedHandler().Replies(Hello));
        bot.Http.On(DispatcherUnderTest.Callback(9001), 429, """{"message":"slow","retry_after":3.0}""");
        bot.Dispatch("command");
        await bot.FinishAsync();

        Assert.Single(bot.Http.Sent);
    }
}
