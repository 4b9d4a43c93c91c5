namespace MineBanBot.Tests.Browser;

/// <summary>What a screen reader, a keyboard and tired eyes need, asked of the page while it shows everything it can.</summary>
[Collection(BrowserTests.Name)]
public sealed class AccessibilityTests(ChromiumFixture chromium)
{
    private const string Everything = """
        {"content":"# Title\n**Bold** [link](https://example.org/) `code` ||spoiler|| <t:1785578400:R> @everyone\n> quote\n-# small","embeds":[{
          "title":"Embed","url":"https://example.org/","color":3447003,"description":"With a [link](https://example.org/) and `code`","author":{"name":"Author"},
          "fields":[{"name":"Field","value":"Value","inline":true}],"footer":{"text":"Footer"},"timestamp":"2026-08-01T09:30:00Z"}],
         "components":[{"type":1,"components":[{"type":2,"style":1,"label":"One","custom_id":"1"},{"type":2,"style":2,"label":"Two","custom_id":"2"},
          {"type":2,"style":3,"label":"Three","custom_id":"3"},{"type":2,"style":4,"label":"Four","custom_id":"4"},{"type":2,"style":5,"label":"Five","url":"https://example.org/"}]},
          {"type":1,"components":[{"type":3,"custom_id":"s","placeholder":"Pick","options":[{"label":"A","value":"a","description":"About A"},{"label":"B","value":"b"}]}]}],
         "attachments":[{"id":0,"filename":"a.png","description":"A picture"},{"id":1,"filename":"b.txt"}]}
        """;

    [Theory]
    [InlineData(View.DesktopDark)]
    [InlineData(View.DesktopLight)]
    [InlineData(View.PhoneDark)]
    [InlineData(View.PhoneLight)]
    public async Task Everything_has_a_name_one_id_and_enough_contrast(View view)
    {
        Stage stage = await chromium.SetAsync();
        await stage.Bot.RegisterAsync(stage.Guild, """[{"name":"form","description":"Opens a form"}]""");
        stage.Bot.Answer = interaction => Task.FromResult((string?)interaction["data"]!["name"] == "form"
            ? """{"type":9,"data":{"custom_id":"f","title":"A form","components":[{"type":1,"components":[{"type":4,"custom_id":"t","label":"Text","style":1,"placeholder":"Write","max_length":9}]}]}}"""
            : null);
        // Colours that are on their way from one to another have no contrast to speak of.
        await using OpenPage page = await chromium.OpenAsync(view, stage.General, reducedMotion: true);
        await stage.Bot.SayAsync(stage.General, Everything, ("a.png", Png.Of(200, 100, 90, 90, 90)), ("b.txt", "b"u8.ToArray()));
        await stage.Bot.SayAsync(stage.General, """{"content":"@everyone reply","message_reference":{"message_id":"1"}}""".Replace("\"1\"", $"\"{await page.LastMessage.GetAttributeAsync("data-message-id")}\"", StringComparison.Ordinal));
        await OpenPage.Expect(page.Locator("article.message")).ToHaveCountAsync(2);
        await page.Locator(".spoiler").ClickAsync();
        await CheckAsync(page, "messages");

        await page.Locator("[data-custom-id=s]").ClickAsync();
        await CheckAsync(page, "open select");
        await page.PressAsync("Escape");
        await stage.Bot.HearsAsync(3, () => page.Locator("[data-custom-id='1']").ClickAsync());
        chromium.EndDeadlines();
        await OpenPage.Expect(page.Locator("article .failure-text")).ToBeVisibleAsync();
        await CheckAsync(page, "failed button");
        await page.Locator("article").First.PressAsync("Enter");
        await CheckAsync(page, "menu");
        await page.PressAsync("Escape");
        await page.Locator("#composer").PressSequentiallyAsync("/");
        await CheckAsync(page, "picker");
        await page.Locator("#composer").FillAsync("/form");
        await page.PressAsync("Enter");
        await CheckAsync(page, "command");
        await page.PressAsync("Enter");
        await OpenPage.Expect(page.Locator("#modal")).ToBeVisibleAsync();
        await page.Locator("#modal [type=submit]").ClickAsync();
        await CheckAsync(page, "modal");
        await page.KeepAsync("accessibility");
    }

    [Theory]
    [InlineData(View.DesktopDark)]
    [InlineData(View.DesktopLight)]
    public async Task The_focus_is_always_seen_and_walks_in_reading_order(View view)
    {
        Stage stage = await chromium.SetAsync();
        await using OpenPage page = await chromium.OpenAsync(view, stage.General);
        await stage.Bot.SayAsync(stage.General, """{"content":"hello"}""");
        await OpenPage.Expect(page.LastMessage).ToBeVisibleAsync();
        List<string> stops = [];
        for (int press = 0; press < 120; press++)
        {
            await page.PressAsync("Tab");
            string stop = await page.EvaluateAsync<string>(
                """
                (() => {
                  const node = document.activeElement;
                  if (node === document.body) return "end";
                  const style = getComputedStyle(node);
                  const ring = (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== "none"
                    || (node.id === "composer" && getComputedStyle(node.parentElement).borderTopColor !== "transparent");
                  return `${ring ? "" : "UNSEEN "}${node.closest(".rail, .channels, .top, .log-frame, .composer, .members")?.className.split(" ")[0] ?? "skip"}`;
                })()
                """);
            if (stop == "end" || (stops.Count > 1 && stop == "skip"))
            {
                break;
            }

            if (stops.Count == 0 || stops[^1] != stop)
            {
                stops.Add(stop);
            }
        }

        Assert.Equal(["skip", "rail", "channels", "top", "log-frame", "composer", "members"], stops);
        await page.KeepAsync("focus");
    }

    [Fact]
    public async Task Who_wants_no_motion_gets_none()
    {
        Stage stage = await chromium.SetAsync();
        await using OpenPage page = await chromium.OpenAsync(View.DesktopDark, stage.General, reducedMotion: true);
        await stage.Bot.SayAsync(stage.General, """{"content":"still"}""");
        await OpenPage.Expect(page.LastMessage).ToBeVisibleAsync();
        Assert.Equal("", await page.EvaluateAsync<string>(
            """
            [...document.querySelectorAll("*")].filter(node => {
              const style = getComputedStyle(node);
              return style.animationName !== "none" || style.transitionDuration !== "0s";
            }).map(node => node.className).join()
            """));
        await page.KeepAsync("still");
    }

    private static async Task CheckAsync(OpenPage page, string state)
    {
        string[] faults = await page.EvaluateAsync<string[]>(PageAudit.Script);
        Assert.True(faults.Length == 0, $"{state}:\n{string.Join('\n', faults)}");
    }
}
