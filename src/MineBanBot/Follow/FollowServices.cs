using Microsoft.Extensions.DependencyInjection;

using MineBanBot.Commands;
using MineBanBot.Follow.Planning;
using MineBanBot.Follow.Status;

namespace MineBanBot.Follow;

/// <summary>What this slice is made of.</summary>
internal static class FollowServices
{
    /// <summary>Adds the command and what plans postings for those who follow something.</summary>
    public static void AddFollow(this IServiceCollection services)
    {
        services.AddSingleton<FollowStore>();
        services.AddSingleton<EntryPost>();
        services.AddSingleton<FollowPlanner>();
        services.AddSingleton<StatusWatch>();
        services.AddSingleton<ICommand, FollowCommand>();
        services.AddHostedService<FollowLoop>();
    }
}
