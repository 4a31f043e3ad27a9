using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Syntax;
using Kaconf.Compiler.Values;

namespace Kaconf.Compiler.Schema.Routes;

/// <summary>What follows <c>encap</c>: a type and what belongs to it.</summary>
internal static class EncapReader
{
    // MAX_MPLS_LABELS of keepalived; a label has 20 bits (RFC 3032 §2.1).
    private const int MostLabels = 2;
    private const uint LargestLabel = (1 << 20) - 1;
    private const string Types = "ip, ip6, mpls or ila";
    private static readonly Regex Locator = new("^[0-9a-fA-F]{1,4}(:[0-9a-fA-F]{1,4}){3}$", RegexOptions.CultureInvariant);

    /// <summary>The option, for routes and next hops.</summary>
    public static readonly ValueWord Word = new("encap", Types, "Wrap the packets in a tunnel.");

    /// <summary>The types, each with its options.</summary>
    public static readonly ValueWord[] TypeWords =
    [
        new("encap ip", "its options; an id or a dst is needed", "Wrap in IPv4.") { Words = IpEncapReader.Words(false) },
        new("encap ip6", "its options; an id or a dst is needed", "Wrap in IPv6.") { Words = IpEncapReader.Words(true) },
        new("encap mpls", $"LABEL[/LABEL], each from 0 to {LargestLabel}", "Wrap in MPLS."),
        new("encap ila", "a locator such as 1:2:3:4, in hexadecimal", "Write the locator into the address (ILA)."),
    ];

    /// <summary>The encapsulation; null when something is wrong, which is reported.</summary>
    public static EncapValue? Read(AddressedLine line, Token option)
    {
        if (line.Take(option, Types) is not { } type) return null;
        switch (type.Value)
        {
            case "ip" or "ip6": return IpEncapReader.Read(line, type);
            case "mpls": return ReadLabels(line, type);
            case "ila": return ReadLocator(line, type);
            default:
                line.Reader.Bag.BadValue(type.Place, option.Value, type.Value, Types);
                return null;
        }
    }

    private static MplsEncap? ReadLabels(AddressedLine line, Token type)
    {
        if (line.Take(type, "LABEL[/LABEL]") is not { } word) return null;
        List<ulong?> labels = [.. word.Value.Split('/').Select(NumberText.AnyBase)];
        if (labels.Count <= MostLabels && labels.All(label => label <= LargestLabel)) return new MplsEncap(labels.Select(label => (uint)label!.Value).ToEquatableArray());
        line.Reader.Bag.BadValue(word.Place, type.Value, word.Value, $"LABEL[/LABEL], each from 0 to {LargestLabel}");
        return null;
    }

    private static IlaEncap? ReadLocator(AddressedLine line, Token type)
    {
        if (line.Take(type, "a locator such as 1:2:3:4") is not { } word) return null;
        if (Locator.IsMatch(word.Value)) return new IlaEncap(word.Value.Split(':').Aggregate(0ul, (sum, part) => (sum << 16) | System.Convert.ToUInt16(part, 16)));
        line.Reader.Bag.BadValue(word.Place, type.Value, word.Value, "a locator such as 1:2:3:4, in hexadecimal");
        return null;
    }
}
