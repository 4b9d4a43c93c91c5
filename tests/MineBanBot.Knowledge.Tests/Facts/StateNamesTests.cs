using MineBanBot.Knowledge.Names;

namespace MineBanBot.Knowledge.Tests.Facts;

public sealed class StateNamesTests(Seeds seeds) : IClassFixture<Seeds>
{
    [Theory]
    [InlineData("USA", "the United States")]
    [InlineData("GBR", "the United Kingdom")]
    [InlineData("NLD", "the Netherlands")]
    [InlineData("PHL", "the Philippines")]
    [InlineData("GMB", "the Gambia")]
    [InlineData("BHS", "the Bahamas")]
    [InlineData("VAT", "the Holy See")]
    [InlineData("MHL", "the Marshall Islands")]
    [InlineData("SLB", "the Solomon Islands")]
    [InlineData("COK", "the Cook Islands")]
    [InlineData("CAF", "the Central African Republic")]
    [InlineData("DOM", "the Dominican Republic")]
    [InlineData("CZE", "the Czech Republic")]
    [InlineData("COD", "the Democratic Republic of the Congo")]
    [InlineData("COG", "the Republic of the Congo")]
    [InlineData("ARE", "the United Arab Emirates")]
    [InlineData("FSM", "the Federated States of Micronesia")]
    [InlineData("MDV", "the Maldives")]
    [InlineData("SYC", "the Seychelles")]
    [InlineData("COM", "the Comoros")]
    [InlineData("POL", "Poland")]
    [InlineData("VCT", "Saint Vincent and the Grenadines")]
    [InlineData("TTO", "Trinidad and Tobago")]
    [InlineData("UKR", "Ukraine")]
    [InlineData("SDN", "Sudan")]
    public void A_name_takes_the_article_that_English_asks_for(string iso3, string spoken) =>
        Assert.Equal(spoken, seeds.Folder.Facts.States.Single(state => state.Iso3 == iso3).SpokenName);

    [Theory]
    [InlineData("Libya's army and Turkish troops", "LBY TUR")]
    [InlineData("a ban on U.S. use", "USA")]
    [InlineData("the US announced", "USA")]
    [InlineData("tell us about it", "")]
    [InlineData("they will polish the text", "")]
    [InlineData("Russian-backed rebels", "RUS")]
    [InlineData("the Korean Peninsula", "")]
    [InlineData("outside of Korea", "")]
    [InlineData("North and South Sudan, South Korea", "KOR SSD")]
    [InlineData("Papua New Guinea and Guinea-Bissau", "GNB PNG")]
    [InlineData("Nigeria borders Niger", "NER NGA")]
    [InlineData("Sudan and Libya and Sudan", "LBY SDN")]
    [InlineData("", "")]
    public void Finds_the_states_that_a_text_names_without_doubt(string text, string codes) =>
        Assert.Equal(codes, string.Join(' ', new StateNames(seeds.Folder.Facts.States).CodesIn(text)));

    [Fact]
    public void Every_state_is_found_by_its_name_its_aliases_and_its_codes()
    {
        StateNames names = new(seeds.Folder.Facts.States);

        Assert.All(seeds.Folder.Facts.States, state =>
        {
            Assert.Same(state, names.ByCode(state.Iso3));
            Assert.Same(state, names.ByCode(state.Iso2));
            Assert.All([state.Name, state.PlainName, .. state.Aliases], name =>
                Assert.Contains(state, Assert.Single(names.FindAll(Knowledge.Matching.Words.Of(name))).Meanings));
        });
    }
}
