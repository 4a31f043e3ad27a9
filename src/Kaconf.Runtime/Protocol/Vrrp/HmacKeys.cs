using System;
using System.Collections.Generic;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Wire.Hashing;

namespace Kaconf.Runtime.Protocol.Vrrp;

/// <summary>The keys of an <c>auth_hmac</c> block, ready for use; the bytes themselves are not kept.</summary>
public sealed class HmacKeys
{
    /// <summary>The least bytes of a key (keepalived.conf(5)).</summary>
    public const int MinimumSize = 32;

    /// <summary>The most bytes of a key.</summary>
    public const int MaximumSize = 64;

    private readonly List<(byte Id, Hmac<Sha256> Hmac)> keys = [];

    /// <summary>Takes the keys of a block.</summary>
    /// <param name="config">The block.</param>
    /// <param name="readFile">Gives the bytes of a key that is in a file; null = there is none, and nothing that it signed is taken.</param>
    public HmacKeys(HmacConfig config, Func<HmacKeyConfig, byte[]?> readFile)
    {
        foreach (HmacKeyConfig key in config.Keys)
            if ((key.Bytes ?? readFile(key)) is { } bytes) keys.Add((key.Id, new Hmac<Sha256>(bytes)));
    }

    /// <summary>Reads the content of a key file: text, or <c>hex:</c> and digits, without the ends of its last lines.</summary>
    /// <param name="content">All of the file.</param>
    /// <returns>The key; null when it is no key of <see cref="MinimumSize"/> to <see cref="MaximumSize"/> bytes.</returns>
    public static byte[]? ReadFile(ReadOnlySpan<byte> content)
    {
        content = content.TrimEnd("\r\n"u8);
        byte[] key = new byte[content.Length];
        int size = content.Length;
        if (!content.StartsWith("hex:"u8)) content.CopyTo(key);
        else if (!TryDecode(content[4..], key, out size)) return null;
        return size is >= MinimumSize and <= MaximumSize ? key[..size] : null;
    }

    /// <summary>Whether there is a key of that id.</summary>
    public bool Has(byte id) => Find(id) is not null;

    /// <summary>The key of an id; null if there is none.</summary>
    internal Hmac<Sha256>? Find(byte id)
    {
        foreach ((byte Id, Hmac<Sha256> Hmac) key in keys)
            if (key.Id == id) return key.Hmac;
        return null;
    }

    private static bool TryDecode(ReadOnlySpan<byte> digits, Span<byte> key, out int size)
    {
        size = digits.Length / 2;
        if (digits.Length % 2 != 0) return false;
        for (int i = 0; i < digits.Length; i++)
        {
            if (!char.IsAsciiHexDigit((char)digits[i])) return false;
            int value = digits[i] <= '9' ? digits[i] - '0' : (digits[i] | 0x20) - 'a' + 10;
            key[i / 2] = (byte)((key[i / 2] << 4) | value);
        }
        return true;
    }
}
