using Microsoft.Extensions.DependencyInjection;

using MineBanBot.Commands;

namespace MineBanBot.Reports;

/// <summary>What this slice is made of.</summary>
internal static class ReportsServices
{
    /// <summary>Adds the reports and their commands.</summary>
    public static void AddReports(this IServiceCollection services)
    {
        services.AddSingleton<ReportStore>();
        services.AddSingleton<ICommand, ReportsCommand>();
    }
}
