namespace MineBanBot.Sandbox.Faults;

/// <summary>What POST /sandbox/faults calls each kind.</summary>
internal static class FaultName
{
    private static readonly Dictionary<string, FaultKind> Kinds = new()
    {
        ["disconnect"] = FaultKind.Disconnect,
        ["reconnect"] = FaultKind.Reconnect,
        ["invalid_session"] = FaultKind.InvalidSession,
        ["mute_heartbeat_ack"] = FaultKind.MuteHeartbeatAck,
        ["gateway_down"] = FaultKind.GatewayDown,
        ["hello_interval"] = FaultKind.HelloInterval,
        ["heartbeat_request"] = FaultKind.HeartbeatRequest,
        ["refuse_resume"] = FaultKind.RefuseResume,
        ["duplicate_events"] = FaultKind.DuplicateEvents,
        ["reorder_events"] = FaultKind.ReorderEvents,
        ["late_guilds"] = FaultKind.LateGuilds,
        ["guild_outage"] = FaultKind.GuildOutage,
        ["split_messages"] = FaultKind.SplitMessages,
        ["large_event"] = FaultKind.LargeEvent,
        ["session_start_limit"] = FaultKind.SessionStartLimit,
        ["rest_status"] = FaultKind.RestStatus,
        ["rest_delay"] = FaultKind.RestDelay,
        ["rest_drop_response"] = FaultKind.RestDropResponse,
    };

    public static string All => string.Join(", ", Kinds.Keys);

    public static FaultKind? Read(string? name) => name is not null && Kinds.TryGetValue(name, out FaultKind kind) ? kind : null;
}
