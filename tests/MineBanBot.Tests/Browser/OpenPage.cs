using Microsoft.Playwright;

namespace MineBanBot.Tests.Browser;

/// <summary>A page and the errors its console shows.</summary>
internal sealed class OpenPage : IAsyncDisposable
{
    /// <summary>
    /// Runs before the page's own scripts and counts on its root element the loads that are not over. One is over when the page has
    /// done with its answer what it does.
    /// </summary>
    public const string CountLoads = $$"""
        (() => {
          const { fetch: load, setTimeout: afterwards } = window;
          let underWay = 0;
          const count = by => document.documentElement.setAttribute("{{LoadsAttribute}}", underWay += by);
          window.fetch = async (...asked) => {
            count(1);
            const over = () => afterwards(() => count(-1));
            try {
              const answer = await load(...asked);
              const read = answer.json.bind(answer);
              answer.json = () => read().finally(over);
              return answer;
            } catch (error) {
              over();
              throw error;
            }
          };
        })()
        """;

    private const string LoadsAttribute = "data-loads-under-way";

    private readonly View view;

    public OpenPage(IPage page, View view)
    {
        (Page, this.view) = (page, view);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                Errors.Add(message.Text);
            }
        };
        page.PageError += (_, error) => Errors.Add(error);
    }

    public IPage Page { get; }

    /// <summary>What went wrong; a test that breaks something on purpose clears it.</summary>
    public List<string> Errors { get; } = [];

    public bool IsPhone => view is View.PhoneDark or View.PhoneLight;

    public ILocator LastMessage => Page.Locator("article.message").Last;

    public ILocator Locator(string selector) => Page.Locator(selector);

    public Task<T> EvaluateAsync<T>(string script) => Page.EvaluateAsync<T>(script);

    public Task PressAsync(string key) => Page.Keyboard.PressAsync(key);

    public static ILocatorAssertions Expect(ILocator locator) => Assertions.Expect(locator);

    public static IPageAssertions Expect(IPage page) => Assertions.Expect(page);

    /// <summary>Waits until the page has taken in all that it asked the server for.</summary>
    public Task RestAsync() => Expect(Page.Locator("html")).ToHaveAttributeAsync(LoadsAttribute, "0");

    /// <summary>From here on the page's time passes only as the test lets it.</summary>
    public async Task StopClockAsync()
    {
        DateTime now = TimeProvider.System.GetUtcNow().UtcDateTime;
        await Page.Clock.InstallAsync(new ClockInstallOptions { TimeDate = now });
        await Page.Clock.PauseAtAsync(now.AddHours(1));
    }

    /// <summary>The element that has the focus, as a selector can find it.</summary>
    public ILocator Focused => Page.Locator(":focus");

    /// <summary>The end of every test: a picture is kept, nothing sticks out sideways, and the console had nothing to say.</summary>
    public async Task KeepAsync(string name)
    {
        await Page.ScreenshotAsync(new PageScreenshotOptions
        {
            Path = Path.Combine(ChromiumFixture.Pictures(), $"{name}-{view}.png"),
            Animations = ScreenshotAnimations.Disabled,
        });
        Assert.Equal("", await EvaluateAsync<string>(
            """
            [...document.querySelectorAll("body *")].filter(node => {
              const box = node.getBoundingClientRect();
              return node.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && box.width > 1 && box.right > innerWidth + 1
                && !node.closest("pre, .sidebar, .members");
            }).map(node => node.outerHTML.slice(0, 120)).slice(0, 3).join("\n")
            """));
        Assert.Empty(Errors);
    }

    public async ValueTask DisposeAsync()
    {
        await Page.Context.CloseAsync();
    }
}
