using System.Net;
using System.Net.Sockets;

namespace MineBanBot.Feeds.Fetching;

/// <summary>Which addresses may be dialled: those of the public internet.</summary>
internal static class AddressRules
{
    // https://www.iana.org/assignments/iana-ipv4-special-registry: this host, private, CGNAT, loopback, link-local (metadata too), protocol
    // assignments, documentation, benchmarks, 6to4 relays, multicast and all above.
    private static readonly IPNetwork[] Closed4 = Networks(
        "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
        "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/3", "168.63.129.16/32");

    // https://www.iana.org/assignments/iana-ipv6-special-registry: only 2000::/3 is the public internet, and not all of it.
    private static readonly IPNetwork Public6 = IPNetwork.Parse("2000::/3");

    private static readonly IPNetwork[] Closed6 = Networks("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

    /// <summary>Whether an address is one of the public internet. An IPv4 address inside an IPv6 one is judged by what it is.</summary>
    public static bool IsPublic(IPAddress address)
    {
        if (address.AddressFamily == AddressFamily.InterNetwork)
        {
            return !Closed4.Any(network => network.Contains(address));
        }

        // ::ffff:127.0.0.1 and 64:ff9b::7f00:1 lie outside 2000::/3 anyway; the first is a usual way to write a public address.
        return address.IsIPv4MappedToIPv6
            ? IsPublic(address.MapToIPv4())
            : address.ScopeId == 0 && Public6.Contains(address) && !Closed6.Any(network => network.Contains(address));
    }

    private static IPNetwork[] Networks(params string[] written) => [.. written.Select(IPNetwork.Parse)];
}
