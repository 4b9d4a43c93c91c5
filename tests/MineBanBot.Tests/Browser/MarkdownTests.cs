using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace MineBanBot.Tests.Browser;

[Collection(BrowserTests.Name)]
public sealed class MarkdownTests(ChromiumFixture chromium)
{
    private const string Everything =
        "# Heading one\n## Heading two\n### Heading three\n-# small print\n" +
        "**bold** *italic* __underlined__ ~~struck~~ ***both*** `code` ||hidden *words*|| [a report](https://example.org/report) https://example.org/plain\n" +
        "> quoted **text**\n> on two lines\n- one\n- two\n  - deeper\n1. first\n2. second\n```json\n{ \"mines\": 0 }\n```\n\\*not italic\\* and @everyone";

    [Theory]
    [InlineData(View.DesktopDark)]
    [InlineData(View.DesktopLight)]
    [InlineData(View.PhoneDark)]
    [InlineData(View.PhoneLight)]
    public async Task Markdown_is_drawn_as_Discord_draws_it(View view)
    {
        Stage stage = await chromium.SetAsync();
        await using OpenPage page = await chromium.OpenAsync(view, stage.General);
        await SayAsync(stage, Everything);
        ILocator content = page.LastMessage.Locator(".content");

        foreach ((string selector, string text) in new[]
        {
            (".heading-1", "Heading one"), (".heading-2", "Heading two"), (".heading-3", "Heading three"), ("small", "small print"), ("strong", "bold"),
            ("em", "italic"), ("u", "underlined"), ("s", "struck"), ("p code", "code"), ("ul ul li", "deeper"), ("ol li", "first"), (".mention", "@everyone"),
        })
        {
            await OpenPage.Expect(content.Locator(selector).First).ToHaveTextAsync(text);
        }

        await OpenPage.Expect(content.Locator("blockquote")).ToHaveTextAsync("quoted text\non two lines");
        await OpenPage.Expect(content.Locator("pre code")).ToHaveTextAsync("{ \"mines\": 0 }");
        await OpenPage.Expect(content.GetByRole(AriaRole.Link, new() { Name = "a report" })).ToHaveAttributeAsync("href", "https://example.org/report");
        await OpenPage.Expect(content).ToContainTextAsync("*not italic*");
        await page.KeepAsync("markdown");
        await content.GetByRole(AriaRole.Button, new() { Name = "Spoiler: press to show" }).PressAsync("Enter");
        await OpenPage.Expect(content.Locator(".spoiler.revealed em")).ToBeVisibleAsync();
        await page.KeepAsync("markdown-shown");
    }

    [Fact]
    public async Task Nothing_in_a_message_is_HTML_or_a_script()
    {
        Stage stage = await chromium.SetAsync();
        await using OpenPage page = await chromium.OpenAsync(View.DesktopDark, stage.General);
        const string Hostile = "<img src=x onerror=alert(1)> <script>alert(2)</script> [run](javascript:alert(3)) **<b>not bold</b>** &lt;i&gt; ```<svg onload=alert(4)>```";
        JsonObject message = new()
        {
            ["content"] = Hostile,
            ["embeds"] = new JsonArray(new JsonObject { ["title"] = Hostile, ["description"] = Hostile, ["fields"] = new JsonArray(new JsonObject { ["name"] = Hostile, ["value"] = Hostile }) }),
        };
        await stage.Bot.SayAsync(stage.General, message.ToJsonString());

        await OpenPage.Expect(page.LastMessage.Locator(".embed")).ToBeVisibleAsync();
        await OpenPage.Expect(page.LastMessage.Locator("img, script, svg, b, i, a[href^=javascript]")).ToHaveCountAsync(0);
        await OpenPage.Expect(page.LastMessage.Locator(".content")).ToContainTextAsync("<img src=x onerror=alert(1)>");
        await OpenPage.Expect(page.LastMessage.Locator(".content")).ToContainTextAsync("&lt;i&gt;");
        await page.KeepAsync("hostile");
    }

    [Fact]
    public async Task Mentions_name_people_roles_and_channels_and_lead_to_them()
    {
        Stage stage = await chromium.SetAsync();
        await using OpenPage page = await chromium.OpenAsync(View.DesktopDark, stage.General);
        string moderators = (ulong.Parse(stage.Guild, System.Globalization.CultureInfo.InvariantCulture) + 2).ToString(System.Globalization.CultureInfo.InvariantCulture);
        await SayAsync(stage, $"<@{stage.Bot.Id}> <@&{moderators}> <#{stage.News}> </ask:1>");
        ILocator mentions = page.LastMessage.Locator(".mention");

        await OpenPage.Expect(mentions).ToHaveTextAsync(["@Stage Hand", "@Moderators", "#landmine-news", "/ask"]);
        await mentions.Nth(3).ClickAsync();
        await OpenPage.Expect(page.Focused).ToHaveAttributeAsync("data-option", "question");
        await page.PressAsync("Escape");
        await page.KeepAsync("mentions");
        await mentions.Nth(2).ClickAsync();
        await OpenPage.Expect(page.Locator("#channel-name")).ToHaveTextAsync("#landmine-news");
    }

    [Fact]
    public async Task A_time_is_told_in_the_readers_way_and_a_relative_one_goes_on()
    {
        Stage stage = await chromium.SetAsync();
        await using OpenPage page = await chromium.OpenAsync(View.DesktopDark, stage.General);
        DateTimeOffset now = TimeProvider.System.GetUtcNow();
        await page.Page.Clock.SetFixedTimeAsync(now.UtcDateTime);
        await SayAsync(stage, $"<t:1785578400:D> <t:1785578400:F> <t:{now.ToUnixTimeSeconds() + 90}:R> <t:{now.ToUnixTimeSeconds() - 5}:R>");
        ILocator times = page.LastMessage.Locator(".content time");

        await OpenPage.Expect(times.First).ToHaveTextAsync("1 August 2026");
        await OpenPage.Expect(times.First).ToHaveAttributeAsync("datetime", "2026-08-01T10:00:00.000Z");
        await OpenPage.Expect(times.Nth(3)).ToHaveTextAsync(new Regex("^[56] seconds ago$"));
        await page.Page.Clock.SetFixedTimeAsync(now.AddSeconds(20).UtcDateTime);
        await OpenPage.Expect(times.Nth(3)).ToHaveTextAsync(new Regex("^2[56] seconds ago$"));
        await page.KeepAsync("timestamps");
    }

    [Theory]
    [InlineData(View.DesktopDark)]
    [InlineData(View.PhoneDark)]
    public async Task Long_messages_and_long_words_stay_in_their_place(View view)
    {
        Stage stage = await chromium.SetAsync();
        await using OpenPage page = await chromium.OpenAsync(view, stage.General);
        await SayAsync(stage, string.Concat(Enumerable.Repeat("Land was cleared. ", 60)) + new string('x', 600) + "\n`" + new string('y', 200) + "`");
        await OpenPage.Expect(page.LastMessage).ToContainTextAsync("yyy");
        await page.KeepAsync("long");
    }

    private static Task<JsonNode> SayAsync(Stage stage, string content) =>
        stage.Bot.SayAsync(stage.General, new JsonObject { ["content"] = content, ["allowed_mentions"] = new JsonObject { ["parse"] = new JsonArray() } }.ToJsonString());
}
