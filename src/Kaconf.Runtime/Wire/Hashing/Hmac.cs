using System;

namespace Kaconf.Runtime.Wire.Hashing;

/// <summary>HMAC (RFC 2104) under one key, of which the two padded blocks are hashed once.</summary>
internal sealed class Hmac<T> where T : struct, IHash
{
    private readonly Hasher<T> inner;
    private readonly Hasher<T> outer;

    /// <summary>Takes the key, of any length.</summary>
    public Hmac(ReadOnlySpan<byte> key)
    {
        Span<byte> block = stackalloc byte[IHash.BlockSize];
        block.Clear();
        if (key.Length > IHash.BlockSize)
        {
            Hasher<T> shortened = Hasher<T>.Start();
            shortened.Append(key);
            shortened.Finish(block);
        }
        else key.CopyTo(block);
        inner = Pad(block, 0x36);
        outer = Pad(block, 0x5C);
    }

    /// <summary>Begins a message; <see cref="Finish"/> ends it.</summary>
    public Hasher<T> Start() => inner;

    /// <summary>Whether the first bytes of the HMAC of a message are these.</summary>
    public bool Matches(Hasher<T> message, ReadOnlySpan<byte> tag)
    {
        Span<byte> ours = stackalloc byte[T.DigestSize];
        Finish(message, ours);
        // Not SequenceEqual: how long it takes must not tell how many bytes were right.
        int difference = 0;
        for (int i = 0; i < tag.Length; i++) difference |= ours[i] ^ tag[i];
        return difference == 0;
    }

    /// <summary>Writes the HMAC of a message.</summary>
    public void Finish(Hasher<T> message, Span<byte> digest)
    {
        message.Finish(digest);
        Hasher<T> last = outer;
        last.Append(digest[..T.DigestSize]);
        last.Finish(digest);
    }

    private static Hasher<T> Pad(ReadOnlySpan<byte> block, byte mask)
    {
        Span<byte> padded = stackalloc byte[IHash.BlockSize];
        for (int i = 0; i < padded.Length; i++) padded[i] = (byte)(block[i] ^ mask);
        Hasher<T> hasher = Hasher<T>.Start();
        hasher.Append(padded);
        return hasher;
    }
}
