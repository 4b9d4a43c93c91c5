using Microsoft.Playwright;

namespace MineBanBot.Tests.Browser;

[Collection(BrowserTests.Name)]
public sealed class EmbedTests(ChromiumFixture chromium)
{
    private const string Full = """
        {"content":"A digest, as a bot would post it.","embeds":[{
          "title":"162 states have joined the Mine Ban Treaty","url":"https://www.apminebanconvention.org/en/membership","color":3447003,
          "author":{"name":"Mine Ban Treaty","url":"https://www.apminebanconvention.org/","icon_url":"attachment://icon.png"},
          "description":"The last to join was **Lebanon**, in 2026. See [the list](https://www.apminebanconvention.org/en/membership).",
          "thumbnail":{"url":"attachment://thumb.png"},"image":{"url":"attachment://chart.png"},
          "fields":[{"name":"Joined","value":"162","inline":true},{"name":"Withdrawn","value":"5","inline":true},{"name":"Signed only","value":"1","inline":true},
                    {"name":"Sources","value":"- [Membership](https://www.apminebanconvention.org/)\n- Treaty text","inline":false},
                    {"name":"In 2015","value":"162","inline":true},{"name":"In 2025","value":"166","inline":true}],
          "footer":{"text":"As of August 2026","icon_url":"attachment://icon.png"},"timestamp":"2026-08-01T09:30:00Z"}],
         "attachments":[{"id":0,"filename":"icon.png"},{"id":1,"filename":"thumb.png","description":"The treaty's emblem"},
                        {"id":2,"filename":"chart.png","description":"Members by year"}]}
        """;

    [Theory]
    [InlineData(View.DesktopDark)]
    [InlineData(View.DesktopLight)]
    [InlineData(View.PhoneDark)]
    [InlineData(View.PhoneLight)]
    public async Task An_embed_has_Discords_measures(View view)
    {
        Stage stage = await chromium.SetAsync();
        await using OpenPage page = await chromium.OpenAsync(view, stage.General);
        await stage.Bot.SayAsync(stage.General, Full,
            ("icon.png", Png.Of(48, 48, 88, 101, 242)), ("thumb.png", Png.Of(160, 160, 35, 165, 90)), ("chart.png", Png.Of(800, 360, 52, 152, 219)));
        ILocator embed = page.LastMessage.Locator(".embed");
        await OpenPage.Expect(embed.Locator("img")).ToHaveCountAsync(4);
        await embed.EvaluateAsync("embed => Promise.all([...embed.querySelectorAll('img')].map(image => { image.loading = 'eager'; return image.decode(); }))");

        Assert.Equal("rgb(52, 152, 219)", await Style(embed, "borderLeftColor"));
        Assert.Equal("4px", await Style(embed, "borderLeftWidth"));
        Assert.Equal("4px", await Style(embed, "borderTopLeftRadius"));
        Assert.Equal("14px", await Style(embed.Locator(".embed-description"), "fontSize"));
        Assert.Equal("16px", await Style(embed.Locator(".embed-title"), "fontSize"));
        Assert.Equal("12px", await Style(embed.Locator(".embed-footer"), "fontSize"));
        Assert.InRange(await Measure(embed, "width"), 200, 516);
        Assert.InRange(await Measure(embed.Locator(".embed-thumbnail"), "width"), 60, 80);
        double[] tops = await embed.EvaluateAsync<double[]>("node => [...node.querySelectorAll('.embed-field')].map(field => field.getBoundingClientRect().top)");
        Assert.Equal(!page.IsPhone, tops[0] == tops[2]);
        Assert.NotEqual(tops[2], tops[3]);
        await OpenPage.Expect(embed.Locator(".embed-image")).ToHaveAttributeAsync("alt", "Members by year");
        await OpenPage.Expect(embed.Locator(".embed-thumbnail")).ToHaveAttributeAsync("alt", "The treaty's emblem");
        await OpenPage.Expect(embed.Locator("a.embed-title")).ToHaveAttributeAsync("href", "https://www.apminebanconvention.org/en/membership");
        // What the embed shows is not shown again below it.
        await OpenPage.Expect(page.LastMessage.Locator(".attachment-image")).ToHaveCountAsync(0);
        await page.KeepAsync("embed");
    }

    [Fact]
    public async Task Embeds_of_one_address_are_one_with_several_pictures_and_suppressed_ones_are_not_shown()
    {
        Stage stage = await chromium.SetAsync();
        await using OpenPage page = await chromium.OpenAsync(View.DesktopDark, stage.General);
        await stage.Bot.SayAsync(stage.General, """
            {"embeds":[{"title":"Clearance","url":"https://example.org/","image":{"url":"attachment://a.png"}},
                       {"url":"https://example.org/","image":{"url":"attachment://b.png"}}]}
            """, ("a.png", Png.Of(300, 200, 200, 80, 80)), ("b.png", Png.Of(300, 200, 80, 80, 200)));
        await OpenPage.Expect(page.LastMessage.Locator(".embed")).ToHaveCountAsync(1);
        await OpenPage.Expect(page.LastMessage.Locator(".embed-gallery img")).ToHaveCountAsync(2);
        await page.KeepAsync("embed-gallery");

        await stage.Bot.SayAsync(stage.General, """{"content":"quiet","flags":4,"embeds":[{"title":"hidden"}]}""");
        await OpenPage.Expect(page.LastMessage).ToContainTextAsync("quiet");
        await OpenPage.Expect(page.LastMessage.Locator(".embed")).ToHaveCountAsync(0);
    }

    private static Task<string> Style(ILocator node, string property) => node.EvaluateAsync<string>($"node => getComputedStyle(node).{property}");

    private static Task<double> Measure(ILocator node, string side) => node.EvaluateAsync<double>($"node => node.getBoundingClientRect().{side}");
}
