using System.Text.Json;

using MineBanBot.Discord.Commands;
using MineBanBot.Discord.Components;
using MineBanBot.Discord.Embeds;
using MineBanBot.Discord.Interactions;
using MineBanBot.Discord.Messages;
using MineBanBot.Discord.Tests.Fakes;

namespace MineBanBot.Discord.Tests.Interactions;

public sealed class QuickAnswerTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_quick_reply_is_the_first_answer_and_pings_nobody(bool hidden)
    {
        JsonElement answer = await AnswerAsync("command", 9001, new Reply.Show(OutgoingMessage.Of("@everyone hello"), hidden));

        Assert.Equal(4, answer.GetProperty("type").GetInt32());
        JsonElement data = answer.GetProperty("data");
        Assert.Equal("@everyone hello", data.GetProperty("content").GetString());
        Assert.Equal("""{"parse":[]}""", data.GetProperty("allowed_mentions").GetRawText());
        Assert.Equal(hidden, data.TryGetProperty("flags", out JsonElement flags) && flags.GetInt32() == 64);
    }

    [Fact]
    public async Task An_embed_and_buttons_are_written_as_Discord_takes_them()
    {
        OutgoingMessage message = new()
        {
            Embeds =
            [
                new Embed
                {
                    Title = "T", Description = "D", Url = new Uri("https://example.org/ä"), Color = 0xFF8800, Author = "A", Footer = "F",
                    Timestamp = new DateTimeOffset(2026, 8, 6, 12, 0, 0, TimeSpan.Zero), Fields = [new EmbedField("n", "v", true)],
                },
            ],
            Rows = [new ButtonRow(new Button("Next", "page:2"), new Button("Last", "page:9", Enabled: false))],
        };
        JsonElement data = (await AnswerAsync("command", 9001, new Reply.Show(message))).GetProperty("data");

        AssertSame(
            """
            [{"title":"T","description":"D","url":"https://example.org/%C3%A4","color":16746496,"timestamp":"2026-08-06T12:00:00+00:00",
            "author":{"name":"A"},"footer":{"text":"F"},"fields":[{"name":"n","value":"v","inline":true}]}]
            """,
            data.GetProperty("embeds"));
        AssertSame(
            """
            [{"type":1,"components":[{"type":2,"style":2,"label":"Next","custom_id":"page:2","disabled":false},
            {"type":2,"style":2,"label":"Last","custom_id":"page:9","disabled":true}]}]
            """,
            data.GetProperty("components"));
        Assert.False(data.TryGetProperty("content", out _));
    }

    [Fact]
    public async Task An_update_replaces_all_parts_of_the_message_with_the_button()
    {
        JsonElement answer = await AnswerAsync("component", 9004, new Reply.Update(OutgoingMessage.Of("page 2")));

        Assert.Equal(7, answer.GetProperty("type").GetInt32());
        AssertSame("""{"content":"page 2","embeds":[],"components":[],"attachments":[],"allowed_mentions":{"parse":[]}}""", answer.GetProperty("data"));
    }

    [Fact]
    public async Task An_update_where_there_is_no_message_becomes_one()
    {
        JsonElement answer = await AnswerAsync("command", 9001, new Reply.Update(OutgoingMessage.Of("page 2")));

        Assert.Equal(4, answer.GetProperty("type").GetInt32());
    }

    [Fact]
    public async Task Suggestions_are_cut_to_25()
    {
        JsonElement answer = await AnswerAsync(
            "autocomplete", 9003, new Reply.Suggest([.. Enumerable.Range(0, 30).Select(i => new CommandChoice($"n{i}", $"v{i}"))]));

        Assert.Equal(8, answer.GetProperty("type").GetInt32());
        JsonElement choices = answer.GetProperty("data").GetProperty("choices");
        Assert.Equal(25, choices.GetArrayLength());
        AssertSame("""{"name":"n24","value":"v24"}""", choices[24]);
    }

    [Theory]
    [InlineData("command", 9001, 4)]
    [InlineData("component", 9004, 4)]
    [InlineData("autocomplete", 9003, 8)]
    public async Task A_handler_that_throws_is_apologised_for_privately_and_logged_once_with_the_interaction(string payload, int id, int type)
    {
        using DispatcherUnderTest bot = new(new ScriptedHandler().Throws(new InvalidOperationException("boom")));
        bot.Http.On(DispatcherUnderTest.Callback(id), 204);
        bot.Dispatch(payload);
        await bot.FinishAsync();

        JsonElement answer = bot.Http.Sent[0].Json;
        Assert.Equal(type, answer.GetProperty("type").GetInt32());
        Assert.True(type == 8 || answer.GetProperty("data").GetProperty("flags").GetInt32() == 64);
        Assert.DoesNotContain("boom", answer.GetRawText());
        Assert.Single(bot.Logs.Lines, line => line.Contains($"Interaction {id} failed", StringComparison.Ordinal) && line.Contains("boom", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Suggestions_as_reply_to_a_command_are_a_failure_of_the_handler()
    {
        JsonElement answer = await AnswerAsync("command", 9001, new Reply.Suggest([]));

        Assert.Contains("Sorry", answer.GetProperty("data").GetProperty("content").GetString(), StringComparison.Ordinal);
    }

    private static async Task<JsonElement> AnswerAsync(string payload, int id, Reply reply)
    {
        using DispatcherUnderTest bot = new(new ScriptedHandler().Replies(reply));
        bot.Http.On(DispatcherUnderTest.Callback(id), 204);
        bot.Dispatch(payload);
        await bot.FinishAsync();
        return Assert.Single(bot.Http.Sent).Json;
    }

    private static void AssertSame(string expected, JsonElement actual) =>
        Assert.True(JsonElement.DeepEquals(JsonElement.Parse(expected), actual), $"Expected {expected}\nbut got {actual.GetRawText()}");
}
