namespace MineBanBot.Knowledge.Indexing;

/// <summary>What a reader needs to know of the version that it reads.</summary>
/// <param name="Number">The version: documents that died in it or before are dead.</param>
/// <param name="Documents">How many documents there were, dead ones too; those that came later have higher numbers.</param>
/// <param name="Living">How many of them lived.</param>
/// <param name="Words">How many words there were.</param>
internal readonly record struct DocumentVersion(int Number, int Documents, int Living, int Words);
