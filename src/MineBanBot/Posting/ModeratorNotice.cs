using MineBanBot.Discord.Ids;
using MineBanBot.Posting.Ledger;

namespace MineBanBot.Posting;

/// <summary>A word to the moderators of a server, in the channel that they chose.</summary>
internal static class ModeratorNotice
{
    /// <summary>The notice, to be planned where its occasion is written.</summary>
    /// <param name="guild">The server.</param>
    /// <param name="channel">The moderators' channel.</param>
    /// <param name="occasion">Names what it is about: there is one notice of each.</param>
    /// <param name="text">What it says, in Discord's Markdown.</param>
    public static PlannedPosting Of(GuildId guild, ChannelId channel, string occasion, string text) =>
        new(guild, channel, PostingKind.Notice, occasion, new PostingBody(text));
}
