using MineBanBot.Discord.Bodies;

namespace MineBanBot.Discord.Callbacks;

/// <summary>https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-response-object-autocomplete.</summary>
/// <param name="Choices">At most 25.</param>
internal sealed record SuggestionsBody(IReadOnlyList<ChoiceBody> Choices);
