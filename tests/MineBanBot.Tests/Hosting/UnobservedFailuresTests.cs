using System.Runtime.CompilerServices;

using MineBanBot.Hosting;

using Serilog;
using Serilog.Core;

namespace MineBanBot.Tests.Hosting;

public sealed class UnobservedFailuresTests
{
    [Fact]
    public void A_failure_that_nobody_waited_for_is_an_error_in_the_log()
    {
        StringWriter text = new();
        using Logger log = new LoggerConfiguration().WriteTo.Sink(new WriterSink(text)).CreateLogger();
        using UnobservedFailures unobserved = new(log);

        Forget("the failure of this test");
        GC.Collect();
        GC.WaitForPendingFinalizers();

        Assert.Contains("ERR A task failed and nobody noticed", text.ToString(), StringComparison.Ordinal);
        Assert.Contains("the failure of this test", text.ToString(), StringComparison.Ordinal);
    }

    // In a frame of its own, so that nothing keeps the task alive.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Forget(string why) => _ = Task.FromException(new InvalidOperationException(why));
}
