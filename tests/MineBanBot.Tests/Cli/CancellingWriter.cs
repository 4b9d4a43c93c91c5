using System.Text;

namespace MineBanBot.Tests.Cli;

/// <summary>Asks the program to end when it writes a text for the first time, as somebody would who watches it.</summary>
internal sealed class CancellingWriter(CancellationTokenSource ending, string text) : StringWriter
{
    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(string? value)
    {
        base.Write(value);
        if (value?.Contains(text, StringComparison.Ordinal) == true)
        {
            ending.Cancel();
        }
    }
}
