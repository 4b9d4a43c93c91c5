namespace MineBanBot.Tests.Browser;

/// <summary>One Chromium, one sandbox and one bot for all tests of the page: they run one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserTests : ICollectionFixture<ChromiumFixture>
{
    public const string Name = "browser";
}
