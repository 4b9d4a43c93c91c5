using MineBanBot.Servers;

using NodaTime;

namespace MineBanBot.Digests.Scheduling;

/// <summary>Where the clock hangs that a schedule goes by.</summary>
internal sealed class ScheduleZones(ServerSettingsStore settings)
{
    /// <summary>Its own zone, else the server's, else UTC.</summary>
    public DateTimeZone Of(ScheduleRow row) => TimeZones.TryFind(row.Zone) ?? settings.Of(row.GuildId).TimeZone;
}
