using System.IO.Compression;

namespace MineBanBot.Discord.Sockets;

/// <summary>
/// The receiving half of a zlib stream that is as long as a connection. What came before is the dictionary of what comes next, so
/// that nothing may be left out and each connection needs a new one.
/// </summary>
/// <param name="limit">The most bytes one message may have when inflated: a few compressed bytes can stand for gigabytes.</param>
internal sealed class ZlibInflater(int limit) : IDisposable
{
    private readonly Feed feed = new();
    private ZLibStream? zlib;

    /// <summary>Inflates one whole message.</summary>
    /// <exception cref="InvalidDataException">It is no zlib, or longer than the limit. Nothing can be inflated after that.</exception>
    public ReadOnlyMemory<byte> Inflate(ReadOnlyMemory<byte> compressed)
    {
        feed.Offer(compressed);
        zlib ??= new ZLibStream(feed, CompressionMode.Decompress);
        byte[] inflated = new byte[Math.Min(limit + 1L, Math.Max(4096, compressed.Length * 4L))];
        int length = 0;
        while (true)
        {
            int read = zlib.Read(inflated.AsSpan(length));
            length += read;

            // With all input handed over and room left, this message has no more. Asking further would be asking at its end.
            if (read == 0 || (feed.IsEmpty && length < inflated.Length))
            {
                return inflated.AsMemory(0, length);
            }

            if (length < inflated.Length)
            {
                continue;
            }

            if (length > limit)
            {
                throw new InvalidDataException($"A message has more than {limit} bytes when inflated.");
            }

            Array.Resize(ref inflated, (int)Math.Min(length * 2L, limit + 1L));
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        zlib?.Dispose();
        feed.Dispose();
    }

    /// <summary>What the inflater reads from: the message at hand, then nothing, then the next message.</summary>
    private sealed class Feed : Stream
    {
        private ReadOnlyMemory<byte> left;

        public bool IsEmpty => left.IsEmpty;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public void Offer(ReadOnlyMemory<byte> message) => left = message;

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            int count = Math.Min(buffer.Length, left.Length);
            left.Span[..count].CopyTo(buffer);
            left = left[count..];
            return count;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
