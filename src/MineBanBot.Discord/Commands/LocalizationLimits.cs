using System.Collections.Frozen;

using MineBanBot.Discord.Embeds;

namespace MineBanBot.Discord.Commands;

/// <summary>What Discord takes as translations of a command's texts (https://discord.com/developers/docs/interactions/application-commands#localization).</summary>
internal static class LocalizationLimits
{
    // https://discord.com/developers/docs/reference#locales
    private static readonly FrozenSet<string> Locales = FrozenSet.Create(
        StringComparer.Ordinal,
        "ar", "bg", "cs", "da", "de", "el", "en-GB", "en-US", "es-419", "es-ES", "fi", "fr", "he", "hi", "hr", "hu",
        "id", "it", "ja", "ko", "lt", "nl", "no", "pl", "pt-BR", "ro", "ru", "sv-SE", "th", "tr", "uk", "vi",
        "zh-CN", "zh-TW");

    /// <summary>Translations, each checked as the text itself is.</summary>
    /// <param name="name">Whose texts they are, for the complaint.</param>
    /// <param name="translations">By language.</param>
    /// <param name="check">Throws when it is no good.</param>
    /// <exception cref="ArgumentException">A language is none of Discord's, or a translation breaks a limit.</exception>
    public static IReadOnlyDictionary<string, string> Checked(
        string name, IReadOnlyDictionary<string, string> translations, Func<string, string> check)
    {
        foreach ((string locale, string translation) in translations)
        {
            if (!Locales.Contains(locale))
            {
                throw new ArgumentException($"\"{name}\" is translated into \"{locale}\", which is no language of Discord's.");
            }

            check(translation);
        }

        return translations;
    }

    /// <summary>The length that counts: that of the longest translation.</summary>
    public static int Longest(string text, IReadOnlyDictionary<string, string> translations) =>
        translations.Values.Append(text).Max(EmbedLimits.Length);
}
