using Microsoft.Playwright;

using MineBanBot.Tests.EndToEnd;

namespace MineBanBot.Tests.Browser;

/// <summary>The system's Chromium beside a running bot. Missing: skipped for a developer, an error in CI.</summary>
public sealed class ChromiumFixture : IAsyncLifetime
{
    private static readonly string[] Places =
        ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"];

    private readonly BotFixture bot = new();
    private IPlaywright? playwright;
    private IBrowser? browser;

    public async ValueTask InitializeAsync()
    {
        string? program = Environment.GetEnvironmentVariable("MINEBANBOT_TEST_CHROMIUM") ?? Places.FirstOrDefault(File.Exists);
        if (program is null)
        {
            return;
        }

        await bot.InitializeAsync();
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = program,
            Args = ["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    /// <summary>A new page on the sandbox, and the errors its console shows.</summary>
    public async Task<(IPage Page, List<string> Errors)> OpenAsync(int width, int height)
    {
        if (browser is null && Environment.GetEnvironmentVariable("CI") == "true")
        {
            Assert.Fail("Chromium is missing; CI needs it.");
        }

        Assert.SkipWhen(browser is null, "Chromium is not installed (set MINEBANBOT_TEST_CHROMIUM to its path).");
        IPage page = await browser!.NewPageAsync(new BrowserNewPageOptions { ViewportSize = new ViewportSize { Width = width, Height = height } });
        page.SetDefaultTimeout(15_000);
        List<string> errors = [];
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                errors.Add(message.Text);
            }
        };
        page.PageError += (_, error) => errors.Add(error);
        await page.GotoAsync(bot.Address.ToString());
        return (page, errors);
    }

    /// <summary>Keeps a picture where MINEBANBOT_SCREENSHOTS says; nowhere when it is not set.</summary>
    public static async Task KeepAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("MINEBANBOT_SCREENSHOTS") is { Length: > 0 } folder)
        {
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"{name}.png") });
        }
    }

    /// <summary>Fails when the bot sent what Discord does not describe, or logged a secret.</summary>
    public void Check() => bot.Check();

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
            await bot.DisposeAsync();
        }

        playwright?.Dispose();
    }
}
