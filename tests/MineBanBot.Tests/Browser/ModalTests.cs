using System.Text.Json.Nodes;
using Microsoft.Playwright;

namespace MineBanBot.Tests.Browser;

[Collection(BrowserTests.Name)]
public sealed class ModalTests(ChromiumFixture chromium)
{
    private const string Button = """{"content":"Report","components":[{"type":1,"components":[{"type":2,"style":1,"label":"Write","custom_id":"write"}]}]}""";

    private const string Form = """
        {"type":9,"data":{"custom_id":"report","title":"Report an error","components":[
          {"type":1,"components":[{"type":4,"custom_id":"what","label":"What is wrong?","style":1,"min_length":5,"max_length":20,"placeholder":"One line"}]},
          {"type":18,"label":"Where did you read it?","description":"A link or a page","component":{"type":4,"custom_id":"where","style":2,"required":false,"max_length":200}},
          {"type":18,"label":"How bad is it?","component":{"type":3,"custom_id":"bad","placeholder":"Choose one","options":[{"label":"A little","value":"1"},{"label":"Very","value":"2"}]}}]}}
        """;

    [Theory]
    [InlineData(View.DesktopDark)]
    [InlineData(View.DesktopLight)]
    [InlineData(View.PhoneDark)]
    [InlineData(View.PhoneLight)]
    public async Task A_form_minds_its_limits_and_gives_the_focus_back(View view)
    {
        Stage stage = await chromium.SetAsync();
        stage.Bot.Answer = interaction => Task.FromResult<string?>((int)interaction["type"]! == 5 ? """{"type":4,"data":{"content":"Thank you","flags":64}}""" : Form);
        await using OpenPage page = await chromium.OpenAsync(view, stage.General);
        await stage.Bot.SayAsync(stage.General, Button);
        await page.LastMessage.Locator("[data-custom-id=write]").ClickAsync();
        ILocator modal = page.Locator("#modal");
        await OpenPage.Expect(modal.GetByRole(AriaRole.Heading)).ToHaveTextAsync("Report an error");
        await OpenPage.Expect(page.Focused).ToHaveAttributeAsync("data-custom-id", "what");

        await modal.GetByRole(AriaRole.Button, new() { Name = "Submit" }).ClickAsync();
        await OpenPage.Expect(modal.Locator(".modal-fault").First).ToHaveTextAsync("This field is required.");
        await OpenPage.Expect(page.Focused).ToHaveAttributeAsync("aria-invalid", "true");
        await page.Page.Keyboard.TypeAsync("four");
        await OpenPage.Expect(modal.Locator(".modal-fault").First).ToHaveTextAsync("Write at least 5 characters.");
        await page.Page.Keyboard.TypeAsync(" and far too many more");
        await OpenPage.Expect(modal.Locator(".modal-fault").First).ToHaveTextAsync("Write at most 20 characters.");
        await page.KeepAsync("modal-faults");

        await modal.Locator("[data-custom-id=what]").FillAsync("A wrong date");
        await modal.Locator("[data-custom-id=bad]").ClickAsync();
        await page.KeepAsync("modal-select");
        await page.Locator(".select-list:popover-open [data-value='2']").ClickAsync();
        JsonNode sent = await stage.Bot.HearsAsync(5, () => modal.GetByRole(AriaRole.Button, new() { Name = "Submit" }).ClickAsync());
        JsonArray components = sent["data"]!["components"]!.AsArray();
        Assert.Equal("A wrong date", (string?)components[0]!["components"]![0]!["value"]);
        Assert.Equal("", (string?)components[1]!["component"]!["value"]);
        Assert.Equal("2", (string?)components[2]!["component"]!["values"]![0]);
        await OpenPage.Expect(modal).ToBeHiddenAsync();
        await OpenPage.Expect(page.Focused).ToHaveAttributeAsync("data-custom-id", "write");
        await OpenPage.Expect(page.LastMessage).ToContainTextAsync("Thank you");
        await page.KeepAsync("modal-sent");
    }

    [Fact]
    public async Task A_form_that_nobody_takes_stays_open_with_what_was_written()
    {
        Stage stage = await chromium.SetAsync();
        stage.Bot.Answer = interaction => Task.FromResult((int)interaction["type"]! == 5 ? null : Form);
        await using OpenPage page = await chromium.OpenAsync(View.DesktopDark, stage.General);
        await stage.Bot.SayAsync(stage.General, Button);
        await page.LastMessage.Locator("[data-custom-id=write]").ClickAsync();
        ILocator modal = page.Locator("#modal");
        await modal.Locator("[data-custom-id=what]").FillAsync("A wrong date");
        await modal.Locator("[data-custom-id=bad]").ClickAsync();
        await page.PressAsync("ArrowDown");
        // Escape closes the list first, and only then the form.
        await page.PressAsync("Escape");
        await OpenPage.Expect(modal).ToBeVisibleAsync();
        await page.PressAsync("ArrowDown");
        await page.PressAsync("Enter");
        await stage.Bot.HearsAsync(5, () => modal.Locator("[data-custom-id=what]").PressAsync("Enter"));
        chromium.EndDeadlines();

        await OpenPage.Expect(modal.Locator(".failure-text")).ToHaveTextAsync("The application did not respond. Try again.");
        await OpenPage.Expect(modal.Locator("[data-custom-id=what]")).ToHaveValueAsync("A wrong date");
        await page.KeepAsync("modal-failed");
        await page.PressAsync("Escape");
        await OpenPage.Expect(modal).ToBeHiddenAsync();
        await OpenPage.Expect(page.Focused).ToHaveAttributeAsync("data-custom-id", "write");
    }
}
