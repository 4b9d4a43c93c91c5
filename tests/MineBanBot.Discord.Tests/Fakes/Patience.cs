namespace MineBanBot.Discord.Tests.Fakes;

/// <summary>How long a test waits for what must come. It says when something is stuck, never that a machine is slow.</summary>
internal static class Patience
{
    public static TimeSpan Long => TimeSpan.FromSeconds(60);
}
