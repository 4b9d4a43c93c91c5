using Microsoft.Extensions.DependencyInjection;

using MineBanBot.Commands;

namespace MineBanBot.Ask;

/// <summary>What this slice is made of.</summary>
internal static class AskServices
{
    /// <summary>Adds the command.</summary>
    public static void AddAsk(this IServiceCollection services)
    {
        services.AddSingleton<AskDrawing>();
        services.AddSingleton<Unanswered>();
        services.AddHostedService(provider => provider.GetRequiredService<Unanswered>());
        services.AddSingleton<ICommand, AskCommand>();
    }
}
