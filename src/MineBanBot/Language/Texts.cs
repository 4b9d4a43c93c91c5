using System.Collections.Concurrent;
using System.Globalization;
using System.Resources;

using MineBanBot.Knowledge.Dates;

namespace MineBanBot.Language;

/// <summary>
/// The bot's fixed phrases in one language (Texts.resx and its translations). A phrase that the language lacks is said in English.
/// Facts are not in here: they come from the tables and the entries.
/// </summary>
/// <param name="language">One of <see cref="Languages.All"/>.</param>
internal sealed class Texts(CultureInfo language)
{
    private static readonly ResourceManager Resources = new("MineBanBot.Language.Texts", typeof(Texts).Assembly);
    private static readonly ConcurrentDictionary<string, Texts> Known = new(StringComparer.Ordinal);

    /// <summary>The language that the texts are in.</summary>
    public CultureInfo Language { get; } = language;

    /// <summary>The texts of a language, made once.</summary>
    public static Texts Of(CultureInfo language) => Known.GetOrAdd(language.Name, _ => new Texts(language));

    /// <summary>The phrase with its places filled in.</summary>
    /// <param name="text">Which.</param>
    /// <param name="values">What goes into {0}, {1} …, Markdown already.</param>
    /// <exception cref="MissingManifestResourceException">Texts.resx has no such entry.</exception>
    public string Say(Text text, params object[] values)
    {
        string wording = Resources.GetString(text.ToString(), Language) ?? throw new MissingManifestResourceException($"Texts.resx has no \"{text}\".");
        return values.Length == 0 ? wording : string.Format(CultureInfo.InvariantCulture, wording, values);
    }

    /// <summary>A date as a person writes it: "6 April 2015", "April 2015" or "2015".</summary>
    public string Date(PartialDate date) => date.InLanguage(Language.Equals(Languages.English) ? CultureInfo.InvariantCulture : Language);

    /// <summary>What this language's own file says; null when the phrase is not in it.</summary>
    /// <param name="language">The language.</param>
    /// <param name="name">A phrase, or a place of a command as in <see cref="Translations"/>.</param>
    public static string? Own(CultureInfo language, string name) =>
        Resources.GetResourceSet(language, createIfNotExists: true, tryParents: false)?.GetString(name);
}
