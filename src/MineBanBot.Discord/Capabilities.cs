namespace MineBanBot.Discord;

/// <summary>What an implementation of the port can do beyond the least.</summary>
/// <param name="EnforcesNonces">
/// Whether a nonce is sent with <c>enforce_nonce</c>, so that Discord itself keeps a repeated message from appearing twice
/// (https://discord.com/developers/docs/resources/message#create-message). Without it, whoever sends has to read the channel back.
/// </param>
public sealed record Capabilities(bool EnforcesNonces);
