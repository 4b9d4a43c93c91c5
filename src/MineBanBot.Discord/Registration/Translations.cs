namespace MineBanBot.Discord.Registration;

/// <summary>Translations in the one spelling of several that mean the same.</summary>
internal static class Translations
{
    /// <summary>In the order of the languages; null when there are none.</summary>
    public static IReadOnlyDictionary<string, string>? Normal(IReadOnlyDictionary<string, string>? translations) =>
        translations is { Count: > 0 }
            ? new SortedDictionary<string, string>(translations.ToDictionary(), StringComparer.Ordinal)
            : null;
}
