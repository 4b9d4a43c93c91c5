using System.Security.Cryptography;
using System.Text;

namespace MineBanBot.Commands.Cards;

/// <summary>Six characters that stand for a text in the id of a button, which has no room for it. Not secret, and the same in every run.</summary>
internal static class Mark
{
    private const int Bytes = 3;

    /// <summary>The mark of a text.</summary>
    public static string Of(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, Bytes));

    /// <summary>The text that has this mark; null: it is not among them.</summary>
    public static string? Find(string mark, IEnumerable<string> texts) => texts.FirstOrDefault(text => Of(text) == mark);
}
