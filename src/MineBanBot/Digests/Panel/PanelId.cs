using System.Globalization;

namespace MineBanBot.Digests.Panel;

/// <summary>A button, select or form of a digest's panel as its id remembers it, so that it works after a restart and for any moderator.</summary>
/// <param name="Verb">The subcommand that it belongs to.</param>
/// <param name="Act">What it does: one of <see cref="PanelAct"/>.</param>
/// <param name="Digest">The digest's id.</param>
/// <param name="Item">The number of the chosen item; 0: none is chosen.</param>
internal sealed record PanelId(string Verb, string Act, string Digest, int Item = 0)
{
    /// <summary>The subcommand whose panel changes drafts.</summary>
    public const string Draft = "draft";

    /// <summary>The subcommand whose panel corrects what was posted.</summary>
    public const string Correct = "correct";

    /// <summary>As it stands in an id.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{DigestCommand.Name}:{Verb}:{Act}:{Digest}:{Item}");

    /// <summary>Reads an id; null when it is none of these.</summary>
    /// <param name="customId">Untrusted.</param>
    public static PanelId? TryParse(string customId) =>
        customId.Split(':') is [DigestCommand.Name, var verb, { Length: > 0 } act, { Length: > 0 } digest, var item]
        && int.TryParse(item, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            ? new PanelId(verb, act, digest, number)
            : null;
}
