using Kaconf.Runtime.Wire;
using static Kaconf.Runtime.Wire.NfTables;

namespace Kaconf.Runtime.Host.Firewall;

/// <summary>The sets of the table, under the names that they have in keepalived's.</summary>
internal static class FilterSets
{
    private const int IndexLength = 4, NameLength = 16;

    public static readonly NftSet Vips4 = new(NFPROTO_IPV4, "vips", TYPE_IPADDR, 4) { IsBigEndian = true };
    public static readonly NftSet Vips6 = new(NFPROTO_IPV6, "vips", TYPE_IP6ADDR, 16) { IsBigEndian = true };

    /// <summary>The two types of ICMPv6 without which nobody finds a virtual address.</summary>
    public static readonly NftSet Neighbor = new(NFPROTO_IPV6, "neighbor-discovery", TYPE_ICMP6_TYPE, 1) { Flags = NFT_SET_CONSTANT };

    /// <summary>Link-local addresses, each with the number of its interface.</summary>
    public static readonly NftSet LinkLocal = new(NFPROTO_IPV6, "vips_link_local", (TYPE_IP6ADDR << TYPE_BITS) | TYPE_IFINDEX, 16 + IndexLength);

    /// <summary>Link-local addresses, each with the name of its interface.</summary>
    public static readonly NftSet LinkLocalName = new(NFPROTO_IPV6, "vips_link_local_name", (TYPE_IP6ADDR << TYPE_BITS) | TYPE_IFNAME, 16 + NameLength);

    /// <summary>VMACs, and the interface below each.</summary>
    public static readonly NftSet Vmacs4 = Map(NFPROTO_IPV4), Vmacs6 = Map(NFPROTO_IPV6);

    /// <summary>The VMACs of <see cref="Vmacs6"/>.</summary>
    public static readonly NftSet Solicitors = new(NFPROTO_IPV6, "vmac_set", TYPE_IFINDEX, IndexLength);

    private static NftSet Map(byte family) =>
        new(family, "vmac_map", TYPE_IFINDEX, IndexLength) { Flags = NFT_SET_MAP, DataType = TYPE_IFINDEX, DataLength = IndexLength };
}
