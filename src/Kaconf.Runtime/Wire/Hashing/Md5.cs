using System;
using System.Buffers.Binary;
using System.Numerics;

namespace Kaconf.Runtime.Wire.Hashing;

/// <summary>MD5 (RFC 1321), which keepalived's AH needs. .NET's own needs OpenSSL, 4 MB of it in a static program.</summary>
internal struct Md5 : IHash
{
    private uint a, b, c, d;

    /// <inheritdoc/>
    public static int DigestSize => 16;

    /// <inheritdoc/>
    public static bool IsBigEndian => false;

    // §3.4: the integer part of 4294967296 × |sin(i)|.
    private static ReadOnlySpan<uint> Sines =>
    [
        0xd76aa478, 0xe8c7b756, 0x242070db, 0xc1bdceee, 0xf57c0faf, 0x4787c62a, 0xa8304613, 0xfd469501,
        0x698098d8, 0x8b44f7af, 0xffff5bb1, 0x895cd7be, 0x6b901122, 0xfd987193, 0xa679438e, 0x49b40821,
        0xf61e2562, 0xc040b340, 0x265e5a51, 0xe9b6c7aa, 0xd62f105d, 0x02441453, 0xd8a1e681, 0xe7d3fbc8,
        0x21e1cde6, 0xc33707d6, 0xf4d50d87, 0x455a14ed, 0xa9e3e905, 0xfcefa3f8, 0x676f02d9, 0x8d2a4c8a,
        0xfffa3942, 0x8771f681, 0x6d9d6122, 0xfde5380c, 0xa4beea44, 0x4bdecfa9, 0xf6bb4b60, 0xbebfbc70,
        0x289b7ec6, 0xeaa127fa, 0xd4ef3085, 0x04881d05, 0xd9d4d039, 0xe6db99e5, 0x1fa27cf8, 0xc4ac5665,
        0xf4292244, 0x432aff97, 0xab9423a7, 0xfc93a039, 0x655b59c3, 0x8f0ccc92, 0xffeff47d, 0x85845dd1,
        0x6fa87e4f, 0xfe2ce6e0, 0xa3014314, 0x4e0811a1, 0xf7537e82, 0xbd3af235, 0x2ad7d2bb, 0xeb86d391,
    ];

    // §3.4: the four shifts of each of the four rounds.
    private static ReadOnlySpan<byte> Shifts => [7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21];

    /// <inheritdoc/>
    public void Reset() => (a, b, c, d) = (0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476);

    /// <inheritdoc/>
    public void Compress(ReadOnlySpan<byte> block)
    {
        (uint p, uint q, uint r, uint s) = (a, b, c, d);
        for (int i = 0; i < 64; i++)
        {
            int round = i >> 4;
            uint mixed = round switch
            {
                0 => (q & r) | (~q & s),
                1 => (q & s) | (r & ~s),
                2 => q ^ r ^ s,
                _ => r ^ (q | ~s),
            };
            int word = round switch { 0 => i, 1 => 5 * i + 1, 2 => 3 * i + 5, _ => 7 * i } & 15;
            uint sum = p + mixed + Sines[i] + BinaryPrimitives.ReadUInt32LittleEndian(block[(word * 4)..]);
            (p, s, r, q) = (s, r, q, q + BitOperations.RotateLeft(sum, Shifts[round * 4 + (i & 3)]));
        }
        (a, b, c, d) = (a + p, b + q, c + r, d + s);
    }

    /// <inheritdoc/>
    public readonly void Write(Span<byte> digest)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(digest, a);
        BinaryPrimitives.WriteUInt32LittleEndian(digest[4..], b);
        BinaryPrimitives.WriteUInt32LittleEndian(digest[8..], c);
        BinaryPrimitives.WriteUInt32LittleEndian(digest[12..], d);
    }
}
