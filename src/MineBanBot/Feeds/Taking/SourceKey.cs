using System.Security.Cryptography;
using System.Text;

namespace MineBanBot.Feeds.Taking;

/// <summary>Short names of sources, the first part of the ids of their entries.</summary>
internal static class SourceKey
{
    private const int Longest = 40;
    private const int HashLength = 6;

    /// <summary>A name of lower case letters, digits and hyphens made of a text; "entries" when nothing is left of it.</summary>
    public static string Of(string text)
    {
        string key = Spelt(text);
        return key.Length == 0 ? "entries" : Cut(key, Longest);
    }

    /// <summary>A name for what stands at an address: host and path. Where these are too long, or not all of it, a hash of the whole tells two apart.</summary>
    public static string Of(Uri address)
    {
        string host = address.IdnHost.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? address.IdnHost[4..] : address.IdnHost;
        string key = Spelt($"{host}{address.AbsolutePath}");
        if (key.Length <= Longest && address.Query.Length == 0)
        {
            return key;
        }

        string hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{host}{address.PathAndQuery}")))[..HashLength];
        return $"{Cut(key, Longest - HashLength - 1)}-{hash}";
    }

    /// <summary>The name itself, or with a number behind it when others have it.</summary>
    /// <param name="key">The name.</param>
    /// <param name="taken">Names of others.</param>
    public static string Free(string key, IReadOnlySet<string> taken) => Numbered(key).First(name => !taken.Contains(name));

    /// <summary>The name, then the same with 2, 3 and so on behind it.</summary>
    public static IEnumerable<string> Numbered(string key) => Enumerable.Range(1, int.MaxValue).Select(number => number == 1 ? key : $"{key}-{number}");

    private static string Spelt(string text)
    {
        string spelt = string.Concat(text.ToLowerInvariant().Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-'));
        return string.Join('-', spelt.Split('-', StringSplitOptions.RemoveEmptyEntries));
    }

    private static string Cut(string key, int length) => key[..Math.Min(length, key.Length)].TrimEnd('-');
}
