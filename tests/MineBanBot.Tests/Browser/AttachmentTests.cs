using System.Text;
using Microsoft.Playwright;

namespace MineBanBot.Tests.Browser;

[Collection(BrowserTests.Name)]
public sealed class AttachmentTests(ChromiumFixture chromium)
{
    [Theory]
    [InlineData(View.DesktopDark)]
    [InlineData(View.DesktopLight)]
    [InlineData(View.PhoneDark)]
    [InlineData(View.PhoneLight)]
    public async Task Pictures_and_files_are_shown_described_opened_and_downloaded(View view)
    {
        Stage stage = await chromium.SetAsync();
        await using OpenPage page = await chromium.OpenAsync(view, stage.General);
        await stage.Bot.SayAsync(stage.General, """{"content":"One picture","attachments":[{"id":0,"filename":"map.png","description":"A map of cleared land"}]}""",
            ("map.png", Png.Of(640, 360, 46, 125, 50)));
        ILocator single = page.LastMessage.Locator(".attachment-image");
        await OpenPage.Expect(single).ToHaveAttributeAsync("alt", "A map of cleared land");
        await page.LastMessage.GetByRole(AriaRole.Button, new() { Name = "A map of cleared land (open picture)" }).ClickAsync();
        await OpenPage.Expect(page.Locator("#viewer")).ToBeVisibleAsync();
        await page.KeepAsync("viewer");
        await page.PressAsync("Escape");
        await OpenPage.Expect(page.Locator("#viewer")).ToBeHiddenAsync();
        await OpenPage.Expect(page.Focused).ToHaveAttributeAsync("aria-label", "A map of cleared land (open picture)");

        await stage.Bot.SayAsync(stage.General, """
            {"content":"Several","attachments":[{"id":0,"filename":"a.png"},{"id":1,"filename":"b.png"},{"id":2,"filename":"SPOILER_c.png"},
             {"id":3,"filename":"casualties.csv","description":"Casualties by year"},{"id":4,"filename":"a-very-long-name-of-a-file-that-does-not-fit-on-one-line-of-a-telephone.txt"}]}
            """,
            ("a.png", Png.Of(300, 300, 183, 28, 28)), ("b.png", Png.Of(300, 200, 21, 101, 192)), ("SPOILER_c.png", Png.Of(200, 300, 255, 160, 0)),
            ("casualties.csv", Encoding.UTF8.GetBytes(new string('x', 2048))), ("x.txt", "read me"u8.ToArray()));
        await OpenPage.Expect(page.LastMessage.Locator(".mosaic > *")).ToHaveCountAsync(3);
        await OpenPage.Expect(page.LastMessage.Locator(".attachment-file")).ToHaveCountAsync(2);
        await OpenPage.Expect(page.LastMessage.Locator(".file-size").First).ToHaveTextAsync("2.00 KB");
        await page.KeepAsync("attachments");

        await page.LastMessage.GetByRole(AriaRole.Button, new() { Name = "Spoiler: press to show" }).ClickAsync();
        await OpenPage.Expect(page.Focused).ToHaveAttributeAsync("aria-label", "SPOILER_c.png (open picture)");
        IDownload download = await page.Page.RunAndWaitForDownloadAsync(() =>
            page.LastMessage.GetByRole(AriaRole.Link, new() { Name = "Download casualties.csv" }).ClickAsync());
        Assert.Equal("casualties.csv", download.SuggestedFilename);
        await page.KeepAsync("attachments-shown");
    }
}
