using Microsoft.Playwright;

using MineBanBot.Entries;
using MineBanBot.Tests.Digests;

namespace MineBanBot.Tests.Browser;

[Collection(BrowserTests.Name)]
public sealed class DigestPageTests(ChromiumFixture chromium) : IDisposable
{
    public void Dispose() => chromium.Check();

    [Fact]
    public async Task A_moderator_drafts_a_digest_drops_an_item_edits_a_line_approves_it_and_corrects_it()
    {
        string channel = await PrepareAsync();
        await using OpenPage page = await chromium.OpenAsync(View.DesktopDark, channel);
        await page.Locator("#persona").SelectOptionAsync("moderator");
        await page.RestAsync();
        ILocator panel = page.Locator("article.message.ephemeral").Last;
        ILocator posted = page.Locator("article.message:not(.ephemeral)").Filter(new LocatorFilterOptions { HasText = "Landmine digest" });

        await RunAsync(page, "digest draft");
        await OpenPage.Expect(panel).ToContainTextAsync("Draft of a digest");
        await OpenPage.Expect(panel).ToContainTextAsync("Only you can see this");
        await OpenPage.Expect(panel.Locator(".embed-description")).ToContainTextAsync("1. Casualties · Libya: Mine kills two shepherds near Tripoli");
        await page.KeepAsync("digest-draft");

        await PickAsync(page, panel, "Football pitch");
        await panel.GetByRole(AriaRole.Button, new() { Name = "Drop" }).ClickAsync();
        await OpenPage.Expect(panel).ToContainTextAsync("taken out: 1");
        await OpenPage.Expect(panel.Locator(".embed-description")).Not.ToContainTextAsync("Football pitch");
        await EditAsync(page, panel, "2.", "A farmer was wounded near Kunduz");
        await OpenPage.Expect(panel).ToContainTextAsync("A farmer was wounded near Kunduz (edited)");
        await panel.GetByRole(AriaRole.Button, new() { Name = "Approve", Exact = true }).ClickAsync();
        await OpenPage.Expect(panel).ToContainTextAsync("Approved digest");
        await OpenPage.Expect(posted).ToHaveCountAsync(0);
        await page.KeepAsync("digest-approved");

        await panel.GetByRole(AriaRole.Button, new() { Name = "Post now" }).ClickAsync();
        await OpenPage.Expect(panel).ToContainTextAsync("Posted digest");
        await OpenPage.Expect(posted.Locator(".embed-title")).ToContainTextAsync("Landmine digest · ");
        await OpenPage.Expect(posted).ToContainTextAsync("Libya · not a State Party (as of August 2026)");
        await OpenPage.Expect(posted).ToContainTextAsync("A farmer was wounded near Kunduz");
        await OpenPage.Expect(posted).Not.ToContainTextAsync("Football pitch");
        await OpenPage.Expect(posted.GetByRole(AriaRole.Link, new() { Name = "Mine kills two shepherds near Tripoli" })).ToHaveAttributeAsync("href", "https://desert.example/page-killed");
        await posted.ScrollIntoViewIfNeededAsync();
        await page.KeepAsync("digest-posted");

        await RunAsync(page, "digest correct");
        await OpenPage.Expect(panel).ToContainTextAsync("Correction, not published yet");
        await EditAsync(page, panel, "1.", "Mine kills three shepherds near Tripoli");
        await panel.GetByRole(AriaRole.Button, new() { Name = "Publish correction" }).ClickAsync();
        await SubmitAsync(page, "note", "Three were killed, not two.");
        await OpenPage.Expect(posted).ToContainTextAsync("Mine kills three shepherds near Tripoli");
        await OpenPage.Expect(posted.Locator(".embed-description")).ToContainTextAsync("Three were killed, not two.");
        await OpenPage.Expect(posted.Locator(".embed-description")).ToContainTextAsync("Corrected on ");
        await page.KeepAsync("digest-corrected");

        await page.Locator("#persona").SelectOptionAsync("member");
        await page.RestAsync();
        await page.Locator("#composer").PressSequentiallyAsync("/");
        await OpenPage.Expect(page.Locator("#picker [data-command=ask]")).ToBeVisibleAsync();
        await OpenPage.Expect(page.Locator("#picker [data-command^=digest]")).ToHaveCountAsync(0);
        await OpenPage.Expect(posted).ToContainTextAsync("Mine kills three shepherds near Tripoli");
        await page.KeepAsync("digest-member");
    }

    private async Task<string> PrepareAsync()
    {
        chromium.SkipWithoutChromium();
        await StoredNews.WriteAsync(
            chromium.Bot.Database,
            StoredNews.Entry("page-killed", 1, "Mine kills two shepherds near Tripoli", "LBY", "casualties"),
            StoredNews.Entry("page-hurt", 2, "Farmer wounded in Kunduz province", "AFG", "casualties"),
            StoredNews.Entry("page-pitch", 2, "Football pitch cleared of mines in Battambang", "KHM", "clearance"),
            StoredNews.Entry("page-policy", 3, "Parliament of Latvia debates its minefields", "LVA", "policy"));
        await chromium.Bot.Service<IndexFollower>().CatchUpAsync(TestContext.Current.CancellationToken);
        return (string)(await chromium.Bot.GetAsync("sandbox"))!["guilds"]![0]!["channels"]!.AsArray().Single(channel => (string?)channel!["name"] == "announcements")!["id"]!;
    }

    private static async Task RunAsync(OpenPage page, string command)
    {
        await page.Locator("#composer").PressSequentiallyAsync($"/{command}");
        await page.Locator($"#picker [role=option][data-command='{command}']").ClickAsync();
        await page.Locator("#send").ClickAsync();
        await OpenPage.Expect(page.Locator("#thinking")).ToBeEmptyAsync();
    }

    private static async Task PickAsync(OpenPage page, ILocator panel, string item)
    {
        await panel.Locator("[data-custom-id*=':pick:']").ClickAsync();
        await page.Locator(".select-list:popover-open [role=option]").Filter(new LocatorFilterOptions { HasText = item }).ClickAsync();
        await OpenPage.Expect(panel.GetByRole(AriaRole.Button, new() { Name = "Drop" })).ToBeVisibleAsync();
    }

    private static async Task EditAsync(OpenPage page, ILocator panel, string item, string line)
    {
        await PickAsync(page, panel, item);
        await panel.GetByRole(AriaRole.Button, new() { Name = "Edit line" }).ClickAsync();
        await SubmitAsync(page, "line", line);
    }

    private static async Task SubmitAsync(OpenPage page, string field, string text)
    {
        ILocator modal = page.Locator("#modal");
        await modal.Locator($"[data-custom-id={field}]").FillAsync(text);
        await modal.GetByRole(AriaRole.Button, new() { Name = "Submit" }).ClickAsync();
        await OpenPage.Expect(modal).ToBeHiddenAsync();
    }
}
