using System.Globalization;

using MineBanBot.Tests.EndToEnd;

namespace MineBanBot.Tests.Crashes;

/// <summary>Ends programs as the operating system does that asks nobody.</summary>
internal static class Killing
{
    /// <summary>Of a process that was killed: 128 and the signal's number.</summary>
    private const int Killed = 137;

    /// <summary>How often each test kills: MINEBANBOT_KILLS, or as often as there is time for each time tests run.</summary>
    public static int Times =>
        Environment.GetEnvironmentVariable("MINEBANBOT_KILLS") is { Length: > 0 } times ? int.Parse(times, CultureInfo.InvariantCulture) : 6;

    /// <summary>Where chance begins: MINEBANBOT_SEED, so that one long run can be made of several that differ.</summary>
    public static int SeedOr(int usual) =>
        Environment.GetEnvironmentVariable("MINEBANBOT_SEED") is { Length: > 0 } seed ? int.Parse(seed, CultureInfo.InvariantCulture) : usual;

    /// <summary>Kills a program. Until then it must not have complained of anything.</summary>
    /// <returns>Whether it still ran; otherwise it had ended well.</returns>
    public static async Task<bool> KillAsync(BuiltProgram program)
    {
        program.Kill();
        int exitCode = await program.ExitCodeAsync();
        Assert.True(exitCode is 0 or Killed, $"{exitCode}: {program.Error}");
        ExpectNoComplaint(program);
        return exitCode == Killed;
    }

    /// <summary>Waits a while.</summary>
    public static Task WaitAsync(TimeSpan time) => Task.Delay(time, TimeProvider.System, TestContext.Current.CancellationToken);

    /// <summary>Whether all that a program wrote to standard error tells of things as they should be.</summary>
    public static void ExpectNoComplaint(BuiltProgram program) =>
        Assert.DoesNotContain(program.Error.Split('\n'), line => line.Trim().Length > 0 && !line.Contains(" INF ", StringComparison.Ordinal));
}
