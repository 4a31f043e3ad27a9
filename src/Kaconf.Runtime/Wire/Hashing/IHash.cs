using System;

namespace Kaconf.Runtime.Wire.Hashing;

/// <summary>The state of a hash function that takes blocks of 64 bytes; a value, so that a copy of it is a point to go on from.</summary>
internal interface IHash
{
    /// <summary>Bytes of every block.</summary>
    public const int BlockSize = 64;

    /// <summary>Bytes of the digest.</summary>
    public static abstract int DigestSize { get; }

    /// <summary>Whether the length in the last block is big-endian.</summary>
    public static abstract bool IsBigEndian { get; }

    /// <summary>Goes back to the state before the first block.</summary>
    public void Reset();

    /// <summary>Takes a block.</summary>
    public void Compress(ReadOnlySpan<byte> block);

    /// <summary>Writes the state, which after the last block is the digest.</summary>
    public void Write(Span<byte> digest);
}
