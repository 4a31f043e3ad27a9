using System.Collections.Generic;
using System.Globalization;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Syntax;
using Kaconf.Compiler.Values;

namespace Kaconf.Compiler.Schema;

/// <summary>A line of a <c>virtual_server_group</c>: IP[-END|/LENGTH] [PORT], or fwmark N [inet|inet6].</summary>
public sealed class GroupMemberArg : Arg<GroupMemberValue>
{
    private static readonly WholeArg Mark = new(0, uint.MaxValue);

    /// <inheritdoc/>
    public override string Expected => "IP [PORT], IP-END [PORT], IP/LENGTH [PORT] or fwmark N [inet|inet6]";

    /// <inheritdoc/>
    public override IReadOnlyList<ValueWord> Words =>
        [new ValueWord("fwmark", $"{Mark.Expected}, then perhaps inet or inet6", "Packets with this mark; the family is that of the servers if not given.")];

    /// <inheritdoc/>
    internal override bool TryRead(ValueReader reader, out GroupMemberValue value)
    {
        value = new GroupMemberValue(null, null, 0, null);
        if (reader.Take(Expected) is not { } word) return false;
        if (word.Value == "fwmark") return TryReadMark(reader, ref value);
        if (!ServerArg.TryReadPort(reader, out int port)) return false;
        value = value with { Port = port };
        int cut = word.Value.IndexOfAny(['-', '/']);
        if (AddressText.Parse(cut < 0 ? word.Value : word.Value.Substring(0, cut)) is not { } first)
        {
            reader.Bag.BadValue(word.Place, reader.Keyword, word.Value, Expected);
            return false;
        }
        string end = cut < 0 ? "" : word.Value.Substring(cut + 1);
        AddressValue? last = cut < 0 ? first : word.Value[cut] == '/' ? EndOfPrefix(reader, word, first, end) : EndOfRange(reader, word, first, end);
        value = value with { First = first, Last = last };
        return last is not null;
    }

    private static bool TryReadMark(ValueReader reader, ref GroupMemberValue value)
    {
        if (reader.Take("fwmark", Mark.Expected) is not { } word || !Mark.TryRead(reader, "fwmark", word, out long number)) return false;
        value = value with { Mark = number };
        if (reader.Peek() is null) return true;
        Token family = reader.Take("")!;
        if (family.Value is not ("inet" or "inet6"))
        {
            reader.Bag.BadValue(family.Place, "fwmark family", family.Value, "inet or inet6");
            return false;
        }
        value = value with { IsV6 = family.Value == "inet6" };
        return true;
    }

    private static AddressValue? EndOfPrefix(ValueReader reader, Token word, AddressValue first, string text)
    {
        byte[] bytes = [.. first.Bytes];
        bool number = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int length);
        if (!number || length < 1 || length > bytes.Length * 8)
        {
            reader.Bag.OutOfRange(word.Place, $"{reader.Keyword} prefix length", TextFaults.Quote(text), $"1 to {bytes.Length * 8}");
            return null;
        }
        bool clean = true;
        for (int i = length / 8; i < bytes.Length; i++)
        {
            byte host = (byte)(i == length / 8 ? 0xff >> (length % 8) : 0xff);
            clean &= (bytes[i] & host) == 0;
            bytes[i] |= host;
        }
        if (clean) return new AddressValue(bytes.ToEquatableArray());
        reader.Bag.BadValue(word.Place, reader.Keyword, word.Value, $"an address whose bits after the first {length} are 0");
        return null;
    }

    // The end is an address, or the last number of one: decimal in IPv4, hexadecimal in IPv6.
    private static AddressValue? EndOfRange(ValueReader reader, Token word, AddressValue first, string text)
    {
        byte[] bytes = [.. first.Bytes];
        AddressValue? end = AddressText.Parse(text);
        NumberStyles style = first.IsV6 ? NumberStyles.AllowHexSpecifier : NumberStyles.None;
        bool isNumber = int.TryParse(text, style, CultureInfo.InvariantCulture, out int number) && number >= 0 && number <= (first.IsV6 ? 0xffff : 0xff);
        if (end is null && isNumber)
        {
            if (first.IsV6) bytes[14] = (byte)(number >> 8);
            bytes[bytes.Length - 1] = (byte)number;
            end = new AddressValue(bytes.ToEquatableArray());
            if (Compare(first, end) == 0) end = null;
        }
        if (end is not null && end.IsV6 == first.IsV6 && Compare(first, end) <= 0) return end;
        string last = first.IsV6 ? "its last four hexadecimal digits" : "its last number";
        reader.Bag.BadValue(word.Place, reader.Keyword, word.Value, $"after '-' a later address, or {last}");
        return null;
    }

    private static int Compare(AddressValue left, AddressValue right)
    {
        for (int i = 0; i < left.Bytes.Count; i++)
            if (left.Bytes[i] != right.Bytes[i]) return left.Bytes[i] - right.Bytes[i];
        return 0;
    }
}
