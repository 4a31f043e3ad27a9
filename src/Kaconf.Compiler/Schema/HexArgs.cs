using System;
using System.Collections.Generic;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Syntax;
using Kaconf.Compiler.Values;

namespace Kaconf.Compiler.Schema;

/// <summary>An MD5 digest as 32 hexadecimal digits; its value is 16 bytes.</summary>
public sealed class DigestArg : Arg<EquatableArray<byte>>
{
    private const int Digits = 32;

    /// <inheritdoc/>
    public override string Expected => $"{Digits} hexadecimal digits, an MD5 digest";

    /// <inheritdoc/>
    internal override bool TryRead(ValueReader reader, out EquatableArray<byte> value)
    {
        value = default;
        if (reader.Take(this) is not { } word) return false;
        List<byte> bytes = [];
        List<byte> mask = [];
        bool good = word.Value.Length == Digits && HexText.TryAppend(word.Value, wildcards: false, bytes, mask);
        value = bytes.ToEquatableArray();
        if (!good) reader.Bag.BadValue(word.Place, reader.Keyword, word.Value, word.Value.Length == Digits ? Expected : $"{Expected}; these are {word.Value.Length} characters");
        return good;
    }
}

/// <summary>Bytes in hexadecimal digits: blanks separate, and a digit that is left over is a byte of its own.</summary>
/// <param name="wildcards">Whether x stands for any digit, and nothing for any bytes.</param>
public sealed class HexArg(bool wildcards) : Arg<BytePattern?>
{
    /// <inheritdoc/>
    public override string Expected => wildcards ? "nothing, or bytes in hexadecimal with x for any digit, as in 01 x2 ff" : "bytes in hexadecimal, as in 01 a2 ff";

    /// <inheritdoc/>
    internal override bool TryRead(ValueReader reader, out BytePattern? value)
    {
        value = new BytePattern(default, default);
        if (wildcards && reader.Peek() is null) return true;
        if (reader.Take(this) is not { } word) return false;
        List<byte> bytes = [];
        List<byte> mask = [];
        for (Token? next = word; next is not null; next = reader.Peek() is null ? null : reader.Take(this))
        {
            int known = bytes.Count;
            if (HexText.TryAppend(next.Value, wildcards, bytes, mask) && bytes.Count > known) continue;
            reader.Bag.BadValue(next.Place, reader.Keyword, next.Value, Expected);
            reader.SkipAll();
            return false;
        }
        value = new BytePattern(bytes.ToEquatableArray(), mask.ToEquatableArray());
        return true;
    }
}

/// <summary>Hexadecimal digits to bytes.</summary>
internal static class HexText
{
    /// <summary>Appends the bytes of a text and the bits of them that count; false at what is no digit.</summary>
    public static bool TryAppend(string text, bool wildcards, List<byte> bytes, List<byte> mask)
    {
        foreach (string part in text.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries))
        {
            for (int i = 0; i < part.Length; i += 2)
            {
                int value = 0, known = 0;
                foreach (char c in part.Substring(i, Math.Min(2, part.Length - i)))
                {
                    bool any = wildcards && c is 'x' or 'X';
                    int digit = any ? 0 : "0123456789abcdef".IndexOf(char.ToLowerInvariant(c));
                    if (digit < 0) return false;
                    (value, known) = ((value << 4) | digit, (known << 4) | (any ? 0 : 0xF));
                }
                bytes.Add((byte)value);
                mask.Add((byte)(part.Length - i == 1 ? known | 0xF0 : known));
            }
        }
        return true;
    }
}
