using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Values;

namespace Kaconf.Compiler.Schema;

/// <summary><c>key</c> of <c>auth_hmac</c>: ID TEXT, ID hex:DIGITS or ID file:PATH. No message shows a key.</summary>
public sealed class HmacKeyArg : Arg<HmacKeyValue>
{
    private const int LeastBytes = 32, MostBytes = 64;
    private static readonly WholeArg Number = new(1, 255);

    /// <inheritdoc/>
    public override string Expected => "a number from 1 to 255, then a key of 32 to 64 bytes, hex: and its digits, or file: and a path";

    /// <inheritdoc/>
    public override IReadOnlyList<ValueWord> Words =>
    [
        new("hex:", "hexadecimal digits", "The key in hexadecimal digits, in the same word.") { IsNew = true },
        new("file:", "a path", "The file that holds the key, in the same word.") { IsNew = true },
    ];

    /// <inheritdoc/>
    internal override bool TryRead(ValueReader reader, out HmacKeyValue value)
    {
        value = new HmacKeyValue(0, KeySource.Text, "");
        if (!Number.TryRead(reader, out long id) || reader.Take(Expected) is not { } word) return false;
        (KeySource source, string text) = Split(word.Value);
        value = new HmacKeyValue((byte)id, source, text);
        if (Length(value) is >= LeastBytes and <= MostBytes) return true;
        reader.Bag.BadValue(word.Place, reader.Keyword, source == KeySource.Hex ? "hex:..." : source == KeySource.File ? word.Value : "...", source switch
        {
            KeySource.Hex => $"{LeastBytes * 2} to {MostBytes * 2} hexadecimal digits, two for each byte",
            KeySource.File => "a path after file:",
            _ => $"a key of {LeastBytes} to {MostBytes} bytes",
        });
        return false;
    }

    private static (KeySource, string) Split(string word) =>
        word.StartsWith("hex:", StringComparison.Ordinal) ? (KeySource.Hex, word.Substring(4))
        : word.StartsWith("file:", StringComparison.Ordinal) ? (KeySource.File, word.Substring(5)) : (KeySource.Text, word);

    // The bytes of a file are seen where it is.
    private static int Length(HmacKeyValue key) => key.Source switch
    {
        KeySource.File => key.Text.Length > 0 ? LeastBytes : 0,
        KeySource.Hex => key.Text.Length % 2 == 0 && key.Text.All(Uri.IsHexDigit) ? key.Text.Length / 2 : 0,
        _ => Encoding.UTF8.GetByteCount(key.Text),
    };
}
