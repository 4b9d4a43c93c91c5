using System.Globalization;
using System.Security.Cryptography;
using System.Text;

using MineBanBot.Sandbox.Ids;

namespace MineBanBot.Sandbox.People;

/// <summary>One token's application. The same token is the same application after a restart, as with Discord.</summary>
internal sealed record Bot(string Token, User User)
{
    private const string TokenStart = "sandbox-";
    private const int LongestName = 32;
    private static readonly DateTimeOffset FirstApplication = new(2023, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public Snowflake ApplicationId => User.Id;

    public string Name => User.Name;

    public static bool IsToken(string token) =>
        token.StartsWith(TokenStart, StringComparison.Ordinal) && token.Length > TokenStart.Length;

    public static Bot Of(string token)
    {
        byte[] digest = SHA256.HashData(Encoding.UTF8.GetBytes(token));
        TimeSpan age = TimeSpan.FromMilliseconds(BitConverter.ToUInt32(digest) % 31_536_000_000L);
        Snowflake id = Snowflake.At(FirstApplication + age, BitConverter.ToUInt16(digest, 4) % 4096);
        return new Bot(token, new User(id, NameIn(token[TokenStart.Length..]), Persona.Bot));
    }

    private static string NameIn(string words)
    {
        if (words == "minebanbot")
        {
            return "MineBanBot";
        }

        TextInfo casing = CultureInfo.InvariantCulture.TextInfo;
        string name = string.Join(' ', words.Split(['-', '_'], StringSplitOptions.RemoveEmptyEntries).Select(casing.ToTitleCase));
        // Whole characters only: half a surrogate pair cannot be written as JSON.
        int end = name.Length <= LongestName ? name.Length : char.IsLowSurrogate(name[LongestName]) ? LongestName - 1 : LongestName;
        return end == 0 ? "Bot" : name[..end];
    }
}
