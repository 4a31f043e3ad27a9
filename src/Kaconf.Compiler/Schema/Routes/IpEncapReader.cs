using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Syntax;
using Kaconf.Compiler.Values;

namespace Kaconf.Compiler.Schema.Routes;

/// <summary>What follows <c>encap ip</c> and <c>encap ip6</c>, up to a word that is none of their options.</summary>
internal static class IpEncapReader
{
    /// <summary>The options of a type.</summary>
    public static IReadOnlyList<ValueWord> Words(bool v6) =>
    [
        new("id", $"0 to {ulong.MaxValue}", "The tunnel's number."),
        new("dst", v6 ? "an IPv6 address" : "an IPv4 address", "Where the tunnel ends."),
        new("src", v6 ? "an IPv6 address" : "an IPv4 address", "Where it starts."),
        new(v6 ? "tc" : "tos", NameTable.DsFields.Expected, v6 ? "Traffic class." : "Type of service."),
        new(v6 ? "hoplimit" : "ttl", "0 to 255", v6 ? "Hop limit." : "Time to live."),
        new("flags", "0 to 65535", "The kernel's tunnel flags."),
    ];

    /// <summary>The encapsulation; null when something is wrong, which is reported.</summary>
    public static IpEncap? Read(AddressedLine line, Token type)
    {
        IpEncap encap = new(type.Value == "ip6");
        HashSet<string> known = [.. Words(encap.IsV6).Select(word => word.Name)];
        while (line.Reader.Peek() is { } next && known.Contains(next.Value))
        {
            Token option = line.Reader.Take("")!;
            if (!TryRead(line, option, ref encap)) return null;
        }
        if (encap.Destination is not null || encap.Id is not null) return encap;
        line.Reader.Bag.MissingArgument(type.Place, $"encap {type.Value}", "id or dst");
        return null;
    }

    private static bool TryRead(AddressedLine line, Token option, ref IpEncap encap)
    {
        ulong number;
        switch (option.Value)
        {
            case "id":
                if (!line.TryTakeNumber(option, ulong.MaxValue, out number)) return false;
                encap = encap with { Id = number };
                return true;
            case "dst":
                encap = encap with { Destination = TakeEnd(line, option, encap.IsV6) };
                return encap.Destination is not null;
            case "src":
                encap = encap with { Source = TakeEnd(line, option, encap.IsV6) };
                return encap.Source is not null;
            case "tos" or "tc":
                encap = encap with { DsField = line.TakeNamed(option, NameTable.DsFields) };
                return encap.DsField is not null;
            case "flags":
                if (!line.TryTakeNumber(option, ushort.MaxValue, out number)) return false;
                encap = encap with { Flags = (ushort)number };
                return true;
            default:
                if (!line.TryTakeNumber(option, byte.MaxValue, out number)) return false;
                encap = encap with { HopLimit = (byte)number };
                return true;
        }
    }

    private static AddressValue? TakeEnd(AddressedLine line, Token option, bool v6)
    {
        string expected = v6 ? "an IPv6 address" : "an IPv4 address";
        if (line.Take(option, expected) is not { } word) return null;
        if (AddressText.Parse(word.Value) is { } address && address.IsV6 == v6) return address;
        line.Reader.Bag.BadValue(word.Place, option.Value, word.Value, expected);
        return null;
    }
}
