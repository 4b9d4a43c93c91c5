#pragma warning disable IDE0130 // Compiled into several test projects, each with a namespace of its own.
namespace MineBanBot.WholeRun;

/// <summary>Collections that do not run beside others run after them.</summary>
[CollectionDefinition(nameof(LastTest), DisableParallelization = true)]
[Collection(nameof(LastTest))]
public sealed class LastTest
{
    [Fact]
    public void Nothing_that_was_logged_or_thrown_in_the_whole_run_holds_a_secret() => Assert.Empty(WholeRun.Current.Findings);
}
