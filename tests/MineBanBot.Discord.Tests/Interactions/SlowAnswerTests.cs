using System.Text.Json;

using MineBanBot.Discord.Interactions;
using MineBanBot.Discord.Messages;
using MineBanBot.Discord.Receiving;
using MineBanBot.Discord.Tests.Fakes;
using MineBanBot.Discord.Tests.Script;
using MineBanBot.Discord.Wire;

namespace MineBanBot.Discord.Tests.Interactions;

public sealed class SlowAnswerTests
{
    [Theory]
    [InlineData(true, """{"type":5,"data":{"flags":64}}""")]
    [InlineData(false, """{"type":5}""")]
    public async Task After_a_second_the_answer_is_deferred_and_then_put_in_place(bool isPrivate, string deferral)
    {
        using DispatcherUnderTest bot = new(new ScriptedHandler(isPrivate));
        bot.Http.On(DispatcherUnderTest.Callback(9001), 204).On(DispatcherUnderTest.Original, 200, "{}");
        await DeferAsync(bot, "command");
        Assert.Equal(deferral, (await bot.Http.SentAsync(0)).Body);

        bot.Handler.Replies(new Reply.Show(OutgoingMessage.Of("late"), isPrivate));
        await bot.FinishAsync();

        JsonElement edit = bot.Http.Sent[1].Json;
        Assert.Equal("late", edit.GetProperty("content").GetString());
        Assert.Equal("[]", edit.GetProperty("embeds").GetRawText());
        Assert.Equal("[]", edit.GetProperty("components").GetRawText());
        Assert.Equal("""{"parse":[]}""", edit.GetProperty("allowed_mentions").GetRawText());
    }

    [Fact]
    public async Task A_crowd_of_answers_that_compute_does_not_keep_the_acknowledgements_waiting()
    {
        int crowd = 16 * Environment.ProcessorCount;
        int computing = 0;
        using ManualResetEventSlim computed = new();
        using DispatcherUnderTest bot = new(new ScriptedHandler
        {
            Computes = () =>
            {
                Interlocked.Increment(ref computing);
                computed.Wait();
            },
        });
        for (int id = 7000; id < 7000 + crowd; id++)
        {
            bot.Http.On(DispatcherUnderTest.Callback(id), 204).On(DispatcherUnderTest.Original, 200, "{}");
            string payload = Payload.Text("INTERACTION_CREATE.command.json").Replace("9001", $"{id}", StringComparison.Ordinal);
            bot.Dispatcher.Dispatch(JsonElement.Parse(payload));
        }

        for (int waiting = 0; waiting < crowd; waiting++)
        {
            await bot.Time.WaitedForAsync(TimeSpan.FromSeconds(1));
        }

        bot.Time.Advance(TimeSpan.FromSeconds(1));
        await bot.Http.SentAsync(crowd - 1);

        // The system adds threads for those who are kept waiting, so that they are only slow: what counts is who took the threads.
        int atOnce = Volatile.Read(ref computing);
        computed.Set();
        bot.Handler.Replies(new Reply.Show(OutgoingMessage.Of("computed")));
        await bot.Http.SentAsync((2 * crowd) - 1);
        await bot.FinishAsync();

        Assert.InRange(atOnce, 0, Math.Max(1, Environment.ProcessorCount - 1));
    }

    [Fact]
    public async Task The_second_begins_when_the_interaction_comes_and_not_when_its_turn_does()
    {
        using DispatcherUnderTest bot = new(new ScriptedHandler());
        bot.Http.On(DispatcherUnderTest.Callback(9001), 204);
        InteractionData data = Payload.Json("INTERACTION_CREATE.command.json").Deserialize(WireJson.Default.InteractionData)!;
        long cameAt = bot.Time.GetTimestamp();
        bot.Time.Advance(TimeSpan.FromSeconds(0.75));

        Task answer = bot.Answerer.AnswerAsync(InteractionReader.TryRead(data)!, cameAt, CancellationToken.None);
        await bot.Time.WaitedForAsync(TimeSpan.FromSeconds(0.25));
        bot.Handler.Replies(new Reply.Show(OutgoingMessage.Of("just in time")));

        await answer.WaitAsync(Patience.Long);
    }

    [Fact]
    public async Task Just_before_a_second_nothing_is_deferred()
    {
        using DispatcherUnderTest bot = new(new ScriptedHandler());
        bot.Http.On(DispatcherUnderTest.Callback(9001), 204);
        bot.Dispatch("command");
        await bot.Time.WaitedForAsync(TimeSpan.FromSeconds(1));
        bot.Time.Advance(TimeSpan.FromMilliseconds(999));

        bot.Handler.Replies(new Reply.Show(OutgoingMessage.Of("just in time")));
        await bot.FinishAsync();

        Assert.Equal(4, bot.Http.Sent[0].Json.GetProperty("type").GetInt32());
    }

    [Fact]
    public async Task A_slow_update_of_a_component_is_deferred_without_a_trace_and_edits_its_message()
    {
        using DispatcherUnderTest bot = new(new ScriptedHandler(isPrivate: true));
        bot.Http.On(DispatcherUnderTest.Callback(9004), 204).On(DispatcherUnderTest.Original, 200, "{}");
        await DeferAsync(bot, "component");
        Assert.Equal("""{"type":6}""", (await bot.Http.SentAsync(0)).Body);

        bot.Handler.Replies(new Reply.Update(OutgoingMessage.Of("page 2")));
        await bot.FinishAsync();
        Assert.Equal("page 2", bot.Http.Sent[1].Json.GetProperty("content").GetString());
    }

    [Fact]
    public async Task A_slow_new_message_of_a_component_leaves_the_message_with_the_button_alone()
    {
        using DispatcherUnderTest bot = new(new ScriptedHandler());
        bot.Http.On(DispatcherUnderTest.Callback(9004), 204).On(DispatcherUnderTest.FollowUp, 200, "{}");
        await DeferAsync(bot, "component");
        await bot.Http.SentAsync(0);

        bot.Handler.Replies(new Reply.Show(OutgoingMessage.Of("new"), Private: true));
        await bot.FinishAsync();
        Assert.Equal(64, bot.Http.Sent[1].Json.GetProperty("flags").GetInt32());
        Assert.Equal("""{"parse":[]}""", bot.Http.Sent[1].Json.GetProperty("allowed_mentions").GetRawText());
    }

    [Fact]
    public async Task What_is_private_stays_private_after_a_public_deferral()
    {
        using DispatcherUnderTest bot = new(new ScriptedHandler(isPrivate: false));
        bot.Http.On(DispatcherUnderTest.Callback(9001), 204).On(DispatcherUnderTest.Original, 200, "{}").On(DispatcherUnderTest.FollowUp, 200, "{}");
        await DeferAsync(bot, "command");
        await bot.Http.SentAsync(0);

        bot.Handler.Replies(new Reply.Show(OutgoingMessage.Of("for you"), Private: true));
        await bot.FinishAsync();

        Assert.DoesNotContain("for you", bot.Http.Sent[1].Body);
        Assert.Equal(("for you", 64), (bot.Http.Sent[2].Json.GetProperty("content").GetString(), bot.Http.Sent[2].Json.GetProperty("flags").GetInt32()));
    }

    [Fact]
    public async Task Suggestions_that_take_longer_than_two_and_a_half_seconds_are_given_up()
    {
        using DispatcherUnderTest bot = new(new ScriptedHandler());
        bot.Http.On(DispatcherUnderTest.Callback(9003), 204);
        bot.Dispatch("autocomplete");
        await bot.Time.PassAsync(TimeSpan.FromSeconds(2.5));
        await bot.FinishAsync();

        Assert.Equal("""{"type":8,"data":{"choices":[]}}""", bot.Http.Sent[0].Body);
    }

    [Theory]
    [InlineData("command", 9001, false)]
    [InlineData("component", 9004, true)]
    public async Task Before_nothing_more_can_be_said_the_user_is_told_and_a_later_result_is_logged_and_not_sent(string payload, int id, bool onMessage)
    {
        using DispatcherUnderTest bot = new(new ScriptedHandler());
        bot.Http.On(DispatcherUnderTest.Callback(id), 204).On(onMessage ? DispatcherUnderTest.FollowUp : DispatcherUnderTest.Original, 200, "{}");
        await DeferAsync(bot, payload);
        await bot.Http.SentAsync(0);
        await bot.Time.PassAsync(TimeSpan.FromMinutes(14.5) - TimeSpan.FromSeconds(1));
        SentRequest told = await bot.Http.SentAsync(1);
        Assert.Contains("longer than Discord lets me answer", told.Json.GetProperty("content").GetString(), StringComparison.Ordinal);
        Assert.Equal(onMessage, told.Json.TryGetProperty("flags", out _));

        bot.Handler.Replies(new Reply.Show(OutgoingMessage.Of("too late")));
        await bot.FinishAsync();

        Assert.Equal(2, bot.Http.Sent.Count);
        Assert.Contains($"Warning: Interaction {id} has no answer yet and can have none any more; its user is told", bot.Logs.Lines);
        Assert.Contains($"Warning: The answer to interaction {id} came too late to be shown", bot.Logs.Lines);
    }

    [Fact]
    public async Task A_failure_after_a_deferral_is_apologised_for_in_its_place()
    {
        using DispatcherUnderTest bot = new(new ScriptedHandler(isPrivate: true));
        bot.Http.On(DispatcherUnderTest.Callback(9001), 204).On(DispatcherUnderTest.Original, 200, "{}");
        await DeferAsync(bot, "command");
        await bot.Http.SentAsync(0);

        bot.Handler.Throws(new InvalidOperationException("boom"));
        await bot.FinishAsync();
        Assert.Contains("Sorry", bot.Http.Sent[1].Json.GetProperty("content").GetString(), StringComparison.Ordinal);
    }

    private static async Task DeferAsync(DispatcherUnderTest bot, string payload)
    {
        bot.Dispatch(payload);
        await bot.Time.PassAsync(TimeSpan.FromSeconds(1));
    }
}
