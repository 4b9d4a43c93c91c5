using Microsoft.Extensions.DependencyInjection;

using MineBanBot.Digests.Composing;
using MineBanBot.Digests.Drafting;
using MineBanBot.Digests.Publishing;

namespace MineBanBot.Digests;

/// <summary>What this slice is made of.</summary>
internal static class DigestServices
{
    /// <summary>Adds the command with its subcommands, and what composes, keeps and posts digests.</summary>
    public static void AddDigests(this IServiceCollection services)
    {
        services.AddSingleton<CurrentSources>();
        services.AddSingleton<DigestStore>();
        services.AddSingleton<DigestPublisher>();
        services.AddSchedules();
    }
}
