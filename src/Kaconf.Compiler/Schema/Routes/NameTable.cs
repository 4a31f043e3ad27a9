using System.Collections.Generic;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Syntax;
using Kaconf.Compiler.Values;

namespace Kaconf.Compiler.Schema.Routes;

/// <summary>Numbers that may be given by a name. The usual names are known here; the node looks up any other.</summary>
/// <param name="file">Where the node finds the names.</param>
/// <param name="maximum">The largest number.</param>
/// <param name="names">The usual names.</param>
internal sealed class NameTable(string file, uint maximum, Dictionary<string, uint> names)
{
    /// <summary>RT_TABLE_* of linux/rtnetlink.h.</summary>
    public static readonly NameTable Tables =
        new("rt_tables", uint.MaxValue, new() { ["unspec"] = 0, ["default"] = 253, ["main"] = 254, ["local"] = 255 });

    /// <summary>RT_SCOPE_* of linux/rtnetlink.h.</summary>
    public static readonly NameTable Scopes =
        new("rt_scopes", 255, new() { ["global"] = 0, ["site"] = 200, ["link"] = 253, ["host"] = 254, ["nowhere"] = 255 });

    /// <summary>RTPROT_* of linux/rtnetlink.h.</summary>
    public static readonly NameTable Protocols = new("rt_protos", 255, new()
    {
        ["unspec"] = 0, ["none"] = 0, ["redirect"] = 1, ["kernel"] = 2, ["boot"] = 3, ["static"] = 4, ["gated"] = 8, ["ra"] = 9, ["mrt"] = 10,
        ["zebra"] = 11, ["bird"] = 12, ["dnrouted"] = 13, ["xorp"] = 14, ["ntk"] = 15, ["dhcp"] = 16, ["keepalived"] = 18, ["babel"] = 42,
        ["openr"] = 99, ["bgp"] = 186, ["isis"] = 187, ["ospf"] = 188, ["rip"] = 189, ["eigrp"] = 192,
    });

    /// <summary>The code points of RFC 2474, 2597 and 3246, in the byte's upper six bits.</summary>
    public static readonly NameTable DsFields = new("rt_dsfield", 255, new()
    {
        ["default"] = 0, ["CS1"] = 0x20, ["AF11"] = 0x28, ["AF12"] = 0x30, ["AF13"] = 0x38, ["CS2"] = 0x40, ["AF21"] = 0x48, ["AF22"] = 0x50,
        ["AF23"] = 0x58, ["CS3"] = 0x60, ["AF31"] = 0x68, ["AF32"] = 0x70, ["AF33"] = 0x78, ["CS4"] = 0x80, ["AF41"] = 0x88, ["AF42"] = 0x90,
        ["AF43"] = 0x98, ["CS5"] = 0xA0, ["EF"] = 0xB8, ["CS6"] = 0xC0, ["CS7"] = 0xE0,
    });

    public static readonly NameTable Realms = new("rt_realms", 255, new() { ["cosmos"] = 0 });
    public static readonly NameTable Groups = new("group", int.MaxValue, new() { ["default"] = 0 });

    /// <summary>The protocol numbers of IANA that hosts know.</summary>
    public static readonly NameTable IpProtocols = new("/etc/protocols", 255, new()
    {
        ["ip"] = 0, ["icmp"] = 1, ["igmp"] = 2, ["ipencap"] = 4, ["tcp"] = 6, ["egp"] = 8, ["udp"] = 17, ["dccp"] = 33, ["ipv6"] = 41, ["rsvp"] = 46,
        ["gre"] = 47, ["esp"] = 50, ["ah"] = 51, ["ipv6-icmp"] = 58, ["ospf"] = 89, ["ipip"] = 94, ["pim"] = 103, ["vrrp"] = 112, ["l2tp"] = 115,
        ["sctp"] = 132, ["udplite"] = 136,
    });

    /// <summary>What is expected, for messages.</summary>
    public string Expected => $"0 to {maximum}, or a name of {file}";

    /// <summary>The number of a word; null when it is none, which is reported.</summary>
    /// <param name="reader">The line.</param>
    /// <param name="option">The option, for messages.</param>
    /// <param name="word">The word.</param>
    /// <param name="text">The part of the word to read.</param>
    public NamedNumber? Read(ValueReader reader, string option, Token word, string text)
    {
        if (NumberText.AnyBase(text) is { } number)
        {
            if (number <= maximum) return new NamedNumber((uint)number);
            reader.Bag.OutOfRange(word.Place, option, text, $"0 to {maximum}");
            return null;
        }
        if (names.TryGetValue(text, out uint known)) return new NamedNumber(known);
        if (text.Length == 0 || text[0] is '-' or (>= '0' and <= '9'))
        {
            reader.Bag.BadValue(word.Place, option, text, Expected);
            return null;
        }
        reader.Bag.NodeName(word.Place, option, text, file);
        return new NamedNumber(0, text);
    }
}
