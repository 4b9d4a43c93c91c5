using MineBanBot.Discord.Answering;
using MineBanBot.Discord.Ids;

namespace MineBanBot.Discord.Rest;

/// <summary>Every REST call this client makes.</summary>
internal static class Routes
{
    /// <summary>https://discord.com/developers/docs/events/gateway#get-gateway-bot.</summary>
    public static Route GatewayBot { get; } = new(HttpMethod.Get, "/gateway/bot", "/gateway/bot");

    /// <summary>https://discord.com/developers/docs/interactions/application-commands#endpoints, of one server or of all.</summary>
    public static Route Commands(HttpMethod method, ApplicationId application, GuildId? guild) => guild is { } one
        ? new(method, "/applications/{application}/guilds/{guild}/commands", $"/applications/{application}/guilds/{one}/commands")
        {
            Major = one.ToString(),
        }
        : new(method, "/applications/{application}/commands", $"/applications/{application}/commands");

    /// <summary>Reads the commands with all their translations, which are left out unless asked for.</summary>
    public static Route HeldCommands(ApplicationId application, GuildId? guild)
    {
        Route route = Commands(HttpMethod.Get, application, guild);
        return route with { Path = $"{route.Path}?with_localizations=true" };
    }

    /// <summary>
    /// The first answer (https://discord.com/developers/docs/interactions/receiving-and-responding#create-interaction-response).
    /// Discord takes only one, so a repeat does no harm.
    /// </summary>
    public static Route Callback(InteractionAddress to) =>
        OfInteraction(
            HttpMethod.Post, "/interactions/{interaction}/{token}/callback", $"/interactions/{to.Interaction}/{to.Token}/callback");

    /// <summary>
    /// Changes the first answer
    /// (https://discord.com/developers/docs/interactions/receiving-and-responding#edit-original-interaction-response).
    /// </summary>
    public static Route EditOriginal(InteractionAddress to) => OfInteraction(
        HttpMethod.Patch,
        "/webhooks/{application}/{token}/messages/@original",
        $"/webhooks/{to.Application}/{to.Token}/messages/@original");

    /// <summary>
    /// A further message (https://discord.com/developers/docs/interactions/receiving-and-responding#create-followup-message).
    /// A repeat would show it twice.
    /// </summary>
    public static Route FollowUp(InteractionAddress to) =>
        OfInteraction(HttpMethod.Post, "/webhooks/{application}/{token}", $"/webhooks/{to.Application}/{to.Token}") with
        {
            Repeatable = false,
        };

    private static Route OfInteraction(HttpMethod method, string template, string path) =>
        new(method, template, path) { OfInteraction = true };
}
