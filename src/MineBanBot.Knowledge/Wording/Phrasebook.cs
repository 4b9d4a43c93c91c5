using System.Globalization;
using System.Resources;

namespace MineBanBot.Knowledge.Wording;

/// <summary>Says fixed phrases in one language. Values put into a phrase are Markdown already.</summary>
/// <param name="culture">The language; one without phrases of its own falls back to English.</param>
internal sealed class Phrasebook(CultureInfo culture)
{
    private static readonly ResourceManager Resources = new("MineBanBot.Knowledge.Wording.Phrases", typeof(Phrasebook).Assembly);

    /// <summary>The phrase with its places filled in.</summary>
    /// <exception cref="MissingManifestResourceException">Phrases.resx has no such entry.</exception>
    public string Say(Phrase phrase, params object[] values)
    {
        string wording = Resources.GetString(phrase.ToString(), culture)
            ?? throw new MissingManifestResourceException($"Phrases.resx has no \"{phrase}\".");
        return values.Length == 0 ? wording : string.Format(CultureInfo.InvariantCulture, wording, values);
    }
}
