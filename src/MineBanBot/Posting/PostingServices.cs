using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

using MineBanBot.Discord;
using MineBanBot.Posting.Ledger;
using MineBanBot.Posting.Sending;
using MineBanBot.Servers;

namespace MineBanBot.Posting;

/// <summary>What this slice is made of.</summary>
internal static class PostingServices
{
    /// <summary>Adds the ledger of postings and what sends them.</summary>
    public static void AddPosting(this IServiceCollection services)
    {
        services.AddSingleton<PostingLedger>();
        services.AddSingleton<ModeratorNotices>();
        services.AddSingleton<ReadBack>();
        services.AddSingleton(provider => new PostingSender(
            provider.GetRequiredService<PostingLedger>(),
            provider.GetRequiredService<ReadBack>(),
            provider.GetRequiredService<ChannelCheck>(),
            provider.GetRequiredService<ModeratorNotices>(),
            provider.GetServices<IFailureListener>(),
            provider.GetRequiredService<IDiscordClient>(),
            provider.GetRequiredService<TimeProvider>(),
            new Random(),
            provider.GetRequiredService<ILogger<PostingSender>>()));
        services.AddHostedService<PostingLoop>();
    }
}
