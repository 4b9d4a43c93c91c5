using MineBanBot.Knowledge.Answers;
using MineBanBot.Knowledge.Facts;

namespace MineBanBot.Knowledge.Tests.Answers;

public sealed class StatusAnswerTests(Seeds seeds) : IClassFixture<Seeds>
{
    [Fact]
    public void Poland_has_withdrawn_with_the_date()
    {
        Answer answer = seeds.Ask("is poland a member");

        Assert.Equal(AnswerKind.Answer, answer.Kind);
        Assert.Equal("Poland has withdrawn from the Mine Ban Treaty", answer.Title);
        Assert.Contains("left on 20 February 2026", answer.Text, StringComparison.Ordinal);
        Assert.Contains(answer.Fields, field => field is { Name: "Withdrawal took effect", Value: "2026-02-20" });
    }

    [Theory]
    [InlineData("guatamala party??", "Guatemala is a State Party")]
    [InlineData("is argntina in teh ban", "Argentina is a State Party")]
    [InlineData("iz the philipines in the treety", "The Philippines is a State Party")]
    [InlineData("is poalnd a membre", "Poland has withdrawn")]
    [InlineData("is burma a member", "Myanmar is not a State Party")]
    [InlineData("Are the Dutch in the treaty", "The Netherlands is a State Party")]
    [InlineData("is holland in", "The Netherlands is a State Party")]
    [InlineData("has swaziland joined", "Eswatini is a State Party")]
    [InlineData("are the americans bound", "The United States is not a State Party")]
    [InlineData("is the US a party", "The United States is not a State Party")]
    [InlineData("Is FIN still a member", "Finland has withdrawn")]
    [InlineData("is PL a party", "Poland has withdrawn")]
    [InlineData("FIN", "Finland has withdrawn")]
    [InlineData("fr", "France is a State Party")]
    [InlineData("NO", "Norway is a State Party")]
    [InlineData("is Côte d’Ivoire a member", "Cote d'Ivoire is a State Party")]
    [InlineData("what is Iran's status", "Iran is not a State Party")]
    [InlineData("poland\U0001F389 member?", "Poland has withdrawn")]
    [InlineData("Is Poland a member of the 1997 Mine Ban Treaty?", "Poland has withdrawn")]
    [InlineData("czech republic", "The Czech Republic is a State Party")]
    [InlineData("is Niger a party", "Niger is a State Party")]
    [InlineData("is Papua New Guinea a party", "Papua New Guinea is a State Party")]
    [InlineData("is Sudan bound", "Sudan is a State Party")]
    [InlineData("Did Ukraine leave?", "Ukraine is a State Party; its \"suspension\" is disputed")]
    [InlineData("Is Lebanon a party", "Lebanon has joined")]
    public void A_state_is_known_by_any_of_its_names(string question, string title)
    {
        Answer answer = seeds.Ask(question);

        Assert.Equal(AnswerKind.Answer, answer.Kind);
        Assert.StartsWith(title, answer.Title, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("was Finland a party in 2011", "Finland was not a State Party to the Mine Ban Treaty at the end of 2011")]
    [InlineData("was Finland a party on 1 March 2012", "Finland had joined the Mine Ban Treaty on 1 March 2012, and was not bound yet")]
    [InlineData("was Finland a party in 2013", "Finland was a State Party to the Mine Ban Treaty at the end of 2013")]
    [InlineData("was Finland a party on 1 Jan 2026", "Finland was still bound by the Mine Ban Treaty on 1 January 2026, with its withdrawal announced")]
    [InlineData("was Finland a party in February 2026", "Finland had left the Mine Ban Treaty at the end of February 2026")]
    [InlineData("was Poland a member in 1998", "Poland had signed and not joined the Mine Ban Treaty at the end of 1998")]
    [InlineData("was Lebanon a party on 1 March 2026", "It is not known whether Lebanon had joined the Mine Ban Treaty on 1 March 2026")]
    [InlineData("was the United States a party in 2010", "The United States was not a State Party to the Mine Ban Treaty at the end of 2010")]
    [InlineData("was South Sudan bound in August 2011", "South Sudan was a State Party to the Mine Ban Treaty at the end of August 2011")]
    public void How_it_stood_on_a_day_is_told_with_how_it_stands_today(string question, string title)
    {
        Answer answer = seeds.Ask(question);

        Assert.Equal(title, answer.Title);
        Assert.Contains("Today (as of August 2026): ", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_state_was_bound_by_is_told_in_the_past() =>
        Assert.StartsWith(
            "Finland had joined by accession (9 January 2012) and was bound from 1 July 2012.",
            seeds.Ask("was Finland a party in 2013").Text,
            StringComparison.Ordinal);

    [Fact]
    public void A_partial_date_stays_partial() =>
        Assert.Contains("2026, day not known", seeds.Ask("is Lebanon a party").Text, StringComparison.Ordinal);

    [Fact]
    public void The_suspension_by_Ukraine_is_disputed_and_both_sides_are_cited()
    {
        Answer answer = seeds.Ask("Is Ukraine a State Party?");
        AnswerField dispute = Assert.Single(answer.Fields, field => field.Name == "Dispute: what happened");

        Assert.Contains("parliament passes a law suspending the treaty", dispute.Value, StringComparison.Ordinal);
        Assert.Contains("formally objected", dispute.Value, StringComparison.Ordinal);
        Assert.Contains(answer.Sources, source => source.Url?.Host == "icblcmc.org");
        Assert.Contains(answer.Sources, source => source.Url?.Host == "www.hrw.org");
    }

    [Theory]
    [InlineData("is the congo a party", "Democratic Republic of the Congo|Republic of the Congo", "Several states have that name.")]
    [InlineData("Is Korea a party?", "North Korea|South Korea", "Several states have that name.")]
    [InlineData("Guinea member?", "Equatorial Guinea|Guinea|Guinea-Bissau|Papua New Guinea", "Several states have that name.")]
    public void More_than_one_state_is_asked_back(string question, string states, string reason)
    {
        Answer answer = seeds.Ask(question);

        Assert.Equal(AnswerKind.Clarify, answer.Kind);
        Assert.StartsWith(reason, answer.Text, StringComparison.Ordinal);
        Assert.Equal(states.Split('|'), answer.Text.Split("\n- ").Skip(1).Order(StringComparer.Ordinal));
        Assert.All(answer.Suggestions, suggestion => Assert.NotEqual(AnswerKind.Abstain, seeds.Ask(suggestion).Kind));
    }

    [Theory]
    [InlineData("Is Poland in NATO")]
    [InlineData("Is Poland a member of the EU?")]
    [InlineData("is Poland a member of the OECD")]
    [InlineData("has Poland joined BRICS")]
    [InlineData("Is Poland a party to the Convention on Cluster Munitions?")]
    [InlineData("has Poland signed the CCM")]
    [InlineData("capital of Libya")]
    [InlineData("cheap flights to Libya")]
    [InlineData("birthday party in Libya tonight")]
    [InlineData("will you join us")]
    [InlineData("is child a member")]
    [InlineData("is it a party")]
    [InlineData("no")]
    [InlineData("When did Narnia accede?")]
    [InlineData("is Poland going to be a member in 2035")]
    [InlineData("was Poland a member on 30 February 2015")]
    public void Another_question_is_not_answered_with_a_status(string question) => Assert.NotEqual(AnswerKind.Answer, seeds.Ask(question).Kind);

    [Fact]
    public void Every_state_has_a_card_by_each_of_its_own_names()
    {
        Assert.All(seeds.Folder.Facts.States, state =>
        {
            Answer answer = seeds.Service.Country(state.PlainName, Seeds.Today);
            bool shared = state.Name is "Guinea" || answer.Kind == AnswerKind.Clarify;
            Assert.Equal(shared ? AnswerKind.Clarify : AnswerKind.Answer, answer.Kind);
            Assert.True(shared || answer.Sources[0].Url == state.Provenance.Source);
            Assert.True(shared || answer.Title.Contains(state.PlainName, StringComparison.Ordinal), answer.Title);
        });
        Assert.Equal(["Guinea"], seeds.Folder.Facts.States.Where(state => seeds.Service.Country(state.PlainName, Seeds.Today).Kind == AnswerKind.Clarify).Select(state => state.Name));
    }

    [Theory]
    [InlineData(StateStatus.StateParty, "is a State Party|has joined")]
    [InlineData(StateStatus.NonParty, "is not a State Party")]
    [InlineData(StateStatus.Withdrawn, "has withdrawn")]
    public void Every_question_for_a_state_gets_its_status(StateStatus status, string titles) =>
        Assert.All(
            seeds.Folder.Facts.States.Where(state => state.Status == status && state.Name != "Guinea"),
            state => Assert.Contains(titles.Split('|'), title => seeds.Ask($"Is {state.SpokenName} a State Party?").Title.Contains(title, StringComparison.Ordinal)));
}
