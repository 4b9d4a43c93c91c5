using System.Reflection;
using System.Text.Json;

using MineBanBot.Discord.Bodies;
using MineBanBot.Discord.Components;
using MineBanBot.Discord.Embeds;
using MineBanBot.Discord.Messages;
using MineBanBot.Discord.Wire;

namespace MineBanBot.Discord.Tests.Messages;

public sealed class OutgoingMessageTests
{
    [Fact]
    public void Six_thousand_characters_stay()
    {
        OutgoingMessage message = new() { Embeds = [Of(4000), Of(2000)] };

        Assert.Equal(6000, message.Embeds.Sum(embed => embed.Length));
    }

    [Fact]
    public void A_card_beyond_six_thousand_is_left_out()
    {
        OutgoingMessage message = new() { Embeds = [Of(4000), Of(2001), Of(1)] };

        Assert.Equal([4000], message.Embeds.Select(embed => embed.Length));
    }

    [Fact]
    public void A_single_card_that_is_too_long_loses_its_last_fields()
    {
        Embed card = Of(4000) with { Fields = [.. Enumerable.Range(0, 3).Select(number => new EmbedField($"{number}", new string('v', 999)))] };

        Assert.Equal(["0", "1"], OutgoingMessage.Of(card).Embeds[0].Fields.Select(field => field.Name));
    }

    [Fact]
    public void A_single_card_whose_texts_alone_are_too_long_loses_the_end_of_its_description()
    {
        Embed card = new()
        {
            Title = new string('t', 256),
            Author = new string('a', 256),
            Footer = new string('f', 2048),
            Description = new string('d', 4096),
            Fields = [new EmbedField("n", "v")],
        };

        Embed sent = Assert.Single(OutgoingMessage.Of(card).Embeds);
        Assert.Equal((6000, 256, 256, 2048), (sent.Length, sent.Title?.Length, sent.Author?.Length, sent.Footer?.Length));
        Assert.EndsWith("d…", sent.Description, StringComparison.Ordinal);
    }

    [Fact]
    public void Ten_cards_and_five_rows_of_five_buttons_stay()
    {
        OutgoingMessage message = new()
        {
            Content = new string('c', 2001),
            Embeds = [.. Enumerable.Repeat(Of(1), 11)],
            Rows = [.. Enumerable.Repeat(new ButtonRow([.. Enumerable.Range(0, 6).Select(number => new Button("b", $"{number}"))]), 6)],
        };

        Assert.Equal((2000, 10, 5), (EmbedLimits.Length(message.Content), message.Embeds.Count, message.Rows.Count));
        Assert.All(message.Rows, row => Assert.Equal(5, Assert.IsType<ButtonRow>(row).Buttons.Count));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(101)]
    public void A_button_that_Discord_would_refuse_cannot_be_made(int length) =>
        Assert.Throws<ArgumentException>(() => new Button("label", new string('x', length)));

    [Fact]
    public void Every_body_with_content_carries_allowed_mentions_that_nobody_can_set()
    {
        IReadOnlyList<Type> bodies = [.. typeof(NewMessageBody).Assembly.GetTypes()
            .Where(type => type.Namespace == typeof(NewMessageBody).Namespace && type.GetProperty("Content") is not null)];

        Assert.Equal(2, bodies.Count);
        Assert.All(bodies, body => Assert.False(body.GetProperty(nameof(AllowedMentions), BindingFlags.Public | BindingFlags.Instance)?.CanWrite ?? true));
    }

    [Fact]
    public void A_lone_surrogate_leaves_as_a_replacement_character()
    {
        string json = JsonSerializer.Serialize(new NewMessageBody(OutgoingMessage.Of("a\ud800b"), hidden: false), WireJson.Default.NewMessageBody);

        Assert.Equal("a\ufffdb", JsonElement.Parse(json).GetProperty("content").GetString());
    }

    private static Embed Of(int length) => new() { Description = new string('x', length) };
}
