using Microsoft.Playwright;

using MineBanBot.Knowledge;
using MineBanBot.Knowledge.Dates;
using MineBanBot.Knowledge.Entries;

namespace MineBanBot.Tests.Browser;

/// <summary>What members do most, in the page: ask, share, report, and check a message of somebody else.</summary>
[Collection(BrowserTests.Name)]
public sealed class MembersPageTests(ChromiumFixture chromium) : IDisposable
{
    private static readonly EntrySource Wire = new("wire", "The Wire", "The Wire", null);

    private static readonly Entry[] Fresh =
        [.. Enumerable.Range(1, 30).Select(day => new Entry(new EntryId($"wire-{day}"), new PartialDate(2026, 11, day), $"Mine clearance goes on, day {day}.", [], Wire))];

    public void Dispose() => chromium.Check();

    [Fact]
    public async Task A_private_answer_is_shared_and_reported_as_wrong()
    {
        Stage stage = await chromium.SetAsync();
        await using OpenPage page = await chromium.OpenAsync(View.DesktopDark, stage.General);
        await ChooseAsync(page, "ask");
        await page.Locator("[data-option=question]").FillAsync("Is Libya a State Party?");
        await page.Locator("[data-add-option=private]").ClickAsync();
        await page.Locator("[data-option=private]").SelectOptionAsync("true");
        await page.Locator("#send").ClickAsync();
        await OpenPage.Expect(page.LastMessage).ToContainTextAsync("Only you can see this");

        await Button(page, "Share").ClickAsync();
        await OpenPage.Expect(page.LastMessage).Not.ToContainTextAsync("Only you can see this");
        await OpenPage.Expect(page.LastMessage.Locator(".embed-title").First).ToContainTextAsync("Libya is not a State Party");
        await page.KeepAsync("share");

        await Button(page, "This is wrong").ClickAsync();
        ILocator form = page.Locator("#modal");
        await OpenPage.Expect(form.GetByRole(AriaRole.Heading)).ToHaveTextAsync("Report a wrong answer");
        await form.Locator("[data-custom-id=remark]").FillAsync("It announced that it would join.");
        await page.KeepAsync("report");
        await form.GetByRole(AriaRole.Button, new() { Name = "Submit" }).ClickAsync();
        await OpenPage.Expect(page.LastMessage).ToContainTextAsync("Thank you. The moderators can see this now");
        await page.KeepAsync("report-sent");
    }

    [Fact]
    public async Task A_message_of_somebody_else_is_held_against_the_facts()
    {
        Stage stage = await chromium.SetAsync();
        await stage.Bot.SayAsync(stage.General, """{"content":"Poland is a State Party. 164 countries have joined. Oman joined in 2014."}""");
        await using OpenPage page = await chromium.OpenAsync(View.DesktopDark, stage.General);

        await page.LastMessage.Locator(".content").ClickAsync(new LocatorClickOptions { Button = MouseButton.Right });
        await page.Locator("[data-menu=apps]").HoverAsync();
        await page.Locator("[role=menu] [data-command='Check against treaty facts']").ClickAsync();
        ILocator card = page.LastMessage.Locator(".embed");
        await OpenPage.Expect(card.Locator(".embed-title")).ToHaveTextAsync("Held against the treaty facts");
        await OpenPage.Expect(card).ToContainTextAsync("It is no longer a State Party");
        await OpenPage.Expect(card).ToContainTextAsync("It was 164 from");
        await OpenPage.Expect(page.LastMessage).ToContainTextAsync("Only you can see this");
        await page.KeepAsync("check");
    }

    [Fact]
    public async Task News_are_turned_page_by_page()
    {
        Stage stage = await chromium.SetAsync();
        KnowledgeService knowledge = chromium.Bot.Service<KnowledgeService>();
        knowledge.Put(Fresh);
        await using OpenPage page = await chromium.OpenAsync(View.DesktopDark, stage.News);
        await ChooseAsync(page, "news");
        await page.Locator("#send").ClickAsync();
        ILocator footer = page.LastMessage.Locator(".embed-footer");
        await OpenPage.Expect(footer).ToContainTextAsync("page 1 of ");
        await OpenPage.Expect(Button(page, "Previous")).ToBeDisabledAsync();
        await OpenPage.Expect(page.LastMessage).ToContainTextAsync("Mine clearance goes on, day 30.");
        await page.KeepAsync("news-first");

        await Button(page, "Next").ClickAsync();
        await OpenPage.Expect(footer).ToContainTextAsync("page 2 of ");
        await OpenPage.Expect(page.LastMessage).Not.ToContainTextAsync("Mine clearance goes on, day 30.");
        await page.KeepAsync("news-second");
        await Button(page, "Previous").ClickAsync();
        await OpenPage.Expect(footer).ToContainTextAsync("page 1 of ");
        knowledge.Remove([.. Fresh.Select(entry => entry.Id)]);
    }

    [Fact]
    public async Task Two_states_are_compared_side_by_side()
    {
        Stage stage = await chromium.SetAsync();
        await using OpenPage page = await chromium.OpenAsync(View.DesktopDark, stage.General);
        await ChooseAsync(page, "compare");
        await page.Locator("[data-option=state1]").FillAsync("Poland");
        await page.Locator("[data-option=state2]").FillAsync("Finland");
        await page.Locator("#send").ClickAsync();

        ILocator card = page.LastMessage.Locator(".embed").First;
        await OpenPage.Expect(card.Locator(".embed-title")).ToContainTextAsync("Poland");
        await OpenPage.Expect(card.Locator(".embed-title")).ToContainTextAsync("Finland");
        await OpenPage.Expect(card).ToContainTextAsync("20 February 2026");
        await OpenPage.Expect(card).ToContainTextAsync("10 January 2026");
        await page.KeepAsync("compare");
    }

    private static ILocator Button(OpenPage page, string label) => page.LastMessage.GetByRole(AriaRole.Button, new() { Name = label, Exact = true });

    private static async Task ChooseAsync(OpenPage page, string command)
    {
        await page.Locator("#composer").PressSequentiallyAsync($"/{command}");
        await page.Locator($"#picker [role=option][data-command={command}]").ClickAsync();
    }
}
