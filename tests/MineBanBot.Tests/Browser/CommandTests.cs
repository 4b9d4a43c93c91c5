using System.Text.Json.Nodes;
using Microsoft.Playwright;

namespace MineBanBot.Tests.Browser;

[Collection(BrowserTests.Name)]
public sealed class CommandTests(ChromiumFixture chromium)
{
    private const string Commands = """
        [{"name":"look","description":"Looks something up","options":[
          {"type":3,"name":"country","description":"Which country","required":true,"autocomplete":true},
          {"type":4,"name":"year","description":"A year","min_value":1997,"max_value":2026},
          {"type":8,"name":"role","description":"For whom"},{"type":11,"name":"file","description":"A list"}]},
         {"name":"slow","description":"Takes its time"}]
        """;

    private const string Choices = """{"type":8,"data":{"choices":[{"name":"Angola","value":"AO"},{"name":"Albania","value":"AL"},{"name":"Algeria","value":"DZ"}]}}""";

    private const string NoChoices = """{"type":8,"data":{"choices":[]}}""";

    [Fact]
    public async Task A_command_with_choices_and_a_button_needs_no_mouse()
    {
        Stage stage = await SetAsync();
        stage.Bot.Answer = interaction => Task.FromResult<string?>((int)interaction["type"]! switch
        {
            // Nothing fits until something is typed, so that what is shown belongs to it.
            4 => (string?)interaction["data"]!["options"]![0]!["value"] == "A" ? Choices : NoChoices,
            3 => """{"type":7,"data":{"content":"Page two","components":[{"type":1,"components":[{"type":2,"style":2,"label":"Next","custom_id":"next"}]}]}}""",
            _ => """{"type":4,"data":{"content":"Page one","components":[{"type":1,"components":[{"type":2,"style":2,"label":"Next","custom_id":"next"}]}]}}""",
        });
        await using OpenPage page = await chromium.OpenAsync(View.DesktopDark, stage.General);

        // The first stop of the tab key leads past servers and channels to the message box.
        await page.PressAsync("Tab");
        await OpenPage.Expect(page.Focused).ToHaveTextAsync("Skip to the message box");
        await page.PressAsync("Enter");
        await page.Page.Keyboard.TypeAsync("/loo");
        await OpenPage.Expect(page.Locator("#picker [data-command=look]")).ToBeVisibleAsync();
        await page.KeepAsync("picker");
        await page.PressAsync("Enter");
        await OpenPage.Expect(page.Focused).ToHaveAttributeAsync("data-option", "country");
        await page.Page.Keyboard.TypeAsync("A");
        await OpenPage.Expect(page.Locator("[role=option][data-value=AO]")).ToBeVisibleAsync();
        await page.PressAsync("ArrowDown");
        await page.PressAsync("ArrowDown");
        await OpenPage.Expect(page.Locator(".choices .active")).ToHaveTextAsync("Albania");
        await OpenPage.Expect(page.Focused).ToHaveAttributeAsync("aria-activedescendant", (await page.Locator(".choices .active").GetAttributeAsync("id"))!);
        await page.KeepAsync("autocomplete");
        await page.PressAsync("Enter");
        JsonNode run = await stage.Bot.HearsAsync(2, () => page.PressAsync("Enter"));
        Assert.Equal("AL", (string?)run["data"]!["options"]![0]!["value"]);
        await OpenPage.Expect(page.LastMessage).ToContainTextAsync("Page one");

        await OpenPage.Expect(page.Focused).ToHaveIdAsync("composer");
        await page.Locator("#messages").FocusAsync();
        await page.PressAsync("ArrowUp");
        await page.PressAsync("Tab");
        await OpenPage.Expect(page.Focused).ToHaveTextAsync("Next");
        await page.PressAsync("Enter");
        await OpenPage.Expect(page.LastMessage).ToContainTextAsync("Page two");
        await OpenPage.Expect(page.Focused).ToHaveTextAsync("Next");
        await page.KeepAsync("keyboard");
    }

    [Fact]
    public async Task Suggestions_wait_for_a_pause_and_say_when_they_load_find_nothing_or_fail()
    {
        Stage stage = await SetAsync();
        TaskCompletionSource<string?> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
        stage.Bot.Answer = _ => answer.Task;
        await using OpenPage page = await chromium.OpenAsync(View.DesktopDark, stage.General);
        await page.StopClockAsync();
        await page.Locator("#composer").PressSequentiallyAsync("/look ");
        await OpenPage.Expect(page.Focused).ToHaveAttributeAsync("data-option", "country");
        int before = stage.Bot.Heard.Count;

        foreach (string letter in (string[])["A", "n", "g"])
        {
            await page.Page.Clock.RunForAsync(149);
            await page.PressAsync(letter);
        }

        JsonNode asked = await stage.Bot.HearsAsync(4, () => page.Page.Clock.RunForAsync(150));
        Assert.Equal("Ang", (string?)asked["data"]!["options"]![0]!["value"]);
        Assert.Equal(before + 1, stage.Bot.Heard.Count);
        await OpenPage.Expect(page.Locator(".choices-status")).ToBeEmptyAsync();
        await page.Page.Clock.RunForAsync(200);
        await OpenPage.Expect(page.Locator(".choices-status")).ToHaveTextAsync("Loading options…");
        await page.KeepAsync("autocomplete-loading");
        chromium.EndDeadlines();
        await OpenPage.Expect(page.Locator(".choices-status")).ToHaveTextAsync("Loading options failed");
        await page.KeepAsync("autocomplete-failed");

        stage.Bot.Answer = _ => Task.FromResult<string?>(NoChoices);
        await page.PressAsync("x");
        await page.Page.Clock.RunForAsync(150);
        await OpenPage.Expect(page.Locator(".choices-status")).ToHaveTextAsync("No options match your search.");
        stage.Bot.Answer = _ => Task.FromResult<string?>(Choices);
        await page.PressAsync("Backspace");
        await page.Page.Clock.RunForAsync(150);
        await OpenPage.Expect(page.Locator("[role=option][data-value=AO]")).ToBeVisibleAsync();
        await OpenPage.Expect(page.Locator(".choices-status")).ToBeEmptyAsync();
        answer.SetResult(null);
    }

    [Theory]
    [InlineData(View.DesktopLight)]
    [InlineData(View.PhoneDark)]
    public async Task Options_are_checked_added_and_sent(View view)
    {
        Stage stage = await SetAsync();
        stage.Bot.Answer = interaction => Task.FromResult<string?>((int)interaction["type"]! == 4 ? Choices : """{"type":4,"data":{"content":"Done"}}""");
        await using OpenPage page = await chromium.OpenAsync(view, stage.General);
        await page.Locator("#composer").PressSequentiallyAsync("/look ");
        await page.Locator("#send").ClickAsync();
        await OpenPage.Expect(page.Locator("#option-hint")).ToHaveTextAsync("country is required.");
        await page.Locator("[data-option=country]").FillAsync("AO");
        await page.Locator("[data-add-option=year]").ClickAsync();
        await page.Locator("[data-option=year]").FillAsync("1990");
        await page.Locator("#send").ClickAsync();
        await OpenPage.Expect(page.Locator("#option-hint")).ToHaveTextAsync("year must be at least 1997.");
        await page.Locator("[data-option=year]").FillAsync("2020");
        await page.Locator("[data-add-option=role]").ClickAsync();
        await page.Locator("[data-option=role]").SelectOptionAsync("@Admins");
        await page.Locator("[data-add-option=file]").ClickAsync();
        await page.Locator("[data-option=file]").SetInputFilesAsync(new FilePayload { Name = "list.csv", MimeType = "text/csv", Buffer = "a,b"u8.ToArray() });
        await page.KeepAsync("options");
        JsonNode run = await stage.Bot.HearsAsync(2, () => page.Locator("#send").ClickAsync());

        Assert.Equal("list.csv", (string?)run["data"]!["resolved"]!["attachments"]!.AsObject().Single().Value!["filename"]);
        Assert.Equal("Admins", (string?)run["data"]!["resolved"]!["roles"]!.AsObject().Single().Value!["name"]);
        await OpenPage.Expect(page.LastMessage).ToContainTextAsync("Done");
    }

    [Theory]
    [InlineData(View.DesktopDark)]
    [InlineData(View.PhoneLight)]
    public async Task A_bot_that_is_silent_is_waited_for_and_then_named(View view)
    {
        Stage stage = await SetAsync();
        await using OpenPage page = await chromium.OpenAsync(view, stage.General);
        await page.Locator("#composer").PressSequentiallyAsync("/slow");
        await page.PressAsync("Enter");
        await stage.Bot.HearsAsync(2, () => page.PressAsync("Enter"));
        await OpenPage.Expect(page.Locator("#thinking")).ToHaveTextAsync("Stage Hand is thinking…");
        chromium.EndDeadlines();
        await OpenPage.Expect(page.Locator(".notice .failure-text")).ToHaveTextAsync("The application did not respond");
        await OpenPage.Expect(page.Locator("#thinking")).ToBeEmptyAsync();
        await page.KeepAsync("no-answer");
        await page.Locator(".notice").GetByText("Dismiss message").ClickAsync();
        await OpenPage.Expect(page.Locator(".notice")).ToHaveCountAsync(0);
        await OpenPage.Expect(page.Focused).ToHaveIdAsync("composer");
    }

    [Fact]
    public async Task A_deferred_answer_is_thought_about_in_the_open_and_a_private_one_is_seen_by_one()
    {
        Stage stage = await SetAsync();
        stage.Bot.Answer = _ => Task.FromResult<string?>("""{"type":5}""");
        await using OpenPage page = await chromium.OpenAsync(View.DesktopDark, stage.General);
        await page.Locator("#composer").PressSequentiallyAsync("/slow");
        await page.PressAsync("Enter");
        await page.PressAsync("Enter");
        await OpenPage.Expect(page.LastMessage.Locator(".loading")).ToHaveTextAsync("Stage Hand is thinking…");
        await page.KeepAsync("thinking");

        stage.Bot.Answer = _ => Task.FromResult<string?>("""{"type":4,"data":{"content":"For you","flags":64}}""");
        await page.Locator("#composer").PressSequentiallyAsync("/slow");
        await page.PressAsync("Enter");
        await page.PressAsync("Enter");
        await OpenPage.Expect(page.Locator(".ephemeral")).ToContainTextAsync("Only you can see this");
        await page.KeepAsync("ephemeral");
        await page.Locator("#persona").SelectOptionAsync("admin");
        await OpenPage.Expect(page.Locator("article.message")).ToHaveCountAsync(1);
        await OpenPage.Expect(page.Locator(".ephemeral")).ToHaveCountAsync(0);
        await page.Locator("#persona").SelectOptionAsync("member");
        await page.Locator(".ephemeral").GetByText("Dismiss message").ClickAsync();
        await OpenPage.Expect(page.Locator(".ephemeral")).ToHaveCountAsync(0);
    }

    private async Task<Stage> SetAsync()
    {
        Stage stage = await chromium.SetAsync();
        await stage.Bot.RegisterAsync(stage.Guild, Commands);
        return stage;
    }
}
