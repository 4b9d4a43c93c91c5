using MineBanBot.Knowledge.Answers;

namespace MineBanBot.Knowledge.Tests.Answers;

/// <summary>Sets of states: groups, changes, order, comparison, and dates computed from the treaty's rules.</summary>
public sealed class SetAnswerTests(Seeds seeds) : IClassFixture<Seeds>
{
    [Theory]
    [InlineData("which EU countries are outside the treaty", "EU: 5 of 27 are outside", "**Withdrew (5):** Estonia, Finland, Latvia, Lithuania, Poland")]
    [InlineData("how many NATO members are in the treaty", "NATO: 26 of 32 are in", "**Never joined (1):** United States")]
    [InlineData("which central asian states are not party", "Central Asia: 3 of 5 are outside", "Kazakhstan, Kyrgyzstan, Uzbekistan")]
    [InlineData("which states never joined", "30 states have never joined", "**Never joined (30):** Armenia")]
    [InlineData("which african countries have not joined", "are outside", "Egypt, Libya, Morocco")]
    public void A_group_is_told_with_who_is_in_and_who_is_outside(string question, string title, string text)
    {
        Answer answer = seeds.Ask(question);

        Assert.Equal(AnswerKind.Answer, answer.Kind);
        Assert.Contains(title, answer.Title, StringComparison.Ordinal);
        Assert.Contains(text, answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_belongs_to_a_group_is_labelled_not_verified() =>
        Assert.Contains("not verified", seeds.Ask("which EU countries are outside the treaty").Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("who joined in 2007", "4 states joined the Mine Ban Treaty in 2007", "- Palau: 19 November 2007 (accession)")]
    [InlineData("who withdrew and when", "5 states have withdrawn", "- Poland: 20 February 2026 (notice deposited on 20 August 2025)")]
    [InlineData("who joined between 2010 and 2015", "6 states joined the Mine Ban Treaty between 2010 and 2015", "- Oman: 20 August 2014")]
    [InlineData("who joined by succession", "2 states joined", "Montenegro")]
    public void Changes_are_listed_with_their_dates(string question, string title, string line)
    {
        Answer answer = seeds.Ask(question);

        Assert.StartsWith(title, answer.Title, StringComparison.Ordinal);
        Assert.Contains(line, answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("first state to ratify", "Canada, Ireland, Mauritius joined first (3 December 1997)")]
    [InlineData("who was the last state to join", "Lebanon joined last (2026, day not known)")]
    [InlineData("the hundredth state party", "Mauritania joined as number 100 (21 July 2000)")]
    public void A_place_in_the_order_is_named(string question, string title) => Assert.Equal(title, seeds.Ask(question).Title);

    [Fact]
    public void A_place_that_nobody_has_is_said_to_be_none() => Assert.Equal(AnswerKind.Abstain, seeds.Ask("the 900th state party").Kind);

    [Theory]
    [InlineData("are Poland and Finland parties", "Poland has withdrawn", "Finland has withdrawn")]
    [InlineData("compare india and pakistan", "India is not a State Party", "Pakistan is not a State Party")]
    public void States_are_compared_side_by_side(string question, string first, string second)
    {
        Answer answer = seeds.Ask(question);

        Assert.Equal(2, answer.Fields.Count);
        Assert.Contains(first, answer.Text, StringComparison.Ordinal);
        Assert.Contains(second, answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("deposited on 5 July 2019, in force when?", "In force on 1 January 2020")]
    [InlineData("a state gives notice of withdrawal on 10 July 2025, when does it leave", "The withdrawal takes effect on 10 January 2026")]
    public void A_date_is_computed_from_the_rule(string question, string title) => Assert.Equal(title, seeds.Ask(question).Title);

    [Fact]
    public void Growth_is_told_with_both_numbers() =>
        Assert.Equal("From 109 to 156 States Parties: +47 (+43.1 %)", seeds.Ask("how many more parties in 2010 than in 2000").Title);

    [Theory]
    [InlineData("How many casualties in 2022?", "At least 4,710 people were killed or injured in 2022")]
    [InlineData("difference in casualties between 2013 and 2016", "Casualties from 2013 to 2016: +5,297 (+160.1 %)")]
    [InlineData("trend of casualties over the years", "Recorded casualties, 1999 to 2024")]
    public void Casualties_are_at_least_and_by_edition(string question, string title) => Assert.Equal(title, seeds.Ask(question).Title);

    [Theory]
    [InlineData("¿Chile ha firmado?", "Chile is a State Party")]
    [InlineData("Ist Österreich Vertragsstaat der Ottawa-Konvention?", "Austria is a State Party")]
    [InlineData("Польша подписала?", "Poland has withdrawn")]
    [InlineData("中国签署了渥太华公约吗？", "China is not a State Party")]
    [InlineData("هل انضمت فنلندا", "Finland has withdrawn")]
    public void A_state_is_known_by_its_name_in_other_languages(string question, string title) =>
        Assert.StartsWith(title, seeds.Ask(question).Title, StringComparison.Ordinal);

    [Fact]
    public void A_deadline_is_told_as_confirmed_and_as_requested()
    {
        string text = seeds.Ask("clearance deadline for Angola").Text;

        Assert.Contains("confirmed deadline 31 December 2025", text, StringComparison.Ordinal);
        Assert.Contains("requested deadline 31 December 2030", text, StringComparison.Ordinal);
    }
}
