using System.Collections.Frozen;
using System.Globalization;

namespace MineBanBot.Language;

/// <summary>
/// The languages that the bot speaks, by Discord's locales (https://discord.com/developers/docs/reference#locales). English is the one
/// that is never missing a text.
/// </summary>
internal static class Languages
{
    /// <summary>English.</summary>
    public static CultureInfo English { get; } = CultureInfo.GetCultureInfo("en");

    /// <summary>The languages beside English, by the locales that readers of each have set.</summary>
    public static FrozenDictionary<string, CultureInfo> ByLocale { get; } = new Dictionary<string, string>
    {
        ["fr"] = "fr",
        ["es-ES"] = "es",
        ["es-419"] = "es",
        ["ru"] = "ru",
        ["uk"] = "uk",
        ["zh-CN"] = "zh",
        ["pt-BR"] = "pt",
    }.ToFrozenDictionary(pair => pair.Key, pair => CultureInfo.GetCultureInfo(pair.Value), StringComparer.Ordinal);

    /// <summary>All, English first, then by code.</summary>
    public static IReadOnlyList<CultureInfo> All { get; } =
        [English, .. ByLocale.Values.DistinctBy(each => each.Name).OrderBy(each => each.Name, StringComparer.Ordinal)];

    /// <summary>The language of a reader; English for those that are not spoken here.</summary>
    /// <param name="locale">Discord's locale, such as es-419.</param>
    public static CultureInfo Of(string? locale) => ByLocale.GetValueOrDefault(locale ?? "", English);

    /// <summary>The language of this code, such as "fr"; null when it is not spoken here.</summary>
    public static CultureInfo? TryFind(string? code) => All.FirstOrDefault(each => each.Name == code);
}
