using MineBanBot.Discord;
using MineBanBot.Discord.Commands;
using MineBanBot.Discord.Components;
using MineBanBot.Discord.Embeds;
using MineBanBot.Discord.Interactions;
using MineBanBot.Discord.Messages;
using MineBanBot.Discord.Modals;

namespace MineBanBot.Tests.EndToEnd;

/// <summary>Answers with everything that the port can say, each text longer than Discord takes it.</summary>
internal sealed class FullestHandler : IInteractionHandler
{
    private static readonly string TooLong = string.Concat(Enumerable.Repeat("😀", 7000));
    private static readonly TimeSpan BeyondADeferral = TimeSpan.FromSeconds(1.3);

    public static Attachment File => Attachment.Of("karte ä.png", new byte[] { 1, 2, 3 }, TooLong);

    /// <summary>A message with all that a message can have.</summary>
    public static OutgoingMessage Message => new()
    {
        Content = TooLong,
        Embeds =
        [
            new Embed
            {
                Title = TooLong,
                Description = TooLong,
                Url = new Uri("https://example.org/ü?a=b"),
                Color = 0xFFFFFF,
                Author = TooLong,
                Footer = TooLong,
                Timestamp = DateTimeOffset.UnixEpoch,
                Image = Picture.Of(File),
                Thumbnail = Picture.At(new Uri("https://example.org/a.png")),
                Fields = [.. Enumerable.Repeat(new EmbedField(TooLong, TooLong, true), 30)],
            },
            .. Enumerable.Repeat(new Embed { Description = TooLong[..1000] }, 20),
        ],
        Rows =
        [
            new ButtonRow(
                new Button(TooLong, new string('b', 100)),
                Button.Link("link", new Uri("https://example.org/")),
                new Button("off", "off", Enabled: false)),
            SelectMenu.OfTexts("texts", [.. Enumerable.Range(0, 30).Select(number => new SelectOption(TooLong, $"{number}"))]) with
            {
                Placeholder = TooLong,
                Most = 25,
            },
            SelectMenu.Of(SelectKind.User, "users") with { Least = 0, Most = 25 },
            SelectMenu.Of(SelectKind.Channel, "channels") with { ChannelTypes = [0, 5] },
        ],
        Attachments = [File],
    };

    public static IReadOnlyList<CommandDefinition> Commands { get; } =
    [
        new("slow", "Answers late")
        {
            DefaultMemberPermissions = 0,
            NameLocalizations = new Dictionary<string, string> { ["de"] = "langsam" },
            DescriptionLocalizations = new Dictionary<string, string> { ["de"] = "Antwortet spät", ["es-419"] = new('x', 100) },
            Contexts = [CommandContext.Servers, CommandContext.BotMessages],
            Installations = [Installation.ByServer],
        },
        new("form", "Opens a form"),
        new(
            "suggest",
            "Suggests",
            new CommandOption(OptionType.Text, "word", "What") { Autocomplete = true, Required = true, MinLength = 0, MaxLength = 6000 }),
        new(
            "every",
            "Every kind of option",
            new CommandOption(OptionType.Subcommand, "kind", "Of option")
            {
                Options =
                [
                    new(OptionType.Text, "text", "Text") { Required = true, Choices = [new("one", "1"), new("two", "2")] },
                    new(OptionType.WholeNumber, "whole", "Whole") { MinValue = -9007199254740991, MaxValue = 9007199254740991 },
                    new(OptionType.Number, "number", "Number") { Choices = [new("half", "0.5")] },
                    new(OptionType.Channel, "channel", "Channel") { ChannelTypes = [0, 5, 15] },
                    .. new[] { OptionType.Boolean, OptionType.User, OptionType.Role, OptionType.Mentionable, OptionType.Attachment }
                        .Select(type => new CommandOption(type, $"{type}".ToLowerInvariant(), "Any")),
                ],
            },
            new CommandOption(OptionType.SubcommandGroup, "group", "Group") { Options = [new(OptionType.Subcommand, "member", "Member")] }),
        CommandDefinition.OnMessage("Check this"),
        CommandDefinition.OnUser("Who is this"),
    ];

    public bool IsPrivate(Interaction interaction) => true;

    public async Task<Reply> HandleAsync(Interaction interaction, CancellationToken cancellationToken)
    {
        if (interaction is Interaction.Command { Name: "slow" })
        {
            await Task.Delay(BeyondADeferral, TimeProvider.System, cancellationToken);
        }

        return interaction switch
        {
            Interaction.Autocomplete => new Reply.Suggest(
                [.. Enumerable.Range(0, 30).Select(number => new CommandChoice($"Choice {number}", $"{number}"))]),
            Interaction.Component => new Reply.Update(OutgoingMessage.Of("Changed")) { FollowUps = [new FollowUp(Message)] },
            Interaction.Command { Name: "form" } => new Reply.OpenModal(new ModalForm(
                new string('f', 100),
                TooLong,
                new TextField("text", TooLong)
                {
                    Description = TooLong,
                    Paragraph = true,
                    Placeholder = TooLong,
                    Value = TooLong,
                    MinLength = 0,
                    MaxLength = 4000,
                },
                new SelectField("Choose", SelectMenu.OfTexts("choice", new SelectOption("One", "1"))) { Required = false })),
            _ => new Reply.Show(Message, Private: true)
            {
                FollowUps = [new FollowUp(Message, Private: true), new FollowUp(OutgoingMessage.Of("End"))],
            },
        };
    }
}
