namespace MineBanBot.Sandbox.Faults;

internal enum FaultKind
{
    Disconnect,
    Reconnect,
    InvalidSession,
    MuteHeartbeatAck,
    GatewayDown,
    RestStatus,
    RestDelay,
    RestDropResponse,
}
