using System.Globalization;
using System.Resources;

using MineBanBot.Knowledge.Dates;
using MineBanBot.Knowledge.Facts;
using MineBanBot.Knowledge.Names;

namespace MineBanBot.Knowledge.Wording;

/// <summary>Says fixed phrases, dates, numbers and names of states in one language. Values put into a phrase are Markdown already.</summary>
/// <param name="culture">The language; one without phrases of its own falls back to English.</param>
/// <param name="regions">Names of states in other languages; null: English ones.</param>
internal sealed class Phrasebook(CultureInfo culture, RegionNames? regions = null)
{
    private const string English = "en";

    private static readonly ResourceManager Resources = new("MineBanBot.Knowledge.Wording.Phrases", typeof(Phrasebook).Assembly);

    private readonly CultureInfo dates = culture.TwoLetterISOLanguageName == English ? CultureInfo.InvariantCulture : culture;
    private readonly bool isEnglish = culture.TwoLetterISOLanguageName == English;

    /// <summary>The languages that have all phrases, English first.</summary>
    public static IReadOnlyList<CultureInfo> Complete { get; } = [CultureInfo.GetCultureInfo(English), CultureInfo.GetCultureInfo("fr")];

    /// <summary>The phrase with its places filled in.</summary>
    /// <exception cref="MissingManifestResourceException">Phrases.resx has no such entry.</exception>
    public string Say(Phrase phrase, params object[] values)
    {
        string wording = Resources.GetString(phrase.ToString(), culture)
            ?? throw new MissingManifestResourceException($"Phrases.resx has no \"{phrase}\".");
        return values.Length == 0 ? wording : string.Format(CultureInfo.InvariantCulture, wording, values);
    }

    /// <summary>A date as a person writes it: "6 April 2015", "April 2015" or "2015".</summary>
    public string Date(PartialDate date) => date.InLanguage(dates);

    /// <summary>A number with its thousands set apart.</summary>
    public string Number(int number) => number.ToString("N0", dates);

    /// <summary>A state's name as it stands in a list.</summary>
    public string Plain(State state) => Foreign(state) ?? state.PlainName;

    /// <summary>A state's name as it stands in a sentence: "the Gambia".</summary>
    public string Spoken(State state) => Foreign(state) ?? state.SpokenName;

    /// <summary>How a state joined: "ratification", "accession" and so on; in a language that lacks the word, as the table has it.</summary>
    public string Method(State state) => isEnglish ? state.JoinMethod : Resources.GetString($"Method.{state.JoinMethod}", culture) ?? state.JoinMethod;

    // Names are kept by language in the order in which the file names them: French comes first.
    private string? Foreign(State state) => isEnglish ? null : regions?.Foreign(state.Iso2) is [var french, ..] ? french : null;
}
