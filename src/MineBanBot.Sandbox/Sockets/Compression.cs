namespace MineBanBot.Sandbox.Sockets;

// https://discord.com/developers/docs/events/gateway#transport-compression
internal enum Compression
{
    None,
    Zlib,
    Zstd,
}
