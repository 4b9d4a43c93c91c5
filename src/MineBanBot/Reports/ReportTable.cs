using System.Globalization;

using CsvHelper;

namespace MineBanBot.Reports;

/// <summary>Reports as a table for a spreadsheet. Nothing in it is run as a formula, whatever somebody typed, and nothing tells of the reporter.</summary>
internal static class ReportTable
{
    /// <summary>Writes the table.</summary>
    /// <param name="reports">The rows.</param>
    /// <param name="target">Where to.</param>
    public static void Write(IEnumerable<Report> reports, TextWriter target)
    {
        using CsvWriter csv = CsvWriter.Create(target, new CsvWriterOptions { Injection = CsvInjection.Escape, NewLine = "\n" }, leaveOpen: true);
        csv.WriteHeader("id", "server", "kind", "first_at", "times", "question", "answer", "remark", "resolved_at");
        foreach (Report report in reports)
        {
            csv.WriteRecord(
                report.Id,
                report.Guild,
                report.Kind,
                Instant(report.CreatedAt),
                report.Times.ToString(CultureInfo.InvariantCulture),
                report.Question,
                report.Answer ?? "",
                report.Remark ?? "",
                report.ResolvedAt is { } resolved ? Instant(resolved) : "");
        }
    }

    private static string Instant(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
