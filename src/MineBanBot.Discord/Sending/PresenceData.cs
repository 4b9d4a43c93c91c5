using System.Text.Json.Serialization;

using MineBanBot.Discord.Presences;

namespace MineBanBot.Discord.Sending;

/// <summary>Op 3, and a part of op 2 (https://discord.com/developers/docs/events/gateway-events#update-presence).</summary>
internal sealed record PresenceData(IReadOnlyList<PresenceData.ActivityData> Activities, string Status)
{
    /// <summary>Since when the user is idle; a bot never is. Written even so.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public long? Since { get; }

    /// <summary>Whether the user is away.</summary>
    public bool Afk { get; }

    /// <summary>A presence as Discord takes it.</summary>
    public static PresenceData Of(Presence presence) => new(
        presence.Activity is { } activity ? [ActivityData.Of(activity)] : [],
        presence.Status switch
        {
            PresenceStatus.Busy => "dnd",
            PresenceStatus.Idle => "idle",
            PresenceStatus.Invisible => "invisible",
            _ => "online",
        });

    /// <summary>https://discord.com/developers/docs/events/gateway-events#activity-object, as far as bots can set it.</summary>
    internal sealed record ActivityData(string Name, int Type, string? State, string? Url)
    {
        // The text of a custom one is its state; its name is not shown, but asked for.
        private const string CustomName = "Custom Status";

        /// <summary>An activity as Discord takes it.</summary>
        public static ActivityData Of(Activity activity) => activity.Kind == ActivityKind.Custom
            ? new(CustomName, (int)activity.Kind, activity.Text, null)
            : new(activity.Text, (int)activity.Kind, null, activity.Kind == ActivityKind.Streaming ? activity.Address?.AbsoluteUri : null);
    }
}
