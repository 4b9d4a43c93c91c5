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
            int[] places = [.. PlacePattern().Matches(pair.Value).Select(match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)).Distinct().Order()];
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
        Assert.Equal("I don't know", new Phrasebook(CultureInfo.GetCultureInfo("fr")).Say(Phrase.AbstainTitle));

    [Fact]
    public void No_wording_has_a_space_at_its_ends() => Assert.All(Wordings().Values, wording => Assert.Equal(wording.Trim(), wording));

    private static Dictionary<string, string> Wordings() =>
        new ResourceManager("MineBanBot.Knowledge.Wording.Phrases", typeof(Phrasebook).Assembly)
            .GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: false)!
            .Cast<DictionaryEntry>()
            .ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!);

    [GeneratedRegex(@"\{(\d+)\}")]
    private static partial Regex PlacePattern();
}
