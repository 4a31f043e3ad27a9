using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Syntax;
using Kaconf.Compiler.Values;

namespace Kaconf.Compiler.Schema.Routes;

/// <summary>The next hops, which end a route: nexthop OPTIONS [nexthop OPTIONS]...</summary>
internal static class NextHopReader
{
    private const string Options = "via, dev, weight, onlink, encap or realms, or another nexthop";

    /// <summary>The option of a route.</summary>
    public static readonly ValueWord Word = new("nexthop", "its options, up to the end of the line", "One of several next hops.")
    {
        Words =
        [
            new("via", "[inet|inet6] an address", "The gateway."),
            new("dev", "an interface name", "The interface."),
            new("weight", "1 to 256", "Its share of the packets."),
            new("onlink", "", "The gateway is on the link, whatever the addresses say."),
            EncapReader.Word,
            new("realms", "TO or FROM/TO", "Routing realm; IPv4."),
            new("as", "[to] an address", "For MPLS only; keepalived drops the next hop."),
        ],
    };

    /// <summary>Reads the rest of the line; the first <c>nexthop</c> is read already.</summary>
    public static bool Read(RouteLine line, Token first)
    {
        if (line.Route.NextHops.Count > 0)
        {
            line.Reader.Bag.BadValue(first.Place, line.Reader.Keyword, first.Value, "either 'or' or 'nexthop' in a route");
            return false;
        }
        List<NextHopValue> hops = [new NextHopValue()];
        while (line.Reader.Peek() is not null)
        {
            Token option = line.Reader.Take(Options)!;
            if (option.Value == Word.Name) hops.Add(new NextHopValue());
            else if (ReadOption(line, option, hops.Last()) is { } hop) hops[hops.Count - 1] = hop;
            else return false;
        }
        return line.Set(line.Route with { NextHops = hops.ToEquatableArray() });
    }

    private static NextHopValue? ReadOption(RouteLine line, Token option, NextHopValue hop)
    {
        switch (option.Value)
        {
            case "via": return line.TakeGateway(option) is { } via ? hop with { Via = via } : null;
            case "dev": return line.TakeDevice(option) is { } device ? hop with { Device = device } : null;
            case "weight": return ReadWeight(line, option, hop);
            case "onlink": return hop with { OnLink = true };
            case "encap": return EncapReader.Read(line, option) is { } encap ? hop with { Encap = encap } : null;
            case "realms": return line.TakeRealms(option) is { } realms ? hop with { Realms = realms } : null;
            default:
                line.Reader.Bag.UnknownOption(option.Place, Word.Name, option.Value, Options);
                return null;
        }
    }

    private static NextHopValue? ReadWeight(RouteLine line, Token option, NextHopValue hop)
    {
        if (line.Take(option, "1 to 256") is not { } word || !line.TryReadNumber(option.Value, word, NumberText.Decimal(word.Value), 256, out ulong weight)) return null;
        if (weight > 0) return hop with { Weight = (int)weight };
        line.Reader.Bag.OutOfRange(word.Place, option.Value, word.Value, "1 to 256");
        return null;
    }
}
