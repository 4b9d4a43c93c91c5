using System.Globalization;

using MineBanBot.Digests.Composing;
using MineBanBot.Digests.Contents;
using MineBanBot.Digests.Drawing;
using MineBanBot.Discord.Commands;
using MineBanBot.Discord.Interactions;
using MineBanBot.Discord.Places;
using MineBanBot.Knowledge;
using MineBanBot.Knowledge.Dates;
using MineBanBot.Knowledge.Facts;
using MineBanBot.Language;

namespace MineBanBot.Digests.Asking;

/// <summary>The options by which moderators say what a digest is to be made of: how they are shown, suggested and read.</summary>
internal sealed class WishReader(KnowledgeService knowledge, TimeProvider time)
{
    /// <summary>The option that names a channel.</summary>
    public const string Channel = "channel";

    private const string From = "from";
    private const string To = "to";
    private const string Countries = "countries";
    private const string Topics = "topics";
    private const string Most = "most";

    private const char Between = ',';

    /// <summary>The channels that digests can be posted in.</summary>
    public static CommandOption ChannelOption { get; } = new(OptionType.Channel, Channel, "Where it is for; this channel when left out")
    {
        ChannelTypes = [(int)ChannelKind.Text, (int)ChannelKind.Announcement, (int)ChannelKind.AnnouncementThread, (int)ChannelKind.PublicThread, (int)ChannelKind.PrivateThread],
    };

    /// <summary>The options that say what a digest is made of.</summary>
    public static IReadOnlyList<CommandOption> Options { get; } =
    [
        new CommandOption(OptionType.Text, From, "First day, such as 2026-11-24; since the last digest when left out") { Autocomplete = true, MaxLength = 10 },
        new CommandOption(OptionType.Text, To, "Last day; today when left out") { Autocomplete = true, MaxLength = 10 },
        new CommandOption(OptionType.Text, Countries, "Only these states, separated by commas") { Autocomplete = true, MaxLength = 300 },
        new CommandOption(OptionType.Text, Topics, "Only these topics, separated by commas") { Autocomplete = true, MaxLength = 100 },
        new CommandOption(OptionType.WholeNumber, Most, "Most items") { MinValue = 1, MaxValue = DigestRequest.Limit },
    ];

    private DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    /// <summary>Reads the options.</summary>
    /// <returns>What is asked for, or what is wrong with it in a sentence.</returns>
    public (DigestWish? Wish, Text? Fault) Read(OptionValues options)
    {
        (DateOnly? from, DateOnly? to, Text? fault) = Days(options.Text(From), options.Text(To));
        State?[] states = [.. Parts(options.Text(Countries)).Select(Named)];
        string[] topics = [.. Parts(options.Text(Topics)).Select(part => part.Replace(' ', '_').ToLowerInvariant())];
        fault ??= states.Contains(null) ? Text.DigestNoState : topics.Any(topic => !DigestTopics.Has(topic)) ? Text.DigestNoTopic : null;
        return fault is not null ? (null, fault) : (new DigestWish
        {
            From = from,
            To = to,
            Countries = [.. states.OfType<State>().Select(state => state.Iso3).Distinct()],
            Topics = topics,
            Most = Number(options.Text(Most)),
        }, null);
    }

    /// <summary>Reads a period as it is typed; what is left out is null.</summary>
    /// <returns>The days, or what is wrong with them in a sentence.</returns>
    public (DateOnly? From, DateOnly? To, Text? Fault) Days(string? first, string? last)
    {
        PartialDate? from = PartialDate.TryParse(first);
        PartialDate? to = PartialDate.TryParse(last);
        bool unread = (!string.IsNullOrWhiteSpace(first) && from is null) || (!string.IsNullOrWhiteSpace(last) && to is null);
        DateOnly? until = to?.Latest > Today ? Today : to?.Latest;
        return unread ? (null, null, Text.DigestNoDate)
            : from?.Earliest > (until ?? Today) ? (null, null, Text.DigestNoPeriod)
            : (from?.Earliest, until, null);
    }

    /// <summary>A number of items; null: none that is one.</summary>
    public static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number is >= 1 and <= DigestRequest.Limit ? number : null;

    /// <summary>Suggests values of these options. Does no I/O.</summary>
    public Reply.Suggest Suggest(Interaction.Autocomplete interaction, Texts texts) => interaction.Focused switch
    {
        From => Dates(interaction.Typed, texts, [Today.AddDays(-1), Today.AddDays(-7), Today.AddDays(-14), Today.AddDays(-30), new DateOnly(Today.Year, Today.Month, 1)]),
        To => Dates(interaction.Typed, texts, [Today, Today.AddDays(-1)]),
        Countries => List(interaction.Typed, part => knowledge.SuggestStates(part, CommandLimits.Options).Select(name => (name, name))),
        Topics => List(interaction.Typed, part => DigestTopics.All
            .Select(topic => (Shown: DigestPages.TopicName(topic.Name, texts), topic.Name))
            .Where(topic => topic.Shown.Contains(part, StringComparison.OrdinalIgnoreCase) || topic.Name.Contains(part, StringComparison.OrdinalIgnoreCase))),
        _ => new Reply.Suggest(),
    };

    private static Reply.Suggest Dates(string typed, Texts texts, DateOnly[] days) => new(
    [
        .. days.Distinct()
            .Select(day => new CommandChoice(texts.Date(new PartialDate(day)), new PartialDate(day).ToString()))
            .Where(choice => choice.Value.StartsWith(typed, StringComparison.Ordinal) || choice.Name.Contains(typed, StringComparison.OrdinalIgnoreCase)),
    ]);

    // What stands before the last comma stays, and the last part is completed.
    private static Reply.Suggest List(string typed, Func<string, IEnumerable<(string Shown, string Value)>> suggest)
    {
        int cut = typed.LastIndexOf(Between) + 1;
        string before = cut == 0 ? "" : $"{typed[..cut]} ";
        return new Reply.Suggest(
        [
            .. suggest(typed[cut..].Trim())
                .Select(each => (Name: $"{before}{each.Shown}", Value: $"{before}{each.Value}"))
                .Where(each => each.Value.Length <= CommandLimits.Choice && each.Name.Length <= CommandLimits.Choice)
                .Select(each => new CommandChoice(each.Name, each.Value))
                .Take(CommandLimits.Options),
        ]);
    }

    private static string[] Parts(string? list) => (list ?? "").Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private State? Named(string name) => knowledge.Facts.States.FirstOrDefault(state =>
        state.Aliases.Append(state.Name).Append(state.PlainName).Append(state.SpokenName).Append(state.Iso3).Contains(name, StringComparer.OrdinalIgnoreCase));
}
