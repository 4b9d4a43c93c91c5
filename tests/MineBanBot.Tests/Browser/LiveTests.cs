using System.Text.RegularExpressions;

namespace MineBanBot.Tests.Browser;

[Collection(BrowserTests.Name)]
public sealed class LiveTests(ChromiumFixture chromium)
{
    [Fact]
    public async Task Messages_come_change_and_go_without_a_reload()
    {
        Stage stage = await chromium.SetAsync();
        await using OpenPage page = await chromium.OpenAsync(View.DesktopDark, stage.General);
        await OpenPage.Expect(page.Locator(".welcome")).ToBeVisibleAsync();
        await page.KeepAsync("empty");
        string id = (string)(await stage.Bot.SayAsync(stage.General, """{"content":"first"}"""))["id"]!;
        await OpenPage.Expect(page.LastMessage).ToContainTextAsync("first");
        await stage.Bot.EditAsync(stage.General, id, """{"content":"changed"}""");
        await OpenPage.Expect(page.LastMessage.Locator(".content")).ToHaveTextAsync("changed (edited)");
        await stage.Bot.SayAsync(stage.General, """{"content":"second"}""");
        await OpenPage.Expect(page.Locator("article.message")).ToHaveCountAsync(2);
        // The same author goes on: the name is shown once.
        await OpenPage.Expect(page.Locator(".author")).ToHaveCountAsync(1);
        await page.KeepAsync("live");
        await stage.Bot.DeleteAsync(stage.General, id);
        await OpenPage.Expect(page.Locator("article.message")).ToHaveCountAsync(1);
    }

    [Theory]
    [InlineData(View.DesktopDark)]
    [InlineData(View.DesktopLight)]
    [InlineData(View.PhoneDark)]
    public async Task What_came_elsewhere_is_marked_and_begins_where_the_reader_left(View view)
    {
        Stage stage = await chromium.SetAsync();
        await stage.Bot.SayAsync(stage.News, """{"content":"old news"}""");
        await using OpenPage page = await chromium.OpenAsync(view, stage.News);
        await OpenPage.Expect(page.LastMessage).ToContainTextAsync("old news");
        await GoAsync(page, stage.General);
        await stage.Bot.SayAsync(stage.News, """{"content":"new news"}""");
        await OpenPage.Expect(page.Locator($"[data-channel-id='{stage.News}']")).ToContainTextAsync("(unread)");
        await OpenPage.Expect(page.Page).ToHaveTitleAsync(new Regex("^•"));
        if (!page.IsPhone)
        {
            await page.KeepAsync("unread-channel");
        }

        await GoAsync(page, stage.News);
        await OpenPage.Expect(page.Locator(".day.new + article")).ToContainTextAsync("new news");
        await OpenPage.Expect(page.Locator($"[data-channel-id='{stage.News}']")).Not.ToContainTextAsync("(unread)");
        await page.KeepAsync("unread");
        await GoAsync(page, stage.General);
        await GoAsync(page, stage.News);
        await OpenPage.Expect(page.LastMessage).ToContainTextAsync("new news");
        await OpenPage.Expect(page.Locator(".day.new")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_reader_further_up_is_told_of_what_is_new_below_and_jumps_there()
    {
        Stage stage = await chromium.SetAsync();
        for (int number = 0; number < 12; number++)
        {
            await stage.Bot.SayAsync(stage.General, $$"""{"content":"line {{number}}\n\n\n\n"}""");
        }

        await stage.Bot.SayAsync(stage.General, $$"""{"content":"{{string.Concat(Enumerable.Repeat("a long text ", 100))}}"}""");
        await using OpenPage page = await chromium.OpenAsync(View.PhoneDark, stage.General);
        await OpenPage.Expect(page.LastMessage).ToContainTextAsync("a long text");
        await page.Locator("#messages").EvaluateAsync("log => { log.scrollTop = 0; }");
        await OpenPage.Expect(page.Locator("#jump")).ToBeVisibleAsync();
        await OpenPage.Expect(page.Locator("#jump")).ToHaveTextAsync("Jump to present ↓");
        await stage.Bot.SayAsync(stage.General, """{"content":"breaking"}""");
        await OpenPage.Expect(page.Locator("#jump")).ToHaveTextAsync("1 new message ↓");
        await page.KeepAsync("jump");
        await page.Locator("#jump").ClickAsync();
        await OpenPage.Expect(page.LastMessage).ToBeInViewportAsync();
        await OpenPage.Expect(page.Locator("#jump")).ToBeHiddenAsync();

        // What was read can be called unread again, and read in one press.
        await page.Locator("#messages").EvaluateAsync("log => { log.scrollTop = 0; }");
        await OpenPage.Expect(page.Locator("#jump")).ToBeVisibleAsync();
        await page.Locator("article").First.PressAsync("Enter");
        await page.Locator("[role=menuitem]").GetByText("Mark unread").ClickAsync();
        await page.Locator("#messages").EvaluateAsync("log => { log.scrollTop = log.scrollHeight; }");
        await OpenPage.Expect(page.Locator("#to-unread")).ToContainTextAsync("14 new messages since");
        await page.KeepAsync("unread-bar");
        await page.Locator("#mark-read").ClickAsync();
        await OpenPage.Expect(page.Locator("#unread-bar")).ToBeHiddenAsync();
        await OpenPage.Expect(page.Locator(".day.new")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Servers_are_changed_and_each_has_its_own_messages()
    {
        Stage one = await chromium.SetAsync();
        Stage other = await chromium.SetAsync();
        await one.Bot.SayAsync(one.General, """{"content":"in the first"}""");
        await using OpenPage page = await chromium.OpenAsync(View.DesktopDark, one.General);
        await OpenPage.Expect(page.LastMessage).ToContainTextAsync("in the first");
        await other.Bot.SayAsync(other.General, """{"content":"in the other"}""");
        await OpenPage.Expect(page.Locator($"[data-guild-id='{other.Guild}']")).ToContainTextAsync("(unread)");
        await page.Locator($"[data-guild-id='{other.Guild}']").ClickAsync();
        await OpenPage.Expect(page.LastMessage).ToContainTextAsync("in the other");
        await OpenPage.Expect(page.Locator($"[data-guild-id='{other.Guild}']")).ToHaveAttributeAsync("aria-current", "true");
        await page.KeepAsync("servers");
    }

    private static async Task GoAsync(OpenPage page, string channel)
    {
        if (page.IsPhone)
        {
            await page.Locator("#menu").ClickAsync();
        }

        await page.Locator($"[data-channel-id='{channel}']").ClickAsync();
        await OpenPage.Expect(page.Locator("#messages")).ToHaveAttributeAsync("aria-busy", "false");
    }
}
