using MineBanBot.Language;
using MineBanBot.Servers;

namespace MineBanBot.Commands;

/// <summary>How one interaction is to be answered.</summary>
/// <param name="Texts">The fixed phrases, in the language of whoever will read the answer.</param>
/// <param name="Private">Whether the answer is to be seen by its user alone.</param>
/// <param name="Moderator">Whether the user is a moderator of the server that it comes from.</param>
/// <param name="Server">What is set in that server; all defaults in direct messages.</param>
internal sealed record Manner(Texts Texts, bool Private, bool Moderator, ServerSettings Server)
{
    /// <summary>Whether answers may be seen by all where it comes from.</summary>
    public bool MayBePublic { get; init; } = true;

    /// <summary>For tests of one command: English, for all to see, a member, nothing set.</summary>
    public static Manner Plain { get; } = new(Texts.Of(Languages.English), Private: false, Moderator: false, ServerSettings.Default);
}
