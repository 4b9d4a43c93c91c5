using MineBanBot.Discord.Messages;

namespace MineBanBot.Discord.Bodies;

/// <summary>https://discord.com/developers/docs/components/reference: an action row, or a button in one.</summary>
internal sealed record ComponentBody(int Type)
{
    private const int Row = 1;
    private const int PressButton = 2;
    private const int Secondary = 2;

    /// <summary>The buttons of a row.</summary>
    public IReadOnlyList<ComponentBody>? Components { get; private init; }

    /// <summary>https://discord.com/developers/docs/components/reference#button-button-styles.</summary>
    public int? Style { get; private init; }

    /// <summary>What a button says.</summary>
    public string? Label { get; private init; }

    /// <summary>What comes back when it is pressed.</summary>
    public string? CustomId { get; private init; }

    /// <summary>Whether it can not be pressed.</summary>
    public bool? Disabled { get; private init; }

    /// <summary>Rows as Discord takes them; it refuses empty ones.</summary>
    public static IReadOnlyList<ComponentBody> Of(IReadOnlyList<ButtonRow> rows) =>
        [.. rows.Where(row => row.Buttons.Count > 0).Select(row => new ComponentBody(Row) { Components = [.. row.Buttons.Select(Of)] })];

    private static ComponentBody Of(Button button) => new(PressButton)
    {
        Style = Secondary,
        Label = button.Label,
        CustomId = button.CustomId,
        Disabled = !button.Enabled,
    };
}
