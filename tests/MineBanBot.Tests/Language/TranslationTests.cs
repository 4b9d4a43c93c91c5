using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;

using MineBanBot.Discord.Commands;
using MineBanBot.Language;
using MineBanBot.Tests.Commands;

namespace MineBanBot.Tests.Language;

/// <summary>Every text of a command in every language, every phrase in English and French, and nothing that no longer belongs to any.</summary>
public sealed partial class TranslationTests(WholeCatalog bot) : IClassFixture<WholeCatalog>
{
    private static readonly ResourceManager Resources = new("MineBanBot.Language.Texts", typeof(Texts).Assembly);

    public static TheoryData<string> Others => [.. Languages.All.Where(each => each.Name != "en").Select(each => each.Name)];

    [Theory]
    [MemberData(nameof(Others))]
    public void Every_text_of_a_command_is_translated(string language) =>
        Assert.Empty(Places().Except(Wordings(language).Keys));

    // A test that finds no text to look for would pass for ever.
    [Fact]
    public void Every_command_has_texts_to_translate() => Assert.All(bot.Catalog.All, command => Assert.Contains(command.Definition.Name, Places()));

    [Theory]
    [MemberData(nameof(Others))]
    public void A_language_holds_no_text_that_nothing_asks_for(string language) =>
        Assert.Empty(Wordings(language).Keys.Except(Places()).Except(Enum.GetNames<Text>()));

    // Building a definition checks each name, description, choice and their sum (CommandLimits), in every language.
    [Fact]
    public void Every_translated_command_fits_what_Discord_takes()
    {
        IReadOnlyList<CommandDefinition> definitions = bot.Catalog.Definitions;

        Assert.All(definitions, definition => Assert.Equal(Languages.ByLocale.Keys.Order(), definition.NameLocalizations.Keys.Order()));
        Assert.All(definitions.Where(each => each.Kind == CommandKind.Slash), definition =>
            Assert.Equal(Languages.ByLocale.Keys.Order(), definition.DescriptionLocalizations.Keys.Order()));
    }

    [Theory]
    [MemberData(nameof(Others))]
    public void No_two_things_on_one_list_have_the_same_name(string language)
    {
        string locale = Languages.ByLocale.First(pair => pair.Value.Name == language).Key;

        IReadOnlyList<CommandDefinition> definitions = bot.Catalog.Definitions;
        Distinct([.. definitions.Select(each => each.NameLocalizations[locale])]);
        Assert.All(definitions.SelectMany(each => Lists(each.Options)), list => Distinct([.. list.Select(each => each.NameLocalizations[locale])]));
    }

    [Fact]
    public void Every_phrase_has_English_wording_and_every_wording_is_a_phrase() =>
        Assert.Equal(Enum.GetNames<Text>().Order(StringComparer.Ordinal), Wordings("").Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void French_has_every_phrase_with_the_same_places()
    {
        Dictionary<string, string> french = Wordings("fr");

        Assert.Empty(Enum.GetNames<Text>().Except(french.Keys));
        Assert.All(Wordings(""), pair => Assert.Equal(Filled(pair.Value), Filled(french[pair.Key])));
    }

    [Theory]
    [InlineData("")]
    [MemberData(nameof(Others))]
    public void No_wording_has_a_space_at_its_ends(string language) => Assert.All(Wordings(language).Values, wording => Assert.Equal(wording.Trim(), wording));

    [Fact]
    public void The_phrases_stand_in_alphabetical_order() =>
        Assert.Equal(Enum.GetNames<Text>().Order(StringComparer.Ordinal), Enum.GetNames<Text>());

    // Languages are called by their own names wherever they are listed.
    private HashSet<string> Places() =>
        [.. bot.Catalog.All.SelectMany(command => Translations.Places(command.Definition)).Where(place => !Languages.All.Any(each => place.EndsWith($"/language={each.Name}", StringComparison.Ordinal)))];

    private static IEnumerable<IReadOnlyList<CommandOption>> Lists(IReadOnlyList<CommandOption> options) =>
        options.SelectMany(option => Lists(option.Options)).Prepend(options);

    private static void Distinct(IReadOnlyList<string> names) => Assert.Equal(names.Distinct(), names);

    private static int[] Filled(string wording) =>
        [.. PlacePattern().Matches(wording).Select(match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)).Distinct().Order()];

    private static Dictionary<string, string> Wordings(string language) =>
        Resources.GetResourceSet(CultureInfo.GetCultureInfo(language), createIfNotExists: true, tryParents: false)!
            .Cast<DictionaryEntry>()
            .ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!);

    [GeneratedRegex(@"\{(\d+)\}")]
    private static partial Regex PlacePattern();
}
