using MineBanBot.Discord.Commands;
using MineBanBot.Discord.Embeds;

namespace MineBanBot.Discord.Tests.Commands;

public sealed class CommandLimitTests
{
    [Theory]
    [InlineData("ask")]
    [InlineData("forget-me")]
    [InlineData("länder_2")]
    [InlineData("पिंग")]
    [InlineData("ไทย")]
    [InlineData("abcdefghijklmnopqrstuvwxyz123456")]
    public void These_names_are_taken(string name) => Assert.Equal(name, new CommandDefinition(name, "d").Name);

    [Theory]
    [InlineData("")]
    [InlineData("Ask")]
    [InlineData("two words")]
    [InlineData("a/b")]
    [InlineData("ask\n")]
    [InlineData("abcdefghijklmnopqrstuvwxyz1234567")]
    public void These_names_are_refused_by_name(string name) =>
        Assert.Contains($"\"{name}\"", Assert.Throws<ArgumentException>(() => new CommandDefinition(name, "d")).Message);

    [Theory]
    [InlineData(1, true)]
    [InlineData(100, true)]
    [InlineData(0, false)]
    [InlineData(101, false)]
    public void A_description_has_1_to_100_characters(int length, bool taken)
    {
        Exception? refusal = Record.Exception(() => new CommandDefinition("ask", new string('d', length)));

        Assert.Equal(taken, refusal is null);
        Assert.True(taken || refusal is ArgumentException { Message: "The description of \"ask\" must have 1–100 characters." });
    }

    [Theory]
    [InlineData(25, true)]
    [InlineData(26, false)]
    public void A_command_has_at_most_25_options(int count, bool taken)
    {
        CommandOption[] options = [.. Enumerable.Range(0, count).Select(number => new CommandOption(OptionType.Text, $"o{number}", "d"))];
        Exception? refusal = Record.Exception(() => new CommandDefinition("ask", "d", options));

        Assert.Equal(taken, refusal is null);
        Assert.True(taken || refusal is ArgumentException { Message: "\"ask\" has 26 options; Discord allows 25." });
    }

    [Theory]
    [InlineData(25, false, true)]
    [InlineData(26, false, false)]
    [InlineData(1, true, false)]
    [InlineData(0, true, true)]
    public void An_option_has_at_most_25_choices_or_autocomplete(int count, bool autocomplete, bool taken)
    {
        CommandOption option = new(OptionType.Text, "o", "d")
        {
            Autocomplete = autocomplete,
            Choices = [.. Enumerable.Range(0, count).Select(number => new CommandChoice($"{number}", $"{number}"))],
        };
        Exception? refusal = Record.Exception(() => new CommandDefinition("ask", "d", option));

        Assert.Equal(taken, refusal is null);
        Assert.True(taken || (refusal is ArgumentException && refusal.Message.Contains("choices", StringComparison.Ordinal)));
    }

    [Fact]
    public void Required_options_come_first()
    {
        ArgumentException refusal = Assert.Throws<ArgumentException>(() => new CommandDefinition(
            "ask", "d", new CommandOption(OptionType.Text, "a", "d"), new CommandOption(OptionType.Text, "b", "d") { Required = true }));

        Assert.Contains("required option \"b\"", refusal.Message);
    }

    [Fact]
    public void Two_options_of_the_same_name_are_refused()
    {
        CommandOption option = new(OptionType.Text, "a", "d");

        Assert.Contains("same name", Assert.Throws<ArgumentException>(() => new CommandDefinition("ask", "d", option, option with { })).Message);
    }

    [Theory]
    [InlineData(90, true)]
    [InlineData(91, false)]
    public void All_texts_of_a_command_have_at_most_8000_characters_together(int last, bool taken)
    {
        Exception? refusal = Record.Exception(() => new CommandDefinition(
            "ask",
            "d",
            new CommandOption(OptionType.Text, "a", "d") { Choices = LongChoices(25) },
            new CommandOption(OptionType.Text, "b", "d") { Choices = LongChoices(14) },
            new CommandOption(OptionType.Text, "c", new string('d', 100)),
            new CommandOption(OptionType.Text, "e", new string('d', last))));

        Assert.Equal(taken, refusal is null);
        Assert.True(taken || refusal is ArgumentException { Message: "\"ask\" has 8001 characters in all its names, descriptions and values; Discord allows 8000." });
    }

    [Theory]
    [InlineData(90, true)]
    [InlineData(91, false)]
    public void A_text_counts_as_long_as_its_longest_translation(int last, bool taken)
    {
        CommandOption Long(string name, int length) => new(OptionType.Text, name, "d")
        {
            Choices = LongChoices(13),
            DescriptionLocalizations = In("de", new string('d', length)),
        };

        Exception? refusal = Record.Exception(() => new CommandDefinition("ask", "d", Long("a", 100), Long("b", last), Long("c", 1))
        {
            NameLocalizations = In("de", "frage"),
        });

        Assert.Equal(taken, refusal is null);
        Assert.True(taken || refusal is ArgumentException { Message: "\"ask\" has 8001 characters in all its names, descriptions and values; Discord allows 8000." });
    }

    [Theory]
    [InlineData("de", "frage", true)]
    [InlineData("es-419", "pregunta", true)]
    [InlineData("hi", "पिंग", true)]
    [InlineData("xx", "frage", false)]
    [InlineData("DE", "frage", false)]
    [InlineData("de", "Frage", false)]
    [InlineData("de", "zwei worte", false)]
    [InlineData("de", "", false)]
    public void A_translated_name_is_a_name_in_a_language_of_Discords(string locale, string name, bool taken)
    {
        Assert.Equal(taken, Record.Exception(() => new CommandDefinition("ask", "d") { NameLocalizations = In(locale, name) }) is null);
        CommandOption option = new(OptionType.Text, "o", "d") { NameLocalizations = In(locale, name) };
        Assert.Equal(taken, Record.Exception(() => new CommandDefinition("ask", "d", option)) is null);
    }

    [Fact]
    public void The_translated_name_of_a_menu_command_may_have_capitals_and_spaces() => Assert.Equal(
        "Das prüfen", (CommandDefinition.OnMessage("Check this") with { NameLocalizations = In("de", "Das prüfen") }).NameLocalizations["de"]);

    [Theory]
    [InlineData(100, true)]
    [InlineData(101, false)]
    [InlineData(0, false)]
    public void Translated_descriptions_and_choices_have_1_to_100_characters_too(int length, bool taken)
    {
        IReadOnlyDictionary<string, string> text = In("de", new string('d', length));
        CommandChoice choice = new("c", "c") { NameLocalizations = text };

        Assert.Equal(taken, Record.Exception(() => new CommandDefinition("ask", "d") { DescriptionLocalizations = text }) is null);
        Assert.Equal(taken, Record.Exception(() => new CommandDefinition("ask", "d", new CommandOption(OptionType.Text, "o", "d") { DescriptionLocalizations = text })) is null);
        Assert.Equal(taken, Record.Exception(() => new CommandDefinition("ask", "d", new CommandOption(OptionType.Text, "o", "d") { Choices = [choice] })) is null);
    }

    [Fact]
    public void Options_of_subcommands_are_checked_too()
    {
        CommandOption inner = new(OptionType.Text, "Upper", "d");

        Assert.Throws<ArgumentException>(
            () => new CommandDefinition("ask", "d", new CommandOption(OptionType.Subcommand, "sub", "d") { Options = [inner] }));
    }

    [Fact]
    public void A_choice_is_cut_to_what_Discord_takes()
    {
        CommandChoice choice = new(new string('n', 101), new string('v', 101));

        Assert.Equal((100, 100), (EmbedLimits.Length(choice.Name), EmbedLimits.Length(choice.Value)));
    }

    private static Dictionary<string, string> In(string locale, string text) => new Dictionary<string, string> { [locale] = text };

    private static IReadOnlyList<CommandChoice> LongChoices(int count) =>
        [.. Enumerable.Range(0, count).Select(_ => new CommandChoice(new string('n', 100), new string('v', 100)))];
}
