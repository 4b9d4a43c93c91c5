using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;

using MineBanBot.Knowledge.Wording;

namespace MineBanBot.Knowledge.Tests.Wording;

public sealed partial class PhrasebookTests
{
    [Fact]
    public void Every_phrase_has_wording_and_every_wording_is_a_phrase() =>
        Assert.Equal(Enum.GetNames<Phrase>().Order(StringComparer.Ordinal), Wordings().Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void Places_are_numbered_from_zero_without_a_gap() =>
        Assert.All(Wordings(), pair =>
        {
            int[] places = Places(pair.Value);
            Assert.Equal(Enumerable.Range(0, places.Length), places);
        });

    [Fact]
    public void A_place_that_is_not_filled_is_an_error()
    {
        Phrasebook phrases = new(CultureInfo.InvariantCulture);

        Assert.Equal("on 6 April 2015", phrases.Say(Phrase.On, "6 April 2015"));
        Assert.Throws<FormatException>(() => phrases.Say(Phrase.CountTitleOn, 162));
    }

    [Fact]
    public void Another_language_falls_back_to_English() =>
        Assert.Equal("I don't know", new Phrasebook(CultureInfo.GetCultureInfo("es")).Say(Phrase.AbstainTitle));

    // What is suggested is to be asked, and questions are read in English.
    [Fact]
    public void French_has_every_phrase_but_the_suggested_questions_with_the_same_places()
    {
        Dictionary<string, string> english = Wordings();
        Dictionary<string, string> french = Wordings("fr").Where(pair => !pair.Key.StartsWith("Method.", StringComparison.Ordinal)).ToDictionary();

        Assert.Equal(english.Keys.Where(name => !name.StartsWith("Suggest", StringComparison.Ordinal)).Order(), french.Keys.Order());
        Assert.All(french, pair => Assert.Equal(Places(english[pair.Key]), Places(pair.Value)));
        Assert.All(french, pair => Assert.Equal(pair.Value.Trim(), pair.Value));
    }

    [Fact]
    public void No_wording_has_a_space_at_its_ends() => Assert.All(Wordings().Values, wording => Assert.Equal(wording.Trim(), wording));

    private static int[] Places(string wording) =>
        [.. PlacePattern().Matches(wording).Select(match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)).Distinct().Order()];

    private static Dictionary<string, string> Wordings(string language = "") =>
        new ResourceManager("MineBanBot.Knowledge.Wording.Phrases", typeof(Phrasebook).Assembly)
            .GetResourceSet(CultureInfo.GetCultureInfo(language), createIfNotExists: true, tryParents: false)!
            .Cast<DictionaryEntry>()
            .ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!);

    [GeneratedRegex(@"\{(\d+)\}")]
    private static partial Regex PlacePattern();
}
