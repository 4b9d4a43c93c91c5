using Microsoft.Extensions.DependencyInjection;

using MineBanBot.Commands;

namespace MineBanBot.Servers;

/// <summary>What this slice is made of.</summary>
internal static class ServersServices
{
    /// <summary>Adds the servers' settings and their command.</summary>
    public static void AddServers(this IServiceCollection services)
    {
        services.AddSingleton<ServerSettingsStore>();
        services.AddSingleton<ChannelCheck>();
        services.AddSingleton<ICommand, SettingsCommand>();
        services.AddHostedService<ServerSettingsReload>();
    }
}
