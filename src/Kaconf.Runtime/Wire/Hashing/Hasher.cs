using System;
using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace Kaconf.Runtime.Wire.Hashing;

/// <summary>Hashes bytes that come in pieces (RFC 1321 §3.1, FIPS 180-4 §5.1.1); a value without allocation.</summary>
internal struct Hasher<T> where T : struct, IHash
{
    private T hash;
    private Pending pending;
    private long length;

    /// <summary>Makes a hasher that has seen nothing.</summary>
    public static Hasher<T> Start()
    {
        Hasher<T> hasher = new() { hash = new T() };
        hasher.hash.Reset();
        return hasher;
    }

    /// <summary>Takes more bytes.</summary>
    public void Append(ReadOnlySpan<byte> bytes)
    {
        Span<byte> block = pending;
        while (bytes.Length > 0)
        {
            int filled = (int)(length % IHash.BlockSize);
            int taken = Math.Min(IHash.BlockSize - filled, bytes.Length);
            bytes[..taken].CopyTo(block[filled..]);
            length += taken;
            bytes = bytes[taken..];
            if (length % IHash.BlockSize == 0) hash.Compress(block);
        }
    }

    /// <summary>Writes the digest; the hasher is spent.</summary>
    public void Finish(Span<byte> digest)
    {
        Span<byte> block = pending;
        int filled = (int)(length % IHash.BlockSize);
        block[filled++] = 0x80;
        if (filled > IHash.BlockSize - sizeof(long))
        {
            block[filled..].Clear();
            hash.Compress(block);
            filled = 0;
        }
        block[filled..].Clear();
        Span<byte> end = block[^sizeof(long)..];
        if (T.IsBigEndian) BinaryPrimitives.WriteInt64BigEndian(end, length * 8);
        else BinaryPrimitives.WriteInt64LittleEndian(end, length * 8);
        hash.Compress(block);
        hash.Write(digest);
    }

    [InlineArray(IHash.BlockSize)]
    private struct Pending
    {
        private byte first;
    }
}
