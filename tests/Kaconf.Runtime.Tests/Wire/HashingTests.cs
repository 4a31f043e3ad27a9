using System;
using System.Security.Cryptography;
using System.Text;
using Kaconf.Runtime.Wire.Hashing;
using Xunit;

namespace Kaconf.Runtime.Tests.Wire;

/// <summary>Our hashes against those of the platform, and against the examples of their standards.</summary>
public class HashingTests
{
    [Theory]
    [InlineData("", "d41d8cd98f00b204e9800998ecf8427e")] // RFC 1321 §A.5
    [InlineData("abc", "900150983cd24fb0d6963f7d28e17f72")]
    [InlineData("12345678901234567890123456789012345678901234567890123456789012345678901234567890", "57edf4a22be3c955ac49da2e2107b67a")]
    public void Md5IsThatOfRfc1321(string text, string digest) => Assert.Equal(digest, Digest<Md5>(Encoding.ASCII.GetBytes(text)));

    [Theory]
    [InlineData("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")] // FIPS 180-2, appendix B
    [InlineData("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1")]
    public void Sha256IsThatOfFips180(string text, string digest) => Assert.Equal(digest, Digest<Sha256>(Encoding.ASCII.GetBytes(text)));

    /// <summary>RFC 2202 §2, case 1, and RFC 4231 §4.3.</summary>
    [Fact]
    public void HmacIsThatOfTheRfcs()
    {
        byte[] key = new byte[16];
        Array.Fill(key, (byte)0x0B);
        Assert.Equal("9294727a3638bb1c13f48ef8158bfc9d", Tag<Md5>(key, "Hi There"u8));
        Assert.Equal(
            "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843", Tag<Sha256>("Jefe"u8, "what do ya want for nothing?"u8));
    }

    /// <summary>Every length of message up to four blocks, and random keys up to two, in random pieces.</summary>
    [Fact]
    public void RandomInputsGiveThePlatformsDigests()
    {
        Random random = new(2104);
        for (int length = 0; length < 260; length++)
        {
            byte[] message = new byte[length], key = new byte[random.Next(129)];
            random.NextBytes(message);
            random.NextBytes(key);
            Assert.Equal(Hex(MD5.HashData(message)), Digest<Md5>(message));
            Assert.Equal(Hex(SHA256.HashData(message)), Digest<Sha256>(message));
            Assert.Equal(Hex(HMACMD5.HashData(key, message)), Tag<Md5>(key, message, random));
            Assert.Equal(Hex(HMACSHA256.HashData(key, message)), Tag<Sha256>(key, message, random));
        }
    }

    [Fact]
    public void ATagMatchesOnlyItsMessage()
    {
        Hmac<Sha256> hmac = new("key"u8);
        byte[] tag = Convert.FromHexString(Tag<Sha256>("key"u8, "message"u8))[..16];
        Hasher<Sha256> message = hmac.Start();
        message.Append("message"u8);
        Assert.True(hmac.Matches(message, tag));
        for (int bit = 0; bit < 128; bit++)
        {
            tag[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.False(hmac.Matches(message, tag));
            tag[bit / 8] ^= (byte)(1 << (bit % 8));
        }
    }

    private static string Digest<T>(ReadOnlySpan<byte> message) where T : struct, IHash
    {
        Hasher<T> hasher = Hasher<T>.Start();
        hasher.Append(message);
        byte[] digest = new byte[T.DigestSize];
        hasher.Finish(digest);
        return Hex(digest);
    }

    private static string Tag<T>(ReadOnlySpan<byte> key, ReadOnlySpan<byte> message, Random? pieces = null) where T : struct, IHash
    {
        Hmac<T> hmac = new(key);
        Hasher<T> hasher = hmac.Start();
        int cut = pieces?.Next(message.Length + 1) ?? 0;
        hasher.Append(message[..cut]);
        hasher.Append(message[cut..]);
        byte[] tag = new byte[T.DigestSize];
        hmac.Finish(hasher, tag);
        return Hex(tag);
    }

    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);
}
