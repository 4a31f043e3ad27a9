using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Syntax;
using Kaconf.Compiler.Values;

namespace Kaconf.Compiler.Schema;

/// <summary>An entry of a list of addresses: ADDRESS[/LENGTH], then options in any order.</summary>
public sealed class VirtualAddressArg : Arg<VirtualAddressValue>
{
    private static readonly VirtualAddressValue None = new(new AddressValue(default), 0);
    private readonly AddressOption[] options;

    /// <summary>A shape with the options that a list knows.</summary>
    internal VirtualAddressArg(AddressOption[] options) => this.options = options;

    /// <inheritdoc/>
    public override string Expected => "an address such as 192.0.2.1/24, then perhaps options";

    /// <inheritdoc/>
    public override IReadOnlyList<ValueWord> Words => [.. options.Select(option => option.Word)];

    /// <inheritdoc/>
    internal override bool TryRead(ValueReader reader, out VirtualAddressValue value)
    {
        value = None;
        if (reader.Take(Expected) is not { } word) return false;
        int slash = word.Value.IndexOf('/');
        if (AddressText.Parse(slash < 0 ? word.Value : word.Value.Substring(0, slash)) is not { } address)
        {
            reader.Bag.BadValue(word.Place, reader.Keyword, word.Value, "an address such as 192.0.2.1/24");
            reader.SkipAll();
            return false;
        }
        byte full = (byte)(address.IsV6 ? 128 : 32);
        if (!TryReadLength(reader, word, slash, full, out byte length)) return false;
        value = new VirtualAddressValue(address, length);
        bool good = true;
        while (good && reader.Peek() is not null) good = TryReadOption(reader, ref value);
        if (!good) reader.SkipAll();
        if (good) CheckPeer(reader, word, slash, ref value);
        return good;
    }

    private static bool TryReadLength(ValueReader reader, Token word, int slash, byte full, out byte length)
    {
        length = full;
        if (slash < 0) return true;
        string text = word.Value.Substring(slash + 1);
        if (text.Length == 0)
        {
            reader.Bag.EmptyValue(word.Place, $"{reader.Keyword} prefix length", $"0 to {full} after '/'; it counts as 0");
            length = 0;
            return true;
        }
        string digits = text[0] == '+' ? text.Substring(1) : text;
        if (byte.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out length) && length <= full) return true;
        reader.Bag.OutOfRange(word.Place, $"{reader.Keyword} prefix length", TextFaults.Quote(text), $"0 to {full}");
        reader.SkipAll();
        return false;
    }

    // An address of a point-to-point link is alone on its end.
    private static void CheckPeer(ValueReader reader, Token word, int slash, ref VirtualAddressValue value)
    {
        if (value.Peer is null) return;
        if (value.Broadcast is not null) reader.Bag.Unfit(word.Place, "brd", "beside 'peer', since a point-to-point link has no broadcast", "remove one of the two");
        if (slash >= 0) reader.Bag.Unfit(word.Place, "the prefix length", "beside 'peer'", "remove it");
        value = value with { Broadcast = null, PrefixLength = (byte)(value.Address.IsV6 ? 128 : 32) };
    }

    private bool TryReadOption(ValueReader reader, ref VirtualAddressValue value)
    {
        Token word = reader.Take(Expected)!;
        foreach (AddressOption option in options)
        {
            if (option.Word.Name != word.Value) continue;
            if (option.Word.NotYet is { } feature) reader.Bag.NotYet(feature, word.Value, word.Place);
            Token? argument = option.Word.Expected.Length == 0 ? word : reader.Take(word.Value, option.Word.Expected);
            if (argument is null || option.Read(reader, argument, value) is not { } read) return false;
            value = read;
            return true;
        }
        reader.Bag.UnknownOption(word.Place, reader.Keyword, word.Value, string.Join(", ", options.Select(option => option.Word.Name)));
        return false;
    }
}
