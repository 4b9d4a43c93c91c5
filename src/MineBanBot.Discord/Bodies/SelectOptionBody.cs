using MineBanBot.Discord.Components;

namespace MineBanBot.Discord.Bodies;

/// <summary>https://discord.com/developers/docs/components/reference#string-select-select-option-structure.</summary>
internal sealed record SelectOptionBody(string Label, string Value, string? Description, bool? Default)
{
    /// <summary>An option as Discord takes it.</summary>
    public static SelectOptionBody Of(SelectOption option) =>
        new(option.Label, option.Value, option.Description, option.Chosen ? true : null);
}
