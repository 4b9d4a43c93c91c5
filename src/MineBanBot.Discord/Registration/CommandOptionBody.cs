using MineBanBot.Discord.Bodies;
using MineBanBot.Discord.Commands;

namespace MineBanBot.Discord.Registration;

/// <summary>https://discord.com/developers/docs/interactions/application-commands#application-command-object-application-command-option-structure.</summary>
internal sealed record CommandOptionBody(int? Type, string? Name, string? Description)
{
    /// <summary>By locale; written only when there are any.</summary>
    public IReadOnlyDictionary<string, string>? NameLocalizations { get; init; }

    /// <summary>By locale; written only when there are any.</summary>
    public IReadOnlyDictionary<string, string>? DescriptionLocalizations { get; init; }

    /// <summary>Written only when true.</summary>
    public bool? Required { get; init; }

    /// <summary>Written only when true.</summary>
    public bool? Autocomplete { get; init; }

    /// <summary>Written only when there are any.</summary>
    public IReadOnlyList<ChoiceBody>? Choices { get; init; }

    /// <summary>The least length of a text.</summary>
    public int? MinLength { get; init; }

    /// <summary>The greatest length of a text.</summary>
    public int? MaxLength { get; init; }

    /// <summary>The least number.</summary>
    public double? MinValue { get; init; }

    /// <summary>The greatest number.</summary>
    public double? MaxValue { get; init; }

    /// <summary>Written only when there are any.</summary>
    public IReadOnlyList<int>? ChannelTypes { get; init; }

    /// <summary>Written only when there are any.</summary>
    public IReadOnlyList<CommandOptionBody>? Options { get; init; }

    /// <summary>An option as Discord takes it.</summary>
    public static CommandOptionBody Of(CommandOption option) => new CommandOptionBody((int)option.Type, option.Name, option.Description)
    {
        NameLocalizations = option.NameLocalizations,
        DescriptionLocalizations = option.DescriptionLocalizations,
        Required = option.Required,
        Autocomplete = option.Autocomplete,
        Choices = [.. option.Choices.Select(each => ChoiceBody.Of(each, option.Type))],
        MinLength = option.MinLength,
        MaxLength = option.MaxLength,
        MinValue = option.MinValue,
        MaxValue = option.MaxValue,
        ChannelTypes = option.ChannelTypes,
        Options = [.. option.Options.Select(Of)],
    }.Normal();

    /// <summary>The one spelling of several that mean the same.</summary>
    public CommandOptionBody Normal() => this with
    {
        NameLocalizations = Translations.Normal(NameLocalizations),
        DescriptionLocalizations = Translations.Normal(DescriptionLocalizations),
        Required = Required == true ? true : null,
        Autocomplete = Autocomplete == true ? true : null,
        Choices = Choices is { Count: > 0 } ? [.. Choices.Select(each => each.Normal())] : null,
        ChannelTypes = ChannelTypes is { Count: > 0 } ? ChannelTypes : null,
        Options = Options is { Count: > 0 } ? [.. Options.Select(each => each.Normal())] : null,
    };
}
