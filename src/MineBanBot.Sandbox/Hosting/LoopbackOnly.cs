using System.Net;
using Microsoft.AspNetCore.Http;

namespace MineBanBot.Sandbox.Hosting;

/// <summary>A page elsewhere must not reach the sandbox by a name that it made point here, nor from its own origin.</summary>
internal static class LoopbackOnly
{
    public static bool Allows(HttpRequest request) =>
        IsLoopback(request.Host.Host) && request.Headers.Origin.All(origin => Uri.TryCreate(origin, UriKind.Absolute, out Uri? uri) && IsLoopback(uri.Host));

    private static bool IsLoopback(string host) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out IPAddress? address) && IPAddress.IsLoopback(address));
}
