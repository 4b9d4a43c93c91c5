using Microsoft.Extensions.DependencyInjection;

using MineBanBot.Commands;
using MineBanBot.Digests.Asking;
using MineBanBot.Digests.Composing;
using MineBanBot.Digests.Drafting;
using MineBanBot.Digests.Panel;
using MineBanBot.Digests.Publishing;
using MineBanBot.Digests.Verbs;

namespace MineBanBot.Digests;

/// <summary>What this slice is made of.</summary>
internal static class DigestServices
{
    /// <summary>Adds the command with its subcommands, and what composes, keeps and posts digests.</summary>
    public static void AddDigests(this IServiceCollection services, DigestOptions options)
    {
        services.AddSingleton(options);
        services.AddSingleton<CurrentSources>();
        services.AddSingleton<DigestStore>();
        services.AddSingleton<DigestPublisher>();
        services.AddSingleton<DigestDesk>();
        services.AddSingleton<DigestReasons>();
        services.AddSingleton<WishReader>();
        services.AddSingleton<LinkedItem>();
        services.AddSingleton<PanelActions>();
        services.AddSingleton<CorrectVerb>();
        services.AddSingleton<IDigestVerb, DraftVerb>();
        services.AddSingleton<IDigestVerb, PostVerb>();
        services.AddSingleton<IDigestVerb>(provider => provider.GetRequiredService<CorrectVerb>());
        services.AddSingleton<IDigestVerb, HistoryVerb>();
        services.AddSingleton<IDigestVerb, WhyVerb>();
        services.AddSingleton<IDigestButton, MoreButton>();
        services.AddSingleton<ICommand, DigestCommand>();
        services.AddSchedules();
    }
}
