namespace MineBanBot.Feeds.Fetching;

/// <summary>A host that is not dialled.</summary>
/// <param name="host">The host.</param>
internal sealed class RefusedAddressException(string host)
    : Exception($"{host} is not on the public internet; the setting Feeds:AllowedHosts can allow it.");
