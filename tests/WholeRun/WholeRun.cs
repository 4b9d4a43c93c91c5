using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using System.Text.RegularExpressions;

using MineBanBot.WholeRun;

[assembly: AssemblyFixture(typeof(WholeRun))]

#pragma warning disable IDE0130 // Compiled into several test projects, each with a namespace of its own.
namespace MineBanBot.WholeRun;

/// <summary>
/// All that the tests of this assembly logged, and every exception that was thrown in them, caught or not. When the last test is
/// over, no token and no address with one may be in it.
/// </summary>
public sealed partial class WholeRun : IDisposable
{
    private const string Key = "MineBanBot.WholeRun";
    private const int ShownFindings = 10;

    private readonly ConcurrentQueue<string> lines = new();
    private readonly ConcurrentQueue<string> findings = new();

    public WholeRun()
    {
        TestContext.Current.KeyValueStorage[Key] = this;
        AppDomain.CurrentDomain.FirstChanceException += NoteException;
    }

    /// <summary>The one of this run.</summary>
    public static WholeRun Current => TestContext.Current.KeyValueStorage.GetValueOrDefault(Key) as WholeRun
        ?? throw new InvalidOperationException("Nobody listens to the whole run.");

    /// <summary>The lines with a secret in them so far, which itself is left out.</summary>
    public IReadOnlyList<string> Findings => [.. findings.Distinct().Take(ShownFindings)];

    /// <summary>Keeps what was written.</summary>
    public void Note(string text)
    {
        lines.Enqueue(text);
        foreach (string found in SecretsIn(text))
        {
            findings.Enqueue(found);
        }
    }

    /// <summary>Whether a line with this in it was heard.</summary>
    public bool HasHeard(string part) => lines.Any(line => line.Contains(part, StringComparison.Ordinal));

    /// <summary>The lines with a secret in them, which itself is left out.</summary>
    public static IReadOnlyList<string> SecretsIn(string text) =>
        [.. from line in text.Split('\n') let plain = SecretPattern().Replace(line, "(secret)") where plain != line select plain.Trim()];

    /// <inheritdoc/>
    public void Dispose()
    {
        AppDomain.CurrentDomain.FirstChanceException -= NoteException;

        // The last test has said it already, unless something was logged after it.
        if (!findings.IsEmpty)
        {
            throw new InvalidOperationException(
                $"{findings.Count} lines hold a secret:\n{string.Join('\n', Findings)}");
        }
    }

    private void NoteException(object? sender, FirstChanceExceptionEventArgs thrown) => Note($"{thrown.Exception}");

    // The tokens of tests, those of the sandbox's interactions ("interaction:" in Base64), and addresses with whatever token.
    [GeneratedRegex(@"secret-(?:bot|interaction)-token|\bsandbox-[a-z][\w-]*|aW50ZXJhY3Rpb246[\w-]*|(?<=/(?:interactions|webhooks)/\d+/)(?!\{)\S+")]
    private static partial Regex SecretPattern();
}
