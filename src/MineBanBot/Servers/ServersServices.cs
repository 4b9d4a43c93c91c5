using Microsoft.Extensions.DependencyInjection;

namespace MineBanBot.Servers;

/// <summary>What this slice is made of.</summary>
internal static class ServersServices
{
    /// <summary>Adds the servers' settings.</summary>
    public static void AddServers(this IServiceCollection services)
    {
        services.AddSingleton<ServerSettingsStore>();
        services.AddSingleton<ChannelCheck>();
        services.AddHostedService<ServerSettingsReload>();
    }
}
