using MineBanBot.Discord.Components;
using MineBanBot.Discord.Modals;

namespace MineBanBot.Discord.Bodies;

/// <summary>https://discord.com/developers/docs/components/reference: anything that a user can use, or a row or label around it.</summary>
internal sealed record ComponentBody(int Type)
{
    private const int ActionRow = 1, PressButton = 2, TextInput = 4, Named = 18;
    private const int OneLine = 1, SeveralLines = 2;

    /// <summary>What stands in a row.</summary>
    public IReadOnlyList<ComponentBody>? Components { get; private init; }

    /// <summary>What a label is for.</summary>
    public ComponentBody? Component { get; private init; }

    /// <summary>Of a button or of a text input.</summary>
    public int? Style { get; private init; }

    /// <summary>What it says.</summary>
    public string? Label { get; private init; }

    /// <summary>A line under a label.</summary>
    public string? Description { get; private init; }

    /// <summary>What comes back when it is used.</summary>
    public string? CustomId { get; private init; }

    /// <summary>Where a link leads.</summary>
    public string? Url { get; private init; }

    /// <summary>Whether it can not be used.</summary>
    public bool? Disabled { get; private init; }

    /// <summary>What there is to choose from.</summary>
    public IReadOnlyList<SelectOptionBody>? Options { get; private init; }

    /// <summary>Types of channels to choose from.</summary>
    public IReadOnlyList<int>? ChannelTypes { get; private init; }

    /// <summary>What it shows while empty.</summary>
    public string? Placeholder { get; private init; }

    /// <summary>How many must be chosen.</summary>
    public int? MinValues { get; private init; }

    /// <summary>How many may be chosen.</summary>
    public int? MaxValues { get; private init; }

    /// <summary>The least length of a text.</summary>
    public int? MinLength { get; private init; }

    /// <summary>The greatest length of a text.</summary>
    public int? MaxLength { get; private init; }

    /// <summary>Whether it must be filled in.</summary>
    public bool? Required { get; private init; }

    /// <summary>What stands in it at first.</summary>
    public string? Value { get; private init; }

    /// <summary>Rows as Discord takes them; it refuses empty ones.</summary>
    public static IReadOnlyList<ComponentBody> Of(IReadOnlyList<Row> rows) =>
        [.. rows.Select(Items).Where(items => items.Count > 0).Select(items => new ComponentBody(ActionRow) { Components = items })];

    /// <summary>A field of a form: a label around what is to be filled in.</summary>
    public static ComponentBody Of(ModalField field) => new(Named)
    {
        Label = field.Label,
        Description = field.Description,
        Component = field switch
        {
            TextField text => Of(text),
            SelectField select => Of(select.Menu) with { Required = field.Required, Disabled = null },
            _ => throw new InvalidOperationException($"A form cannot have a {field.GetType().Name}."),
        },
    };

    private static IReadOnlyList<ComponentBody> Items(Row row) => row switch
    {
        ButtonRow buttons => [.. buttons.Buttons.Select(Of)],
        SelectMenu select => [Of(select)],
        _ => [],
    };

    private static ComponentBody Of(Button button) => new(PressButton)
    {
        Style = (int)button.Style,
        Label = button.Label,
        CustomId = button.Url is null ? button.CustomId : null,
        Url = button.Url?.AbsoluteUri,
        Disabled = !button.Enabled,
    };

    private static ComponentBody Of(SelectMenu select) => new((int)select.Kind)
    {
        CustomId = select.CustomId,
        Placeholder = select.Placeholder,
        MinValues = select.Least,
        MaxValues = Math.Max(select.Least, select.Kind == SelectKind.Text ? Math.Min(select.Most, select.Options.Count) : select.Most),
        Options = select.Kind == SelectKind.Text ? [.. select.Options.Select(SelectOptionBody.Of)] : null,
        ChannelTypes = select.ChannelTypes.Count == 0 ? null : select.ChannelTypes,
        Disabled = !select.Enabled,
    };

    private static ComponentBody Of(TextField text) => new(TextInput)
    {
        CustomId = text.CustomId,
        Style = text.Paragraph ? SeveralLines : OneLine,
        MinLength = text.MinLength,
        MaxLength = text.MaxLength,
        Required = text.Required,
        Value = text.Value,
        Placeholder = text.Placeholder,
    };
}
