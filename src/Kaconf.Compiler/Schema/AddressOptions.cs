using System;
using System.Collections.Generic;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Syntax;
using Kaconf.Compiler.Values;

namespace Kaconf.Compiler.Schema;

/// <summary>The words behind an address, as in ip-address(8).</summary>
internal static class AddressOptions
{
    private const string ScopeNames = "global, site, link, host, nowhere or 0 to 255";
    private const string Broadcasts = "an IPv4 address, + or -";
    private static readonly Dictionary<string, byte> Scopes = new() { ["global"] = 0, ["site"] = 200, ["link"] = 253, ["host"] = 254, ["nowhere"] = 255 };
    private static readonly WholeArg ScopeNumber = new(0, 255);
    private static readonly WholeArg Lifetime = new(0, uint.MaxValue);

    private static readonly AddressOption[] Common =
    [
        new(new("dev", "an interface name", "Where the address goes; the interface of the instance if not given."), ReadDevice),
        new(new("scope", ScopeNames, "Where an IPv4 address is valid."), ReadScope),
        new(new("brd", Broadcasts, "The broadcast address of an IPv4 address; + and - set or clear the host bits."), ReadBroadcast),
        new(new("broadcast", Broadcasts, "The same as brd."), ReadBroadcast),
        new(new("label", "a label such as eth0:vip", "A label of an IPv4 address, for old tools."), ReadLabel),
        new(new("peer", "an address", "The other end of a point-to-point link."), ReadPeer),
        new(new("home", "", "A home address of mobile IPv6."), OfV6("home", entry => entry with { Home = true })),
        new(new("-nodad", "", "Let the kernel look for duplicates of an IPv6 address."), OfV6("-nodad", entry => entry with { DetectDuplicates = true })),
        new(new("mngtmpaddr", "", "Let the kernel make temporary addresses from this one."), OfV6("mngtmpaddr", entry => entry with { ManageTemporary = true })),
        new(new("noprefixroute", "", "Add no route to the network of the address."), (_, _, entry) => entry with { NoPrefixRoute = true }),
        new(new("autojoin", "", "Join the multicast group that the address is."), (_, _, entry) => entry with { AutoJoin = true }),
        new(new("no_track", "", "The loss of its interface is no FAULT."), (_, _, entry) => entry with { NoTrack = true }),
        new(new("preferred_lft", "forever or seconds", "How long the address is preferred as a source; forever, but 0 for an IPv6 /128, if not given."), ReadLifetime),
    ];

    /// <summary>Of an address that moves.</summary>
    public static readonly AddressOption[] Virtual =
    [
        .. Common,
        new(new("use_vmac", "", "Put the address on a VMAC of its interface."), (_, _, entry) => entry with { UseVmac = true }),
    ];

    /// <summary>Of an address that stays.</summary>
    public static readonly AddressOption[] Static =
    [
        .. Common,
        new(new("track_group", "the name of a track_group", "Instances that go to FAULT when the interface of the address goes down."), (_, word, entry) => entry with { TrackGroup = word.Value }),
    ];

    // keepalived 2.2.7 keeps silent about it.
    private static Func<ValueReader, Token, VirtualAddressValue, VirtualAddressValue> OfV6(string option, Func<VirtualAddressValue, VirtualAddressValue> with) => (reader, word, entry) =>
    {
        if (!entry.Address.IsV6) reader.Bag.Unfit(word.Place, $"'{option}'", "for an IPv4 address", "remove it");
        return with(entry);
    };

    private static VirtualAddressValue? ReadDevice(ValueReader reader, Token word, VirtualAddressValue entry)
    {
        if (entry.Device is null) return Fits(reader, "dev", word) ? entry with { Device = word.Value } : null;
        reader.Bag.BadValue(word.Place, "dev", word.Value, $"one interface, which is {TextFaults.Quote(entry.Device)} already");
        return null;
    }

    private static VirtualAddressValue? ReadLabel(ValueReader reader, Token word, VirtualAddressValue entry) =>
        Fits(reader, "label", word) && IsForV4(reader, "label", word, entry) ? entry with { Label = word.Value } : null;

    // IFNAMSIZ in linux/if.h is 16 with the end of the string.
    private static bool Fits(ValueReader reader, string option, Token word)
    {
        if (word.Value.Length is > 0 and < 16) return true;
        reader.Bag.BadValue(word.Place, option, word.Value, "a name of 1 to 15 characters");
        return false;
    }

    private static bool IsForV4(ValueReader reader, string option, Token word, VirtualAddressValue entry)
    {
        if (!entry.Address.IsV6) return true;
        reader.Bag.BadValue(word.Place, option, word.Value, $"no {option} with an IPv6 address");
        return false;
    }

    private static VirtualAddressValue? ReadScope(ValueReader reader, Token word, VirtualAddressValue entry)
    {
        if (!IsForV4(reader, "scope", word, entry)) return null;
        if (Scopes.TryGetValue(word.Value, out byte scope)) return entry with { Scope = scope };
        if (word.Value.IsNumber()) return ScopeNumber.TryRead(reader, "scope", word, out long number) ? entry with { Scope = (byte)number } : null;
        reader.Bag.BadValue(word.Place, "scope", word.Value, ScopeNames);
        return null;
    }

    private static VirtualAddressValue? ReadBroadcast(ValueReader reader, Token word, VirtualAddressValue entry)
    {
        if (BroadcastAddress.Read(word.Value, entry) is { } broadcast) return entry with { Broadcast = broadcast };
        reader.Bag.BadValue(word.Place, "brd", word.Value, entry.Address.IsV6
            ? "no broadcast address with an IPv6 address" : "an IPv4 address, or + or - with a prefix length of at most 30");
        return null;
    }

    private static VirtualAddressValue? ReadPeer(ValueReader reader, Token word, VirtualAddressValue entry)
    {
        if (AddressText.Parse(word.Value) is { } peer && peer.IsV6 == entry.Address.IsV6) return entry with { Peer = peer };
        reader.Bag.BadValue(word.Place, "peer", word.Value, $"an {(entry.Address.IsV6 ? "IPv6" : "IPv4")} address without a prefix length");
        return null;
    }

    private static VirtualAddressValue? ReadLifetime(ValueReader reader, Token word, VirtualAddressValue entry)
    {
        if (word.Value == "forever") return entry with { PreferredLifetime = uint.MaxValue };
        if (!Lifetime.TryRead(reader, "preferred_lft", word, out long seconds)) return null;
        return OfV6("preferred_lft", kept => kept with { PreferredLifetime = (uint)seconds })(reader, word, entry);
    }
}
