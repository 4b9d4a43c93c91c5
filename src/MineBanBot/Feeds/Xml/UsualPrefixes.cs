using System.Xml;

namespace MineBanBot.Feeds.Xml;

/// <summary>Gives a prefix that nobody declared, which is an error to the reader, its usual meaning, or a name of its own.</summary>
internal sealed class UsualPrefixes(NameTable names) : XmlNamespaceManager(names)
{
    /// <inheritdoc/>
    public override string? LookupNamespace(string prefix) =>
        base.LookupNamespace(prefix) ?? (prefix.Length == 0 ? null : Namespaces.Usual.GetValueOrDefault(prefix.ToLowerInvariant(), $"urn:undeclared:{prefix}"));
}
