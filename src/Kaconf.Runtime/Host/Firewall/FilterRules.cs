using System;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Wire;
using static Kaconf.Runtime.Wire.NfTables;

namespace Kaconf.Runtime.Host.Firewall;

/// <summary>The rules of the table, each as keepalived 2.2.7 makes it.</summary>
internal sealed class FilterRules(FirewallConfig config)
{
    public const string In = "in", Out = "out", InLinkLocal = "in_link_local", OutLinkLocal = "out_link_local";

    // Where the fields are in the headers of IP (RFC 791 §3.1), IPv6 (RFC 8200 §3) and ICMPv6 (RFC 4443 §2.1).
    private const uint Protocol4 = 9, Source4 = 12, Destination4 = 16, NextHeader6 = 6, Source6 = 8, Destination6 = 24, IcmpType = 0;
    private const byte Igmp = 2, IcmpV6 = 58, RouterSolicitation = 133, MldReport = 143;

    private static readonly byte[] macvlan = [.. "macvlan"u8, 0, 0, 0, 0, 0, 0, 0, 0, 0];

    /// <summary><c>ip daddr @vips drop</c>, and of what goes out <c>ip saddr</c>.</summary>
    public NftRequest DropAddress(byte family, string chain) => (buffer, sequence) =>
    {
        NftRule rule = new(buffer, sequence, family, config.Table, chain);
        LoadAddress(ref rule, family, chain);
        rule.Lookup(FilterSets.Vips4.Name, NFT_REG_1);
        return End(ref rule, NF_DROP);
    };

    /// <summary><c>icmpv6 type @neighbor-discovery accept</c>.</summary>
    public NftRequest AcceptNeighbor(string chain) => (buffer, sequence) =>
    {
        NftRule rule = new(buffer, sequence, NFPROTO_IPV6, config.Table, chain);
        rule.Load(NFT_PAYLOAD_NETWORK_HEADER, NextHeader6, 1);
        rule.Compare(NFT_REG_1, [IcmpV6]);
        rule.Load(NFT_PAYLOAD_TRANSPORT_HEADER, IcmpType, 1);
        rule.Lookup(FilterSets.Neighbor.Name, NFT_REG_1);
        return End(ref rule, NF_ACCEPT);
    };

    /// <summary><c>ip6 daddr fe80::/10 goto in_link_local</c>: such an address means something only together with its interface.</summary>
    public NftRequest GotoLinkLocal(string chain) => (buffer, sequence) =>
    {
        NftRule rule = new(buffer, sequence, NFPROTO_IPV6, config.Table, chain);
        LoadAddress(ref rule, NFPROTO_IPV6, chain);
        rule.Mask([0xFF, 0xC0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
        rule.Compare(NFT_REG_1, [0xFE, 0x80, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
        return End(ref rule, NFT_GOTO, chain == In ? InLinkLocal : OutLinkLocal);
    };

    /// <summary><c>ip6 daddr . iif @vips_link_local drop</c>, or by the interface's name.</summary>
    public NftRequest DropLinkLocal(NftSet set, string chain) => (buffer, sequence) =>
    {
        NftRule rule = new(buffer, sequence, NFPROTO_IPV6, config.Table, chain);
        bool byName = set == FilterSets.LinkLocalName;
        LoadAddress(ref rule, NFPROTO_IPV6, chain);
        if (chain == InLinkLocal) rule.LoadMeta(byName ? NFT_META_IIFNAME : NFT_META_IIF, NFT_REG_2);
        else rule.LoadMeta(byName ? NFT_META_OIFNAME : NFT_META_OIF, NFT_REG_2);
        rule.Lookup(set.Name, NFT_REG_1);
        return End(ref rule, NF_DROP);
    };

    /// <summary><c>ip protocol igmp meta oifkind "macvlan" dup to ip daddr device oif map @vmac_map drop</c>.</summary>
    public NftRequest MoveIgmp() => (buffer, sequence) =>
    {
        NftRule rule = new(buffer, sequence, NFPROTO_IPV4, config.Table, Out);
        rule.Load(NFT_PAYLOAD_NETWORK_HEADER, Protocol4, 1);
        rule.Compare(NFT_REG_1, [Igmp]);
        rule.Load(NFT_PAYLOAD_NETWORK_HEADER, Destination4, 4);
        return Move(ref rule);
    };

    /// <summary><c>icmpv6 type mld2-listener-report meta oifkind "macvlan" dup to ip6 daddr device oif map @vmac_map drop</c>.</summary>
    public NftRequest MoveMld() => (buffer, sequence) =>
    {
        NftRule rule = new(buffer, sequence, NFPROTO_IPV6, config.Table, Out);
        MatchIcmp(ref rule, MldReport);
        rule.Load(NFT_PAYLOAD_NETWORK_HEADER, Destination6, 16);
        return Move(ref rule);
    };

    /// <summary><c>icmpv6 type nd-router-solicit meta oifkind "macvlan" oif @vmac_set drop</c>.</summary>
    public NftRequest DropSolicitation() => (buffer, sequence) =>
    {
        NftRule rule = new(buffer, sequence, NFPROTO_IPV6, config.Table, Out);
        MatchIcmp(ref rule, RouterSolicitation);
        MatchVmac(ref rule);
        rule.Lookup(FilterSets.Solicitors.Name, NFT_REG_2);
        return End(ref rule, NF_DROP);
    };

    // What comes in is known by where it goes to, what goes out by where it comes from.
    private static void LoadAddress(scoped ref NftRule rule, byte family, string chain)
    {
        bool isIn = chain is In or InLinkLocal;
        if (family == NFPROTO_IPV4) rule.Load(NFT_PAYLOAD_NETWORK_HEADER, isIn ? Destination4 : Source4, 4);
        else rule.Load(NFT_PAYLOAD_NETWORK_HEADER, isIn ? Destination6 : Source6, 16);
    }

    private static void MatchIcmp(scoped ref NftRule rule, byte type)
    {
        rule.LoadMeta(NFT_META_L4PROTO, NFT_REG_1);
        rule.Compare(NFT_REG_1, [IcmpV6]);
        rule.Load(NFT_PAYLOAD_TRANSPORT_HEADER, IcmpType, 1);
        rule.Compare(NFT_REG_1, [type]);
    }

    // Leaves the number of the interface in NFT_REG_2.
    private static void MatchVmac(scoped ref NftRule rule)
    {
        rule.LoadMeta(NFT_META_OIFKIND, NFT_REG_2);
        rule.Compare(NFT_REG_2, macvlan);
        rule.LoadMeta(NFT_META_OIF, NFT_REG_2);
    }

    private ReadOnlySpan<byte> Move(scoped ref NftRule rule)
    {
        MatchVmac(ref rule);
        rule.Lookup(FilterSets.Vmacs4.Name, NFT_REG_2, NFT_REG_2);
        rule.Duplicate(NFT_REG_1, NFT_REG_2);
        return End(ref rule, NF_DROP);
    }

    private ReadOnlySpan<byte> End(scoped ref NftRule rule, uint verdict, string? chain = null)
    {
        if (config.Counters) rule.Count();
        return rule.End(verdict, chain);
    }
}
