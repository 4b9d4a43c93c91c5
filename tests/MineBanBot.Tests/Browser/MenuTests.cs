using System.Text.Json.Nodes;
using Microsoft.Playwright;

namespace MineBanBot.Tests.Browser;

[Collection(BrowserTests.Name)]
public sealed class MenuTests(ChromiumFixture chromium)
{
    private const string Commands = """[{"name":"Check facts","type":3},{"name":"Who is this","type":2}]""";
    private const string Private = """{"type":4,"data":{"content":"Checked","flags":64}}""";

    [Theory]
    [InlineData(View.DesktopDark)]
    [InlineData(View.DesktopLight)]
    public async Task A_message_command_is_run_with_the_mouse(View view)
    {
        (Stage stage, string message) = await SetAsync();
        await using OpenPage page = await chromium.OpenAsync(view, stage.General);

        await page.LastMessage.Locator(".content").ClickAsync(new LocatorClickOptions { Button = MouseButton.Right });
        await page.Locator("[data-menu=apps]").HoverAsync();
        await OpenPage.Expect(page.Locator("[role=menu] [data-command='Check facts']")).ToBeVisibleAsync();
        await page.KeepAsync("menu");
        JsonNode run = await stage.Bot.HearsAsync(2, () => page.Locator("[role=menu] [data-command='Check facts']").ClickAsync());

        Assert.Equal(message, (string?)run["data"]!["target_id"]);
        await OpenPage.Expect(page.LastMessage).ToContainTextAsync("used Check facts");
        await OpenPage.Expect(page.Locator("[role=menu]")).ToHaveCountAsync(0);
        await page.KeepAsync("menu-run");
    }

    [Fact]
    public async Task A_menu_opens_from_the_first_moment_of_a_page()
    {
        (Stage stage, _) = await SetAsync();
        await using OpenPage page = await chromium.OpenAsync(View.DesktopDark, stage.General);
        await page.Page.AddInitScriptAsync("performance.now = () => 1");
        await page.Page.ReloadAsync();

        await page.LastMessage.Locator(".content").ClickAsync(new LocatorClickOptions { Button = MouseButton.Right });
        await OpenPage.Expect(page.Locator("[role=menu]")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_message_command_is_run_with_the_keyboard()
    {
        (Stage stage, string message) = await SetAsync();
        await using OpenPage page = await chromium.OpenAsync(View.DesktopDark, stage.General);
        await page.Locator("#messages").FocusAsync();
        await page.PressAsync("ArrowUp");
        await OpenPage.Expect(page.Focused).ToHaveAttributeAsync("data-message-id", message);

        await page.PressAsync("Enter");
        await OpenPage.Expect(page.Focused).ToHaveTextAsync("Mark unread");
        await page.PressAsync("Escape");
        await OpenPage.Expect(page.Focused).ToHaveAttributeAsync("data-message-id", message);
        await page.PressAsync("Shift+F10");
        await OpenPage.Expect(page.Focused).ToHaveTextAsync("Mark unread");
        await page.PressAsync("ArrowDown");
        await page.PressAsync("ArrowRight");
        await OpenPage.Expect(page.Focused).ToHaveTextAsync("Check facts");
        await page.PressAsync("ArrowLeft");
        await OpenPage.Expect(page.Focused).ToHaveTextAsync("Apps");
        await page.PressAsync("ArrowRight");
        JsonNode run = await stage.Bot.HearsAsync(2, () => page.PressAsync("Enter"));

        Assert.Equal(message, (string?)run["data"]!["target_id"]);
        await page.KeepAsync("menu-keyboard");
    }

    [Theory]
    [InlineData(View.PhoneDark)]
    [InlineData(View.PhoneLight)]
    public async Task A_message_command_is_run_by_a_long_press(View view)
    {
        (Stage stage, string message) = await SetAsync();
        await using OpenPage page = await chromium.OpenAsync(view, stage.General);
        await page.LastMessage.Locator(".content").ClickAsync(new LocatorClickOptions { Trial = true });
        LocatorBoundingBoxResult box = (await page.LastMessage.Locator(".content").BoundingBoxAsync())!;
        ICDPSession touch = await page.Page.Context.NewCDPSessionAsync(page.Page);
        Dictionary<string, object> Touch(string type, params object[] points) => new() { ["type"] = type, ["touchPoints"] = points };
        await touch.SendAsync("Input.dispatchTouchEvent", Touch("touchStart", new { x = box.X + 10, y = box.Y + 5 }));
        await OpenPage.Expect(page.Locator("[role=menu]")).ToBeVisibleAsync();
        await touch.SendAsync("Input.dispatchTouchEvent", Touch("touchEnd"));
        await page.KeepAsync("menu");
        await page.Locator("[data-menu=apps]").TapAsync();
        JsonNode run = await stage.Bot.HearsAsync(2, () => page.Locator("[role=menu] [data-command='Check facts']").TapAsync());

        Assert.Equal(message, (string?)run["data"]!["target_id"]);
        await page.KeepAsync("menu-run");
    }

    [Theory]
    [InlineData(View.DesktopDark)]
    [InlineData(View.PhoneDark)]
    public async Task A_user_command_is_run_from_the_list_of_people(View view)
    {
        (Stage stage, _) = await SetAsync();
        await using OpenPage page = await chromium.OpenAsync(view, stage.General);
        if (page.IsPhone)
        {
            await page.Locator("#people").ClickAsync();
        }

        await page.Locator(".member").Filter(new LocatorFilterOptions { HasText = "moderator" }).ClickAsync();
        await page.Locator("[data-menu=apps]").ClickAsync();
        await page.KeepAsync("menu-user");
        JsonNode run = await stage.Bot.HearsAsync(2, () => page.Locator("[role=menu] [data-command='Who is this']").ClickAsync());

        string target = (string)run["data"]!["target_id"]!;
        Assert.Equal("moderator", (string?)run["data"]!["resolved"]!["users"]![target]!["username"]);
    }

    [Fact]
    public async Task The_words_of_a_message_are_copied()
    {
        (Stage stage, _) = await SetAsync();
        await using OpenPage page = await chromium.OpenAsync(View.DesktopDark, stage.General);
        await page.LastMessage.HoverAsync();
        await page.LastMessage.GetByRole(AriaRole.Button, new() { Name = "More" }).ClickAsync();
        await page.Locator("[role=menuitem]").GetByText("Copy text").ClickAsync();

        // Writing to the clipboard takes its time, and no event tells of its end.
        await page.EvaluateAsync<bool>("async () => { while (await navigator.clipboard.readText() !== 'Mines were cleared.') await new Promise(requestAnimationFrame); return true; }");
        await OpenPage.Expect(page.Focused).ToHaveAttributeAsync("aria-label", "More");
        await page.KeepAsync("menu-copied");
    }

    private async Task<(Stage Stage, string Message)> SetAsync()
    {
        Stage stage = await chromium.SetAsync();
        await stage.Bot.RegisterAsync(stage.Guild, Commands);
        stage.Bot.Answer = _ => Task.FromResult<string?>(Private);
        return (stage, (string)(await stage.Bot.SayAsync(stage.General, """{"content":"Mines were cleared."}"""))["id"]!);
    }
}
