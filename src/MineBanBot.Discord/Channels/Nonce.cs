using System.Numerics;
using System.Security.Cryptography;
using System.Text;

namespace MineBanBot.Discord.Channels;

/// <summary>
/// A name for one message that is to be sent once: within a few minutes Discord answers a second message of the same nonce with the
/// first one (https://discord.com/developers/docs/resources/message#create-message). It must come from the work to be done, not from
/// the attempt.
/// </summary>
public readonly record struct Nonce
{
    /// <summary>Greatest length.</summary>
    public const int Longest = 25;

    private const string Digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    /// <summary>Takes a nonce as it is.</summary>
    /// <param name="value">1–25 letters and digits.</param>
    /// <exception cref="ArgumentException">Discord would not take it.</exception>
    public Nonce(string value) => Value = value.Length is >= 1 and <= Longest && value.All(char.IsAsciiLetterOrDigit)
        ? value
        : throw new ArgumentException($"A nonce has 1–{Longest} letters and digits; \"{value}\" has not.");

    /// <summary>As it is sent.</summary>
    public string Value { get; }

    /// <summary>The nonce of a piece of work, such as "digest 12, part 3": always the same for the same, 22 letters and digits.</summary>
    public static Nonce Of(string work)
    {
        BigInteger number = new(SHA256.HashData(Encoding.UTF8.GetBytes(work)).AsSpan(0, 16), isUnsigned: true);
        char[] letters = new char[22];
        for (int place = 0; place < letters.Length; place++)
        {
            letters[place] = Digits[(int)(number % Digits.Length)];
            number /= Digits.Length;
        }

        return new Nonce(new string(letters));
    }

    /// <inheritdoc/>
    public override string ToString() => Value ?? "";
}
