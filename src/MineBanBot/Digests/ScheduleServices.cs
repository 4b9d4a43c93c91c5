using Microsoft.Extensions.DependencyInjection;

using MineBanBot.Digests.ScheduleVerbs;
using MineBanBot.Digests.Scheduling;
using MineBanBot.Digests.Waking;
using MineBanBot.Posting.Sending;

namespace MineBanBot.Digests;

/// <summary>What posts digests by themselves.</summary>
internal static class ScheduleServices
{
    /// <summary>Adds the schedules, what wakes them, and the subcommands about them.</summary>
    public static void AddSchedules(this IServiceCollection services)
    {
        services.AddSingleton<ScheduleStore>();
        services.AddSingleton<ScheduleZones>();
        services.AddSingleton<DigestMaker>();
        services.AddSingleton<ApprovalRequest>();
        services.AddSingleton<IFailureListener, ScheduleFailures>();
        services.AddSingleton<ScheduleRunner>();
        services.AddSingleton<ScheduleAlarm>();
        services.AddHostedService<AlarmLoop>();
        services.AddSingleton<SchedulePicker>();
        services.AddSingleton<ScheduleLine>();
        services.AddSingleton<DestinationReader>();
        services.AddSingleton<IDigestVerb, ScheduleVerb>();
        services.AddSingleton<IDigestVerb, ListVerb>();
        services.AddSingleton<IDigestVerb, PauseVerb>();
        services.AddSingleton<IDigestVerb, ResumeVerb>();
        services.AddSingleton<IDigestVerb, RemoveVerb>();
    }
}
