using Microsoft.Playwright;

namespace MineBanBot.Tests.Browser;

[Collection(BrowserTests.Name)]
public sealed class ChatPageTests(ChromiumFixture chromium) : IDisposable
{
    private const string Question = "How many states have joined the Mine Ban Treaty?";

    public void Dispose() => chromium.Check();

    [Fact]
    public async Task A_newcomer_types_a_question_and_reads_the_answer()
    {
        await using OpenPage page = await chromium.OpenAsync(View.DesktopDark);

        await page.Locator("#bot-status").GetByText("MineBanBot is online").WaitForAsync();
        await page.Locator("[data-channel-id]").GetByText("landmine-news").ClickAsync();
        await page.RestAsync();
        await page.Locator("#composer").PressSequentiallyAsync("/");
        await page.Locator("#picker [role=option][data-command=ask]").ClickAsync();
        await page.Locator("[data-option=question]").FillAsync(Question);
        await page.Locator("[data-option=question]").PressAsync("Enter");
        ILocator embed = page.Locator("article.message .embed").Last;
        await embed.Locator(".embed-title").WaitForAsync();
        await Assertions.Expect(page.Locator("#thinking")).ToBeEmptyAsync();
        await page.KeepAsync("ask");

        await OpenPage.Expect(embed.Locator(".embed-title")).ToHaveTextAsync("162 states have joined the Mine Ban Treaty (as of August 2026)");
        await OpenPage.Expect(embed.Locator(".embed-description")).ToContainTextAsync("since Lebanon joined in 2026");
        await OpenPage.Expect(embed.Locator(".embed-field").Filter(new LocatorFilterOptions { HasText = "In April 2015" })).ToBeVisibleAsync();
        await OpenPage.Expect(embed.Locator(".embed-footer")).ToContainTextAsync("As of August 2026");
        await OpenPage.Expect(embed.Locator(".embed-field a").First).ToHaveAttributeAsync("href", "https://www.apminebanconvention.org/en/membership");
    }

    [Fact]
    public async Task A_state_is_picked_with_the_keyboard_and_a_private_answer_says_so()
    {
        await using OpenPage page = await chromium.OpenAsync(View.DesktopDark);

        await page.Locator("#composer").FocusAsync();
        await page.Page.Keyboard.TypeAsync("/cou");
        await page.Locator("#picker [role=option][data-command=country]").WaitForAsync();
        await page.Page.Keyboard.PressAsync("Enter");
        await page.Locator("[data-option=name]").WaitForAsync();
        await page.Page.Keyboard.TypeAsync("Finl");
        // What was suggested for fewer letters is gone when Finland stands there alone.
        await OpenPage.Expect(page.Locator(".choices [role=option]")).ToHaveTextAsync(["Finland"]);
        await page.RestAsync();
        await page.Page.Keyboard.PressAsync("ArrowDown");
        await OpenPage.Expect(page.Locator(".choices .active")).ToHaveTextAsync("Finland");
        await page.Page.Keyboard.PressAsync("Enter");
        await OpenPage.Expect(page.Locator("[data-option=name]")).ToHaveValueAsync("Finland");
        await page.Locator("[data-add-option=private]").ClickAsync();
        await page.Locator("[data-option=private]").SelectOptionAsync("true");
        await page.Locator("#send").ClickAsync();
        ILocator reply = page.Locator("article.message.ephemeral").Last;
        await reply.Locator(".embed-title").WaitForAsync();
        await page.KeepAsync("country-private");

        await OpenPage.Expect(reply.Locator(".embed-title")).ToHaveTextAsync("Finland has withdrawn from the Mine Ban Treaty");
        await OpenPage.Expect(reply).ToContainTextAsync("Only you can see this");
    }

    [Fact]
    public async Task News_is_readable_on_a_phone()
    {
        await using OpenPage page = await chromium.OpenAsync(View.PhoneDark);

        await page.Locator("#composer").PressSequentiallyAsync("/news");
        await page.Locator("#picker [role=option][data-command=news]").ClickAsync();
        await page.Locator("#send").ClickAsync();
        ILocator embed = page.Locator("article.message .embed").Last;
        await embed.Locator(".embed-field").Nth(9).WaitForAsync();
        await page.KeepAsync("news-phone");

        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth"), "The page scrolls sideways.");
    }
}
