namespace MineBanBot.Digests.Scheduling;

/// <summary>When there is something to do for a schedule.</summary>
internal static class Agenda
{
    private static readonly long Hour = (long)TimeSpan.FromHours(1).TotalMilliseconds;

    /// <summary>When the digest is drafted and shown to the moderators; null: it needs nobody's word.</summary>
    public static long? DraftAt(ScheduleRow row) => row.NextAt - (row.ApprovalHours * Hour);

    /// <summary>When the moderators are reminded of it: an hour before it is due, at the earliest half of the time that they have.</summary>
    public static long? RemindAt(ScheduleRow row) => row.NextAt - Math.Min(Hour, (row.ApprovalHours ?? 0) * Hour / 2);

    /// <summary>Whether the digest that is due next was drafted.</summary>
    public static bool IsDrafted(ScheduleRow row) => row.DraftedFor is not null && row.DraftedFor == row.NextAt;

    /// <summary>When to look at it next; null: never.</summary>
    public static long? WakeAt(ScheduleRow row) => row switch
    {
        { Paused: not null } or { NextAt: null } => null,
        { ApprovalHours: null } => row.NextAt,
        _ when !IsDrafted(row) => DraftAt(row),
        { Reminded: 0, Digest: not null } => RemindAt(row),
        _ => row.NextAt,
    };
}
