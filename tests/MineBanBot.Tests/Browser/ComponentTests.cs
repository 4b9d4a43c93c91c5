using System.Text.Json.Nodes;
using Microsoft.Playwright;

namespace MineBanBot.Tests.Browser;

[Collection(BrowserTests.Name)]
public sealed class ComponentTests(ChromiumFixture chromium)
{
    private const string Deferred = """{"type":6}""";

    private const string Buttons = """
        {"content":"Buttons","components":[{"type":1,"components":[
          {"type":2,"style":1,"label":"Primary","custom_id":"p"},{"type":2,"style":2,"label":"Secondary","custom_id":"s","emoji":{"name":"🔎"}},
          {"type":2,"style":3,"label":"Success","custom_id":"ok"},{"type":2,"style":4,"label":"Danger","custom_id":"no"},
          {"type":2,"style":5,"label":"Source","url":"https://www.apminebanconvention.org/"}]},
         {"type":1,"components":[{"type":2,"style":1,"label":"Off","custom_id":"off","disabled":true},{"type":2,"style":2,"custom_id":"e","emoji":{"name":"👍"}}]}]}
        """;

    private const string Selects = """
        {"content":"Selects","components":[
          {"type":1,"components":[{"type":3,"custom_id":"text","placeholder":"Pick years","min_values":2,"max_values":3,"options":[
            {"label":"2015","value":"y15","description":"162 members","emoji":{"name":"🗓️"}},{"label":"2020","value":"y20"},{"label":"2025","value":"y25"},{"label":"2026","value":"y26"}]}]},
          {"type":1,"components":[{"type":5,"custom_id":"user","placeholder":"A person"}]},
          {"type":1,"components":[{"type":6,"custom_id":"role","placeholder":"A role","min_values":0}]},
          {"type":1,"components":[{"type":8,"custom_id":"channel","placeholder":"A channel","channel_types":[5]}]},
          {"type":1,"components":[{"type":3,"custom_id":"off","placeholder":"Not now","disabled":true,"options":[{"label":"x","value":"x"}]}]}]}
        """;

    [Theory]
    [InlineData(View.DesktopDark)]
    [InlineData(View.DesktopLight)]
    [InlineData(View.PhoneDark)]
    [InlineData(View.PhoneLight)]
    public async Task Buttons_of_every_style_are_drawn_and_pressed(View view)
    {
        Stage stage = await chromium.SetAsync();
        stage.Bot.Answer = _ => Task.FromResult<string?>(Deferred);
        await using OpenPage page = await chromium.OpenAsync(view, stage.General);
        await stage.Bot.SayAsync(stage.General, Buttons);

        await OpenPage.Expect(page.LastMessage.Locator("[data-custom-id=off]")).ToBeDisabledAsync();
        ILocator link = page.LastMessage.GetByRole(AriaRole.Link, new() { Name = "Source" });
        await OpenPage.Expect(link).ToHaveAttributeAsync("href", "https://www.apminebanconvention.org/");
        await OpenPage.Expect(link).ToHaveAttributeAsync("rel", "noopener noreferrer");
        await OpenPage.Expect(page.LastMessage.Locator("[data-custom-id=e]")).ToHaveAccessibleNameAsync("👍");
        JsonNode pressed = await stage.Bot.HearsAsync(3, () => page.LastMessage.Locator("[data-custom-id=s]").ClickAsync());
        Assert.Equal("s", (string?)pressed["data"]!["custom_id"]);
        await OpenPage.Expect(page.LastMessage.Locator("[aria-busy]")).ToHaveCountAsync(0);
        await page.KeepAsync("buttons");
    }

    [Theory]
    [InlineData(View.DesktopDark)]
    [InlineData(View.DesktopLight)]
    [InlineData(View.PhoneDark)]
    [InlineData(View.PhoneLight)]
    public async Task Selects_of_every_kind_send_what_was_chosen_within_their_bounds(View view)
    {
        Stage stage = await chromium.SetAsync();
        stage.Bot.Answer = _ => Task.FromResult<string?>(Deferred);
        await using OpenPage page = await chromium.OpenAsync(view, stage.General);
        await stage.Bot.SayAsync(stage.General, Selects);
        ILocator text = page.LastMessage.Locator("[data-custom-id=text]");

        // One year is too few: nothing is sent, and the page says what is asked for.
        await text.ClickAsync();
        await page.Locator("[data-value=y15]").ClickAsync();
        await page.KeepAsync("select-open");
        await text.ClickAsync();
        await OpenPage.Expect(page.LastMessage.Locator(".select-hint").First).ToHaveTextAsync("Choose 2 to 3.");
        Assert.Equal(["y15", "y26"], await ChosenAsync(stage, async () =>
        {
            await text.ClickAsync();
            await page.Locator("[data-value=y26]").ClickAsync();
            await text.ClickAsync();
        }));
        Assert.Single(await ChosenAsync(stage, () => PickAsync(page, "user", "moderator")));
        Assert.Single(await ChosenAsync(stage, () => PickAsync(page, "role", "@Moderators")));
        // What may be empty is emptied by choosing it again.
        Assert.Empty(await ChosenAsync(stage, () => PickAsync(page, "role", "@Moderators")));
        Assert.Single(await ChosenAsync(stage, () => PickAsync(page, "channel", "#announcements")));
        await page.LastMessage.Locator("[data-custom-id=channel]").ClickAsync();
        await OpenPage.Expect(page.Locator(".select-list:popover-open [role=option]")).ToHaveCountAsync(1);
        await page.PressAsync("Escape");
        await OpenPage.Expect(page.LastMessage.Locator("[data-custom-id=off]")).ToBeDisabledAsync();
        await page.KeepAsync("selects");
    }

    [Fact]
    public async Task A_select_is_used_with_the_keyboard_alone()
    {
        Stage stage = await chromium.SetAsync();
        stage.Bot.Answer = _ => Task.FromResult<string?>(Deferred);
        await using OpenPage page = await chromium.OpenAsync(View.DesktopDark, stage.General);
        await stage.Bot.SayAsync(stage.General, Selects);
        await page.LastMessage.Locator("[data-custom-id=user]").FocusAsync();

        // Letters are one word as long as no pause is between them, and here no time passes at all.
        await page.StopClockAsync();
        string[] chosen = await ChosenAsync(stage, async () =>
        {
            await page.PressAsync("ArrowDown");
            // A letter goes to the name that begins with it.
            await page.Page.Keyboard.TypeAsync("adm");
            await page.PressAsync("Enter");
        });

        Assert.Single(chosen);
        await OpenPage.Expect(page.Focused).ToHaveAttributeAsync("aria-label", "A person: admin");
        await OpenPage.Expect(page.Focused).ToHaveAttributeAsync("aria-expanded", "false");
        await page.KeepAsync("select-keyboard");
    }

    [Fact]
    public async Task A_button_that_nobody_answers_says_so_in_its_message_until_it_works()
    {
        Stage stage = await chromium.SetAsync();
        await using OpenPage page = await chromium.OpenAsync(View.DesktopDark, stage.General);
        await stage.Bot.SayAsync(stage.General, Buttons);

        await stage.Bot.HearsAsync(3, () => page.LastMessage.Locator("[data-custom-id=p]").ClickAsync());
        await OpenPage.Expect(page.LastMessage.Locator("[data-custom-id=p]")).ToHaveAttributeAsync("aria-busy", "true");
        chromium.EndDeadlines();
        await OpenPage.Expect(page.LastMessage.Locator(".failure-text")).ToHaveTextAsync("This interaction failed");
        await page.KeepAsync("button-failed");

        stage.Bot.Answer = _ => Task.FromResult<string?>(Deferred);
        await page.LastMessage.Locator("[data-custom-id=p]").ClickAsync();
        await OpenPage.Expect(page.LastMessage.Locator(".failure-text")).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData(View.DesktopDark)]
    [InlineData(View.PhoneLight)]
    public async Task A_message_of_components_alone_is_laid_out(View view)
    {
        Stage stage = await chromium.SetAsync();
        await using OpenPage page = await chromium.OpenAsync(view, stage.General);
        await stage.Bot.SayAsync(stage.General, """
            {"flags":32768,"components":[{"type":17,"accent_color":15844367,"components":[
              {"type":10,"content":"## Clearance in 2025\nLand was **released** in 31 states."},
              {"type":9,"components":[{"type":10,"content":"Details in the report."}],"accessory":{"type":2,"style":2,"label":"Open","custom_id":"open"}},
              {"type":14},
              {"type":12,"items":[{"media":{"url":"attachment://a.png"},"description":"Before"},{"media":{"url":"attachment://b.png"}}]},
              {"type":13,"file":{"url":"attachment://report.txt"}},
              {"type":1,"components":[{"type":2,"style":3,"label":"Done","custom_id":"done"}]}]}],
             "attachments":[{"id":0,"filename":"a.png"},{"id":1,"filename":"b.png"},{"id":2,"filename":"report.txt"}]}
            """, ("a.png", Png.Of(300, 200, 120, 60, 30)), ("b.png", Png.Of(300, 200, 30, 120, 60)), ("report.txt", "text"u8.ToArray()));

        await OpenPage.Expect(page.LastMessage.Locator(".layout-container [data-custom-id]")).ToHaveCountAsync(2);
        await OpenPage.Expect(page.LastMessage.Locator(".layout-container img")).ToHaveCountAsync(2);
        await OpenPage.Expect(page.LastMessage.Locator(".file-name")).ToHaveTextAsync("report.txt");
        await page.KeepAsync("layout");
    }

    private static async Task PickAsync(OpenPage page, string select, string name)
    {
        await page.LastMessage.Locator($"[data-custom-id={select}]").ClickAsync();
        await page.Locator(".select-list:popover-open [role=option]").Filter(new LocatorFilterOptions { HasText = name }).ClickAsync();
    }

    private static async Task<string[]> ChosenAsync(Stage stage, Func<Task> act)
    {
        JsonNode interaction = await stage.Bot.HearsAsync(3, act);
        return [.. interaction["data"]!["values"]!.AsArray().Select(value => (string)value!)];
    }
}
