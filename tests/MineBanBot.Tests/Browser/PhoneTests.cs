namespace MineBanBot.Tests.Browser;

[Collection(BrowserTests.Name)]
public sealed class PhoneTests(ChromiumFixture chromium)
{
    [Theory]
    [InlineData(390)]
    [InlineData(320)]
    public async Task Everything_is_in_reach_and_nothing_sticks_out(int width)
    {
        Stage stage = await chromium.SetAsync();
        await stage.Bot.RegisterAsync(stage.Guild, """
            [{"name":"a-command-with-a-long-name","description":"And a description that is long enough to need several lines on a telephone",
              "options":[{"type":3,"name":"an-option-with-a-long-name","description":"x","required":true},{"type":5,"name":"private","description":"y"}]}]
            """);
        await using OpenPage page = await chromium.OpenAsync(View.PhoneDark, stage.General, width);
        await stage.Bot.SayAsync(stage.General, """
            {"content":"https://example.org/an/address/that/is/long/enough/to/need/more/than/one/line/on/a/telephone","embeds":[{"title":"AWordThatIsTooLongForOneLineOfATelephoneAndMustBeBroken",
             "fields":[{"name":"NameThatIsTooLongForOneLineOfATelephone","value":"ValueThatIsTooLongForOneLineOfATelephone","inline":true}]}],
             "components":[{"type":1,"components":[{"type":2,"style":1,"label":"A button with a label that is as long as Discord lets it be, eighty characters","custom_id":"1"}]},
             {"type":1,"components":[{"type":3,"custom_id":"s","placeholder":"A placeholder that is too long for one line of a telephone","options":[{"label":"An option that is too long for one line of a telephone","value":"a"}]}]}]}
            """);
        await OpenPage.Expect(page.LastMessage.Locator("[data-custom-id=s]")).ToBeVisibleAsync();
        await page.KeepAsync($"phone-{width}");
        await page.Locator("[data-custom-id=s]").ClickAsync();
        await page.KeepAsync($"phone-{width}-select");
        await page.PressAsync("Escape");
        await page.Locator("#composer").PressSequentiallyAsync("/a-com");
        await page.KeepAsync($"phone-{width}-picker");
        await page.PressAsync("Enter");
        await page.Locator("[data-add-option=private]").ClickAsync();
        await page.KeepAsync($"phone-{width}-options");
        await OpenPage.Expect(page.Locator("#send")).ToBeInViewportAsync(new() { Ratio = 1 });
    }

    [Theory]
    [InlineData(View.PhoneDark)]
    [InlineData(View.PhoneLight)]
    public async Task The_drawers_open_close_and_leave_the_tab_order(View view)
    {
        Stage stage = await chromium.SetAsync();
        await using OpenPage page = await chromium.OpenAsync(view, stage.General);
        await OpenPage.Expect(page.Locator("#sidebar")).ToBeHiddenAsync();
        await page.Locator("#menu").ClickAsync();
        await OpenPage.Expect(page.Locator("#sidebar")).ToBeInViewportAsync();
        await OpenPage.Expect(page.Locator("#menu")).ToHaveAttributeAsync("aria-expanded", "true");
        await page.KeepAsync("drawer");
        await page.PressAsync("Escape");
        await OpenPage.Expect(page.Locator("#sidebar")).ToBeHiddenAsync();
        await OpenPage.Expect(page.Focused).ToHaveIdAsync("menu");

        await page.Locator("#people").ClickAsync();
        await OpenPage.Expect(page.Locator("#members-panel")).ToBeInViewportAsync();
        await page.KeepAsync("drawer-people");
        await page.Page.Mouse.ClickAsync(20, 400);
        await OpenPage.Expect(page.Locator("#members-panel")).ToBeHiddenAsync();
        await OpenPage.Expect(page.Locator("#people")).ToHaveAttributeAsync("aria-expanded", "false");
        await OpenPage.Expect(page.Locator("#composer")).ToBeInViewportAsync(new() { Ratio = 1 });
    }
}
