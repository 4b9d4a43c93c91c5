using System.Text;

namespace MineBanBot.Feeds.Decoding;

/// <summary>Reads a byte that is no UTF-8 as windows-1252: one wrong quotation mark must not garble, or lose, the rest.</summary>
internal sealed class ByteFallback : DecoderFallback
{
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <inheritdoc/>
    public override int MaxCharCount => 4;

    /// <inheritdoc/>
    public override DecoderFallbackBuffer CreateFallbackBuffer() => new Buffer();

    private sealed class Buffer : DecoderFallbackBuffer
    {
        private string pending = "";
        private int next;

        public override int Remaining => pending.Length - next;

        public override bool Fallback(byte[] bytesUnknown, int index)
        {
            (pending, next) = (Windows1252.GetString(bytesUnknown), 0);
            return pending.Length > 0;
        }

        public override char GetNextChar() => next < pending.Length ? pending[next++] : '\0';

        public override bool MovePrevious()
        {
            if (next == 0)
            {
                return false;
            }

            next--;
            return true;
        }

        public override void Reset() => (pending, next) = ("", 0);
    }
}
