using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Playwright;

using MineBanBot.Tests.EndToEnd;

namespace MineBanBot.Tests.Browser;

/// <summary>The system's Chromium beside a running bot. Missing: skipped for a developer, an error in CI.</summary>
public sealed class ChromiumFixture : IAsyncLifetime
{
    private static readonly string[] Places =
        ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"];

    // A machine with much else to do is slow, not wrong.
    private const int PatienceMilliseconds = 60_000;

    private readonly BotFixture bot = new();
    private IPlaywright? playwright;
    private IBrowser? browser;
    private PuppetBot? puppet;

    public async ValueTask InitializeAsync()
    {
        string? program = Environment.GetEnvironmentVariable("MINEBANBOT_TEST_CHROMIUM") ?? Places.FirstOrDefault(File.Exists);
        if (program is null)
        {
            return;
        }

        await bot.InitializeAsync();
        puppet = await PuppetBot.LoginAsync(bot.Address, "sandbox-stage-hand");
        playwright = await Playwright.CreateAsync();
        Assertions.SetDefaultExpectTimeout(PatienceMilliseconds);
        browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = program,
            Timeout = PatienceMilliseconds,
            Args = ["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    /// <summary>The running bot.</summary>
    internal BotFixture Bot => bot;

    /// <summary>A new server, where the puppet answers nothing yet.</summary>
    internal async Task<Stage> SetAsync()
    {
        SkipWithoutChromium();
        using StringContent body = new("""{"count":1}""", Encoding.UTF8, "application/json");
        using HttpResponseMessage response = await bot.Control.PostAsync("sandbox/guilds", body);
        JsonNode guild = JsonNode.Parse(await response.Content.ReadAsStringAsync())!["guilds"]![0]!;
        puppet!.Answer = _ => Task.FromResult<string?>(null);
        return new Stage((string)guild["id"]!, (string)guild["channels"]![0]!["id"]!, (string)guild["channels"]![1]!["id"]!, puppet);
    }

    /// <summary>A new page on the sandbox, in a browser without memory; it opens in the given channel.</summary>
    internal async Task<OpenPage> OpenAsync(View view, string? channel = null, int? width = null, bool reducedMotion = false)
    {
        SkipWithoutChromium();
        bool phone = view is View.PhoneDark or View.PhoneLight;
        IBrowserContext context = await browser!.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = phone ? new ViewportSize { Width = width ?? 390, Height = 844 } : new ViewportSize { Width = width ?? 1280, Height = 800 },
            HasTouch = phone,
            IsMobile = phone,
            ColorScheme = view is View.DesktopDark or View.PhoneDark ? ColorScheme.Dark : ColorScheme.Light,
            ReducedMotion = reducedMotion ? ReducedMotion.Reduce : ReducedMotion.NoPreference,
            Locale = "en-GB",
            Permissions = ["clipboard-read", "clipboard-write"],
        });
        await context.AddInitScriptAsync(OpenPage.CountLoads);
        if (channel is not null)
        {
            await context.AddInitScriptAsync($"localStorage.getItem('sandbox.channel') ?? localStorage.setItem('sandbox.channel', '{channel}')");
        }

        IPage page = await context.NewPageAsync();
        page.SetDefaultTimeout(PatienceMilliseconds);
        OpenPage open = new(page, view);
        await page.GotoAsync(bot.Address.ToString());
        await page.Locator($"#channels [aria-current=page]{(channel is null ? "" : $"[data-channel-id='{channel}']")}")
            .WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Attached });
        await OpenPage.Expect(page.Locator("#messages")).ToHaveAttributeAsync("aria-busy", "false");
        await open.RestAsync();
        return open;
    }

    /// <summary>Where pictures are kept: MINEBANBOT_SCREENSHOTS, or test-output beside the solution.</summary>
    internal static string Pictures([CallerFilePath] string here = "")
    {
        string beside = Path.Combine(Path.GetDirectoryName(here) ?? "", "..", "..", "..");
        string root = File.Exists(Path.Combine(beside, "MineBanBot.sln")) ? Path.GetFullPath(beside) : AppContext.BaseDirectory;
        string folder = Environment.GetEnvironmentVariable("MINEBANBOT_SCREENSHOTS") is { Length: > 0 } set ? set : Path.Combine(root, "test-output", "page");
        Directory.CreateDirectory(folder);
        return folder;
    }

    /// <summary>Ends the time of all interactions that nobody has answered yet; otherwise it never ends.</summary>
    internal void EndDeadlines() => bot.Time.EndDeadlines();

    /// <summary>Fails when the bot sent what Discord does not describe, or logged a secret.</summary>
    public void Check() => bot.Check();

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
            await puppet!.DisposeAsync();
            await bot.DisposeAsync();
        }

        playwright?.Dispose();
    }

    /// <summary>Skips the test where there is no Chromium; in CI it fails.</summary>
    internal void SkipWithoutChromium()
    {
        if (browser is null && Environment.GetEnvironmentVariable("CI") == "true")
        {
            Assert.Fail("Chromium is missing; CI needs it.");
        }

        Assert.SkipWhen(browser is null, "Chromium is not installed (set MINEBANBOT_TEST_CHROMIUM to its path).");
    }
}
