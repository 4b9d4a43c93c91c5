using System.Globalization;

using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting.Display;

namespace MineBanBot.Hosting;

/// <summary>Writes log lines to standard error as it was handed in, a line at a time.</summary>
internal sealed class WriterSink(TextWriter writer) : ILogEventSink
{
    private readonly MessageTemplateTextFormatter formatter =
        new("{Timestamp:HH:mm:ss} {Level:u3} {Message:lj}{NewLine}{Exception}", CultureInfo.InvariantCulture);

    private readonly Lock gate = new();

    /// <inheritdoc/>
    public void Emit(LogEvent logEvent)
    {
        // Written at once: whoever is killed meanwhile leaves a whole line or none.
        using StringWriter line = new(CultureInfo.InvariantCulture);
        formatter.Format(logEvent, line);
        lock (gate)
        {
            writer.Write(line.ToString());
        }
    }
}
