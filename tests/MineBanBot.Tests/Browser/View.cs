namespace MineBanBot.Tests.Browser;

/// <summary>How a reader looks at the page.</summary>
public enum View
{
    DesktopDark,
    DesktopLight,
    PhoneDark,
    PhoneLight,
}
