using Microsoft.Extensions.Logging;

namespace MineBanBot.Discord.Gateway;

/// <summary>
/// What each close code asks of us
/// (https://discord.com/developers/docs/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes).
/// </summary>
internal static class CloseCodes
{
    /// <summary>Ends the session on purpose: the bot goes offline at once.</summary>
    public const int GoingAway = 1000;

    /// <summary>Leaves the session resumable; 1000 and 1001 would end it.</summary>
    public const int ComingBack = 4000;

    /// <summary>What to do after a close; null is a connection cut without a code.</summary>
    public static SessionEnd After(int? code) => code switch
    {
        null => new SessionEnd.Resume("the connection was cut"),
        4001 => OurFault(code, "an unknown opcode was sent"),
        4002 => OurFault(code, "a payload could not be decoded"),
        4003 => new SessionEnd.Identify("closed with 4003: something was sent before identifying"),
        4005 => OurFault(code, "identified twice"),
        4007 => new SessionEnd.Identify("closed with 4007: the sequence to resume from was invalid"),
        4008 => OurFault(code, "payloads were sent too fast"),
        4009 => new SessionEnd.Identify("closed with 4009: the session timed out"),
        4004 => Refused(code, "Discord refused the token: set the bot token that the developer portal shows under Bot."),
        4010 => Refused(code, "Discord refused the shard number: leave the number of shards unset, so that Discord names it."),
        4011 => Refused(code, "Discord requires more shards: leave the number of shards unset, or raise it."),
        4012 => Refused(code, "Discord no longer speaks this gateway version: update the bot."),
        4013 => Refused(code, "Discord does not know the intents asked for: update the bot."),
        4014 => Refused(code, "Discord disallows the intents asked for: enable them in the developer portal under Bot."),
        _ => new SessionEnd.Resume($"closed with {code}"),
    };

    // A mistake in this client: an error, though the session lives on.
    private static SessionEnd.Resume OurFault(int? code, string what) => new($"closed with {code}: {what}") { Level = LogLevel.Error };

    private static SessionEnd.Refused Refused(int? code, string sentence) => new(code.GetValueOrDefault(), sentence);
}
