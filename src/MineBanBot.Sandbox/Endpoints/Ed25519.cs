using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;

namespace MineBanBot.Sandbox.Endpoints;

/// <summary>
/// Signs as RFC 8032 says. Written out, because .NET has no Ed25519 and a library would bring 17 MB of native code for
/// the sandbox alone. Not for secrets: it takes no care of how long it takes.
/// </summary>
internal static class Ed25519
{
    private static readonly BigInteger Prime = BigInteger.Pow(2, 255) - 19;
    private static readonly BigInteger Order = BigInteger.Pow(2, 252) + Number("27742317777372353535851937790883648493");
    private static readonly BigInteger Twice = Mod(-121665 * BigInteger.ModPow(121666, Prime - 2, Prime) * 2);
    private static readonly Point Base = Point.At(
        Number("15112221349535400772501151409588531511454012693041857206046113283949847762202"),
        Number("46316835694926478169428394003475163141307993866256225615783033603165251855960"));

    public static byte[] PublicKey(ReadOnlySpan<byte> seed) => Encode(Multiply(Base, Secret(SHA512.HashData(seed))));

    public static byte[] Sign(ReadOnlySpan<byte> seed, ReadOnlySpan<byte> message)
    {
        byte[] digest = SHA512.HashData(seed);
        BigInteger secret = Secret(digest);
        BigInteger nonce = Whole(SHA512.HashData([.. digest.AsSpan(32), .. message])) % Order;
        byte[] commitment = Encode(Multiply(Base, nonce));
        BigInteger challenge = Whole(SHA512.HashData([.. commitment, .. Encode(Multiply(Base, secret)), .. message])) % Order;
        return [.. commitment, .. Bytes((nonce + (challenge * secret)) % Order)];
    }

    private static BigInteger Secret(byte[] digest)
    {
        byte[] half = digest[..32];
        half[0] &= 248;
        half[31] = (byte)((half[31] & 127) | 64);
        return Whole(half);
    }

    private static Point Multiply(Point point, BigInteger by)
    {
        Point sum = Point.At(0, 1);
        for (; by > 0; by >>= 1, point = point.Plus(point))
        {
            sum = by.IsEven ? sum : sum.Plus(point);
        }

        return sum;
    }

    private static byte[] Encode(Point point)
    {
        BigInteger inverse = BigInteger.ModPow(point.Z, Prime - 2, Prime);
        byte[] encoded = Bytes(Mod(point.Y * inverse));
        encoded[31] |= (byte)(Mod(point.X * inverse).IsEven ? 0 : 128);
        return encoded;
    }

    private static BigInteger Whole(ReadOnlySpan<byte> bytes) => new(bytes, isUnsigned: true);

    private static BigInteger Number(string digits) => BigInteger.Parse(digits, CultureInfo.InvariantCulture);

    private static byte[] Bytes(BigInteger number)
    {
        byte[] bytes = new byte[32];
        number.TryWriteBytes(bytes, out _, isUnsigned: true);
        return bytes;
    }

    private static BigInteger Mod(BigInteger number)
    {
        BigInteger rest = number % Prime;
        return rest.Sign < 0 ? rest + Prime : rest;
    }

    /// <summary>A point of the curve in extended coordinates.</summary>
    private readonly record struct Point(BigInteger X, BigInteger Y, BigInteger Z, BigInteger T)
    {
        public static Point At(BigInteger x, BigInteger y) => new(x, y, 1, Mod(x * y));

        public Point Plus(Point other)
        {
            BigInteger a = (Y - X) * (other.Y - other.X), b = (Y + X) * (other.Y + other.X);
            BigInteger c = T * Twice * other.T, d = Z * 2 * other.Z;
            BigInteger e = b - a, f = d - c, g = d + c, h = b + a;
            return new Point(Mod(e * f), Mod(g * h), Mod(f * g), Mod(e * h));
        }
    }
}
