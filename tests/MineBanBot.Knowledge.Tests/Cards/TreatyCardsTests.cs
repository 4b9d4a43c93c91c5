using MineBanBot.Knowledge.Answers;
using MineBanBot.Knowledge.Cards;
using MineBanBot.Knowledge.Counts;
using MineBanBot.Knowledge.Facts;
using MineBanBot.Knowledge.Figures;

namespace MineBanBot.Knowledge.Tests.Cards;

/// <summary>What cards say, checked against the rows that they come from.</summary>
public sealed class TreatyCardsTests(Seeds seeds) : IClassFixture<Seeds>
{
    private TreatyCards Cards => seeds.Service.CardsIn(System.Globalization.CultureInfo.GetCultureInfo("en"));

    private FactTables Facts => seeds.Folder.Facts;

    [Fact]
    public void Every_card_is_whole_in_both_languages()
    {
        foreach (string language in (string[])["en", "fr"])
        {
            TreatyCards cards = seeds.Service.CardsIn(System.Globalization.CultureInfo.GetCultureInfo(language));
            Answer[] all =
            [
                cards.Overview(), cards.Timeline(null, null, null), cards.Compare([.. Facts.States.Take(4)]),
                .. Facts.States.Select(cards.Country), .. Facts.Articles.Select(cards.Article), .. Facts.Definitions.Select(cards.Term),
                .. FigureTopic.All.Select(cards.Figures), .. Enum.GetValues<Standing>().Select(standing => cards.States(new StatesFilter(standing))),
            ];
            Assert.All(all, card =>
            {
                Assert.False(string.IsNullOrWhiteSpace(card.Title) || string.IsNullOrWhiteSpace(card.Text));
                Assert.DoesNotContain("{0}", card.Shown(), StringComparison.Ordinal);
                Assert.NotEmpty(card.Sources);
                Assert.Equal(card.Sources.Distinct(), card.Sources);
                Assert.All(card.Fields, field => Assert.False(string.IsNullOrWhiteSpace(field.Name) || string.IsNullOrWhiteSpace(field.Value)));
            });
        }
    }

    [Fact]
    public void Each_date_of_a_state_stands_with_the_clock_that_it_is_of()
    {
        Answer card = Cards.Country(State("FIN"));

        Assert.Equal("Finland has withdrawn from the Mine Ban Treaty", card.Title);
        Assert.Contains("**9 January 2012**\nDeposit of the instrument", Field(card, "Joined by accession"), StringComparison.Ordinal);
        Assert.Contains("**1 July 2012**\nBound from this day", Field(card, "In force for it"), StringComparison.Ordinal);
        Assert.Contains("**10 July 2025**\nThe six months of Article 20", Field(card, "Notice of withdrawal deposited"), StringComparison.Ordinal);
        Assert.Contains("**10 January 2026**\nNeither counted nor bound", Field(card, "Withdrawal took effect"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_state_was_and_became_is_told_in_order()
    {
        Assert.Equal(
            """
            - **9 January 2012**: outside → joined, not bound yet
            - **1 July 2012**: joined, not bound yet → State Party, bound
            - **10 July 2025**: State Party, bound → bound, notice of withdrawal given
            - **10 January 2026**: bound, notice of withdrawal given → withdrawn
            """.ReplaceLineEndings("\n"),
            Field(Cards.Country(State("FIN")), "Was → now"));
        Assert.Equal("- **2026, day not known**: outside → joined, not bound yet", Field(Cards.Country(State("LBN")), "Was → now"));
        Assert.DoesNotContain(Cards.Country(State("CHN")).Fields, field => field.Name == "Was → now");
    }

    [Fact]
    public void Confirmed_and_requested_deadlines_stand_apart_and_what_is_computed_says_so()
    {
        string angola = Field(Cards.Country(State("AGO")), "Clearance (Article 5)");

        Assert.Contains("confirmed deadline 31 December 2025, requested deadline 31 December 2030", angola, StringComparison.Ordinal);
        Assert.Contains("No row tells. By the treaty's own term", Field(Cards.Country(State("AUT")), "Stockpiles (Article 4)"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_disputed_standing_is_shown_with_both_sides_and_their_sources()
    {
        Answer card = Cards.Country(State("UKR"));

        Assert.Contains("disputed", card.Title, StringComparison.Ordinal);
        Assert.Contains("suspending the treaty", Field(card, "Dispute: what happened"), StringComparison.Ordinal);
        Assert.Contains(card.Fields, field => field.Name.Contains("stockpiled mines does Ukraine", StringComparison.Ordinal));
        Assert.Contains("disputed", Cards.Compare([State("UKR"), State("POL")]).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void States_are_counted_as_the_history_counts_them()
    {
        Assert.StartsWith("162 of 197 states", Cards.States(new StatesFilter()).Title, StringComparison.Ordinal);
        Assert.Equal(162, Lines(Cards.States(new StatesFilter(Standing.Party))).Length);
        Assert.Equal(35, Lines(Cards.States(new StatesFilter(Standing.Outside))).Length);
        Assert.Equal(30, Lines(Cards.States(new StatesFilter(Standing.Never))).Length);
        Assert.Equal(5, Lines(Cards.States(new StatesFilter(Standing.Withdrawn))).Length);
        Assert.StartsWith("States Parties, EU: 22 of 27 states", Cards.States(new StatesFilter(Standing.Party, Group: "EU")).Title, StringComparison.Ordinal);
        Assert.Equal(
            Facts.States.Count,
            Facts.States.Select(state => state.Region).Distinct().Sum(region => Lines(Cards.States(new StatesFilter(Standing.Party, region))).Length + Lines(Cards.States(new StatesFilter(Standing.Outside, region))).Length));
    }

    [Theory]
    [InlineData(1999, 90)]
    [InlineData(2008, 156)]
    [InlineData(2025, 163)]
    public void A_year_tells_who_joined_and_how_many_there_were_at_its_end(int year, int end)
    {
        Answer card = Cards.States(new StatesFilter(Year: year));

        int joined = Facts.States.Count(state => state.JoinedOn?.Year == year);
        Assert.Contains($"Joined: {joined}", card.Title, StringComparison.Ordinal);
        Assert.StartsWith($"At the end of {year}, **{end}** states", card.Text, StringComparison.Ordinal);
        Assert.Equal(
            joined + Facts.States.Count(state => state.WithdrawnOn?.Year == year) + Facts.States.Count(state => state.WithdrawalDepositedOn?.Year == year) + Facts.States.Count(state => state.SignedOn?.Year == year),
            Lines(card).Length);
    }

    [Fact]
    public void A_timeline_holds_the_events_of_its_kind_and_years_oldest_first()
    {
        Assert.Equal(Facts.Milestones.Count, Lines(Cards.Timeline(null, null, null)).Length);
        Assert.Equal(Facts.Milestones.Count(each => each.Category == "withdrawal"), Lines(Cards.Timeline("withdrawal", null, null)).Length);
        Assert.Equal(Facts.Milestones.Count(each => each.Date.Year is >= 2000 and <= 2005), Lines(Cards.Timeline(null, 2000, 2005)).Length);
        Assert.StartsWith("- **October 1980**", Cards.Timeline(null, null, null).Text, StringComparison.Ordinal);
        Assert.Equal(AnswerKind.Abstain, Cards.Timeline("award", 1900, 1901).Kind);
    }

    [Fact]
    public void Every_figure_is_of_one_topic_and_every_topic_has_figures()
    {
        Answer[] cards = [.. FigureTopic.All.Select(Cards.Figures)];

        Assert.All(cards, card => Assert.Equal(AnswerKind.Answer, card.Kind));
        Assert.All(Facts.Figures, figure => Assert.Contains(figure.Unit == "" ? Markdown.Escape(figure.Value) : figure.Question.Split(' ')[1], cards[IndexOf(figure)].Shown(), StringComparison.Ordinal));
        Assert.Equal("other", FigureTopic.Of("art5_years").Name);
        Assert.Equal("clearance", FigureTopic.Of("art5_outstanding").Name);
        Assert.Equal("other", FigureTopic.Of("never_seen_before").Name);
    }

    [Fact]
    public void Sources_that_count_differently_never_share_a_table()
    {
        string text = Cards.Figures(FigureTopic.TryFind("clearance")!).Text;
        string[] tables = text.Split("\n\n");

        string review = Assert.Single(tables, table => table.Contains("(Mine Action Review)", StringComparison.Ordinal));
        Assert.Contains("2024", review, StringComparison.Ordinal);
        Assert.Contains("175.39", review, StringComparison.Ordinal);
        Assert.DoesNotContain("219.31", review, StringComparison.Ordinal);
        Assert.DoesNotContain("281.5", review, StringComparison.Ordinal);
    }

    [Fact]
    public void The_table_of_casualties_says_at_least_names_editions_and_marks_what_is_not_verified()
    {
        string text = Cards.Figures(FigureTopic.Casualties).Text;

        Assert.Contains("at least", text, StringComparison.Ordinal);
        Assert.Contains("2024 6,279   1,945  4,325   –     2025", text, StringComparison.Ordinal);
        Assert.Contains("2002 11,700*", text, StringComparison.Ordinal);
        Assert.Contains("\\* not verified", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("5", 5)]
    [InlineData("art. 20", 20)]
    [InlineData("the fifth article", 5)]
    [InlineData("Article XVII", 17)]
    [InlineData("reservations", 19)]
    [InlineData("withdrawal", 20)]
    [InlineData("stockpile", 4)]
    [InlineData("99", null)]
    [InlineData("article 0", null)]
    [InlineData("rye bread", null)]
    [InlineData("", null)]
    public void An_article_is_found_by_number_or_words(string typed, int? number) => Assert.Equal(number, seeds.Service.Rows.Article(typed)?.Number);

    [Theory]
    [InlineData("CHA", "confirmed hazardous area")]
    [InlineData("Anti-Personnel Mine", "anti-personnel mine")]
    [InlineData("deminning", "demining")]
    [InlineData("ottawa treaty", "Mine Ban Treaty")]
    [InlineData("xyzzy", null)]
    [InlineData("", null)]
    public void A_term_is_found_by_name_alias_or_a_slip_of_it(string typed, string? term) => Assert.Equal(term, seeds.Service.Rows.Term(typed)?.Term);

    [Theory]
    [InlineData("european union", "EU")]
    [InlineData("nato", "NATO")]
    [InlineData("caric", "CARICOM")]
    [InlineData("a", null)]
    public void A_group_is_found_by_its_names(string typed, string? group) => Assert.Equal(group, seeds.Service.Rows.Group(typed));

    private static string[] Lines(Answer card) => [.. card.Text.Split('\n').Where(line => line.StartsWith("- ", StringComparison.Ordinal) && !line.Contains("are States Parties", StringComparison.Ordinal))];

    private static string Field(Answer card, string name) => card.Fields.First(field => field.Name == name).Value;

    private static int IndexOf(Figure figure) => FigureTopic.All.Index().Single(each => each.Item == FigureTopic.Of(figure.Id)).Index;

    private State State(string code) => Facts.States.Single(state => state.Iso3 == code);
}
