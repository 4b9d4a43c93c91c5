using System.Runtime.CompilerServices;

namespace MineBanBot.Knowledge.Indexing;

/// <summary>Numbers in as few bytes as they need: seven bits a byte, low ones first, the eighth says that more follow.</summary>
internal static class SevenBits
{
    /// <summary>The most bytes that a number takes.</summary>
    public const int Most = 5;

    /// <summary>Takes the number at a position and goes behind it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Read(ReadOnlySpan<byte> bytes, ref int position)
    {
        uint value = bytes[position++];
        if (value <= 0x7F)
        {
            return value;
        }

        value &= 0x7F;
        for (int shift = 7; ; shift += 7)
        {
            uint part = bytes[position++];
            value |= (part & 0x7F) << shift;
            if (part <= 0x7F)
            {
                return value;
            }
        }
    }

    /// <summary>Puts a number at a position and goes behind it.</summary>
    public static void Write(Span<byte> bytes, ref int position, uint value)
    {
        for (; value > 0x7F; value >>= 7)
        {
            bytes[position++] = (byte)((value & 0x7F) | 0x80);
        }

        bytes[position++] = (byte)value;
    }
}
