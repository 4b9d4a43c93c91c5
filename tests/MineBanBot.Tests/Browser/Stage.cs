namespace MineBanBot.Tests.Browser;

/// <summary>A server of its own for one test, and a bot in it that does what the test says.</summary>
internal sealed record Stage(string Guild, string General, string News, PuppetBot Bot);
