using System.Net;
using System.Net.Sockets;

namespace MineBanBot.Feeds.Fetching;

/// <summary>Connects to a host by an address that was checked after the name was resolved: a second look-up could give another one.</summary>
internal sealed class CheckedConnection(FetchOptions options, Func<string, CancellationToken, Task<IPAddress[]>> resolve)
{
    /// <summary>A connected socket's stream, for <see cref="SocketsHttpHandler.ConnectCallback"/>.</summary>
    /// <exception cref="RefusedAddressException">The host has an address that is not of the public internet.</exception>
    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        IPAddress[] addresses = await CheckAsync(context.DnsEndPoint.Host, context.DnsEndPoint.Port, cancellationToken);
        Socket socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, context.DnsEndPoint.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>The addresses of a host that may be dialled.</summary>
    /// <exception cref="RefusedAddressException">One of them may not: then none is, since nobody public has such a name.</exception>
    public async Task<IPAddress[]> CheckAsync(string host, int port, CancellationToken cancellationToken)
    {
        IPAddress[] addresses = IPAddress.TryParse(host.Trim('[', ']'), out IPAddress? literal) ? [literal] : await resolve(host, cancellationToken);
        return addresses.Length > 0 && (options.Allows(host, port) || addresses.All(AddressRules.IsPublic))
            ? addresses
            : throw new RefusedAddressException(host);
    }
}
