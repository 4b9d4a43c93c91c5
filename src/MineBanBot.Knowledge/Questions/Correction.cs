namespace MineBanBot.Knowledge.Questions;

/// <summary>A word that was read as another.</summary>
/// <param name="Typed">As typed, folded; untrusted.</param>
/// <param name="Read">As read: a word of the bot's own vocabulary.</param>
internal sealed record Correction(string Typed, string Read);
