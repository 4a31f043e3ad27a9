using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Syntax;
using Kaconf.Compiler.Values;

namespace Kaconf.Compiler.Schema;

/// <summary>A multicast address of one family, or of either.</summary>
public sealed class MulticastArg : Arg<AddressValue>
{
    private const int Either = 46;
    private readonly int family;

    private MulticastArg(int family) => this.family = family;

    /// <summary>Of IPv4.</summary>
    internal static MulticastArg V4 { get; } = new(4);

    /// <summary>Of IPv6; one for more than the link is a warning.</summary>
    internal static MulticastArg V6 { get; } = new(6);

    /// <summary>Of either family.</summary>
    internal static MulticastArg Any { get; } = new(0);

    /// <summary>Of either family, and of the link if it is IPv6.</summary>
    internal static MulticastArg Near { get; } = new(Either);

    /// <inheritdoc/>
    public override string Expected => family switch
    {
        Either => "a multicast address such as 224.0.0.18, or one of the link such as ff02::12",
        4 => "a multicast address such as 224.0.0.18",
        6 => "a multicast address of the link such as ff02::12",
        _ => "a multicast address",
    };

    /// <inheritdoc/>
    public override string Show(AddressValue value) => value.Bytes.Count == 0 ? "none" : $"{value}";

    /// <inheritdoc/>
    internal override bool TryRead(ValueReader reader, out AddressValue value)
    {
        value = new AddressValue(default);
        return reader.Take(Expected) is { } word && TryRead(reader, reader.Keyword, word, out value);
    }

    /// <summary>Reads an address that is part of a longer line.</summary>
    internal bool TryRead(ValueReader reader, string name, Token word, out AddressValue value)
    {
        value = new AddressValue(default);
        int cut = word.Value.IndexOfAny(['/', '-']);
        AddressValue? parsed = AddressText.Parse(cut > 0 ? word.Value.Substring(0, cut) : word.Value);
        bool good = parsed is not null && IsMulticast(parsed) && (family is 0 or Either || parsed.IsV6 == (family == 6));
        if (family == Either && good && parsed!.IsV6) good = IsOfLink(parsed);
        if (!good) reader.Bag.BadValue(word.Place, name, word.Value, Expected);
        else if (cut > 0) reader.Bag.IgnoredSuffix(word.Place, name, word.Value, word.Value.Substring(cut));
        else if (family == 6 && !IsOfLink(parsed!)) reader.Bag.WideMulticast(word.Place, name, word.Value);
        value = parsed ?? value;
        return good;
    }

    private static bool IsOfLink(AddressValue address) => (address.Bytes[1] & 0xf) == 2;

    private static bool IsMulticast(AddressValue address) => address.IsV6 ? address.Bytes[0] == 0xff : address.Bytes[0] >> 4 == 14;
}
