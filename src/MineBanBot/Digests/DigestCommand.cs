using MineBanBot.Commands;
using MineBanBot.Discord.Commands;
using MineBanBot.Discord.Interactions;

namespace MineBanBot.Digests;

/// <summary>/digest: each of its subcommands is a class of its own.</summary>
internal sealed class DigestCommand(IEnumerable<IDigestVerb> verbs, IEnumerable<IDigestButton> buttons) : ICommand
{
    /// <summary>The command's name, with which all ids begin.</summary>
    public const string Name = "digest";

    private readonly Dictionary<string, IDigestVerb> byName = verbs.ToDictionary(verb => verb.Definition.Name);
    private readonly Dictionary<string, IDigestButton> buttonsByName = buttons.ToDictionary(button => button.Name);

    /// <inheritdoc/>
    public CommandDefinition Definition { get; } = new(
        Name,
        "For moderators: digests of the news, drafted, approved and posted",
        [.. verbs.Select(verb => verb.Definition).OrderBy(definition => definition.Name, StringComparer.Ordinal)]);

    /// <inheritdoc/>
    public bool IsForModerators => true;

    /// <inheritdoc/>
    public bool IsForAll(string customId) => buttonsByName.ContainsKey(PartOf(customId));

    /// <inheritdoc/>
    public Task<Reply> HandleAsync(Interaction.Command interaction, Manner manner, CancellationToken cancellationToken) =>
        Verb(interaction.Name.Split(' ')[^1])?.HandleAsync(interaction, manner, cancellationToken)
        ?? throw new InvalidOperationException($"\"{interaction.Name}\" is no subcommand that was registered.");

    /// <inheritdoc/>
    public Task<Reply?> HandleAsync(Interaction.Component interaction, Manner manner, CancellationToken cancellationToken) =>
        buttonsByName.TryGetValue(PartOf(interaction.CustomId), out IDigestButton? button) ? button.HandleAsync(interaction, manner, cancellationToken)
        : Verb(PartOf(interaction.CustomId))?.HandleAsync(interaction, manner, cancellationToken)
        ?? Task.FromResult<Reply?>(null);

    /// <inheritdoc/>
    public Task<Reply?> HandleAsync(Interaction.Modal interaction, Manner manner, CancellationToken cancellationToken) =>
        Verb(PartOf(interaction.CustomId))?.HandleAsync(interaction, manner, cancellationToken) ?? Task.FromResult<Reply?>(null);

    /// <inheritdoc/>
    public Reply.Suggest Suggest(Interaction.Autocomplete interaction, Manner manner) => Verb(interaction.Name.Split(' ')[^1])?.Suggest(interaction, manner) ?? new Reply.Suggest();

    private static string PartOf(string customId) => customId.Split(':') is [_, var part, ..] ? part : "";

    private IDigestVerb? Verb(string name) => byName.GetValueOrDefault(name);
}
