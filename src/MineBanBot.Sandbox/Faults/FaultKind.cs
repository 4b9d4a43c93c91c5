namespace MineBanBot.Sandbox.Faults;

internal enum FaultKind
{
    Disconnect,
    Reconnect,
    InvalidSession,
    MuteHeartbeatAck,
    GatewayDown,
    HelloInterval,
    HeartbeatRequest,
    RefuseResume,
    DuplicateEvents,
    ReorderEvents,
    LateGuilds,
    GuildOutage,
    SplitMessages,
    LargeEvent,
    SessionStartLimit,
    RestStatus,
    RestDelay,
    RestDropResponse,
}
