using System.Security.Cryptography;
using System.Text;

using MineBanBot.Sandbox.People;

namespace MineBanBot.Sandbox.Endpoints;

/// <summary>Which bots take their interactions over HTTP, and the keys they are signed with.</summary>
internal sealed class EndpointBook
{
    private readonly Dictionary<Bot, Uri> addresses = [];

    public Uri? Find(Bot bot) => addresses.GetValueOrDefault(bot);

    public void Set(Bot bot, Uri? address)
    {
        addresses.Remove(bot);
        if (address is not null)
        {
            addresses.Add(bot, address);
        }
    }

    public void Clear() => addresses.Clear();

    public static byte[] Seed(Bot bot) => SHA256.HashData(Encoding.UTF8.GetBytes($"verify key of {bot.Token}"));

    /// <summary>What the application's settings show as its public key.</summary>
    public static string VerifyKey(Bot bot) => Convert.ToHexStringLower(Ed25519.PublicKey(Seed(bot)));
}
