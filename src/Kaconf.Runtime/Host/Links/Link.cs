using System.Collections.Generic;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Wire;

namespace Kaconf.Runtime.Host.Links;

/// <summary>A network interface as the kernel last described it.</summary>
internal sealed class Link(int index)
{
    private readonly Dictionary<(IpAddress Address, byte PrefixLength), LinkAddress> addresses = [];

    /// <summary>The kernel's number of it, which a new interface of the same name does not get.</summary>
    public int Index { get; } = index;

    /// <summary>The name, which can change.</summary>
    public string Name { get; set; } = "";

    /// <summary>IFF_*.</summary>
    public uint Flags { get; set; }

    /// <summary>The MAC; empty on interfaces that have none.</summary>
    public byte[] HardwareAddress { get; set; } = [];

    /// <summary>IFLA_VRF_TABLE: the routing table of a VRF; 0 = it is none.</summary>
    public uint VrfTable { get; set; }

    /// <summary>The number of the interface below; 0 = none.</summary>
    public int Lower { get; set; }

    /// <summary>The number of the bridge, bond or VRF that it belongs to; 0 = none.</summary>
    public int Master { get; set; }

    /// <summary>The group; 0 = the default.</summary>
    public uint Group { get; set; }

    /// <summary>The kernel's name for what it is, as <c>macvlan</c>; empty for hardware.</summary>
    public string Kind { get; set; } = "";

    /// <summary>The mode of a macvlan or ipvlan.</summary>
    public uint Mode { get; set; }

    /// <summary>The alias; empty = none.</summary>
    public string Alias { get; set; } = "";

    /// <summary>The addresses, in no order.</summary>
    public IReadOnlyCollection<LinkAddress> Addresses => addresses.Values;

    /// <summary>Grows with every change of the addresses.</summary>
    public int Version { get; private set; }

    /// <summary>What <see cref="LinkJudge"/> says of it; null = the kernel's word counts.</summary>
    public bool? Judged { get; set; }

    /// <summary>Up for us.</summary>
    public bool IsUp => Judged ?? IsRunning;

    /// <summary>Switched on, and the carrier is there.</summary>
    public bool IsRunning => (Flags & (RtNetlink.IFF_UP | RtNetlink.IFF_RUNNING)) == (RtNetlink.IFF_UP | RtNetlink.IFF_RUNNING);

    /// <summary>Whether gratuitous ARP and unsolicited NA make sense here: an Ethernet-like interface that resolves addresses.</summary>
    public bool HasArp => HardwareAddress.Length == 6 && (Flags & (RtNetlink.IFF_NOARP | RtNetlink.IFF_LOOPBACK)) == 0;

    /// <summary>Finds an address of this prefix length; null = it is not there.</summary>
    public LinkAddress? Find(IpAddress address, byte prefixLength) =>
        addresses.TryGetValue(Key(address, prefixLength), out LinkAddress found) ? found : null;

    /// <summary>Enters an address, or what is new about it.</summary>
    public void Put(in LinkAddress address)
    {
        (IpAddress, byte) key = Key(address.Address, address.PrefixLength);
        int order = addresses.TryGetValue(key, out LinkAddress old) ? old.Order : Version;
        Version++;
        addresses[key] = address with { Order = order };
    }

    /// <summary>Forgets an address.</summary>
    /// <returns>Whether it was there.</returns>
    public bool Remove(IpAddress address, byte prefixLength)
    {
        Version++;
        return addresses.Remove(Key(address, prefixLength));
    }

    // The kernel holds an IPv6 address once, whatever its prefix.
    private static (IpAddress Address, byte PrefixLength) Key(IpAddress address, byte prefixLength) =>
        (address, address.IsV6 ? (byte)0 : prefixLength);
}

/// <summary>An address of an interface.</summary>
/// <param name="Address">The address.</param>
/// <param name="PrefixLength">0 to 32 or 128.</param>
/// <param name="Scope">RT_SCOPE_*: the smaller, the wider.</param>
/// <param name="Flags">IFA_F_*.</param>
/// <param name="Protocol">IFA_PROTO.</param>
internal readonly record struct LinkAddress(IpAddress Address, byte PrefixLength, byte Scope, uint Flags, byte Protocol)
{
    /// <summary>The kernel's order: the smaller was there first.</summary>
    public int Order { get; init; }

    /// <summary>IPv4: another address of the same network came first.</summary>
    public bool IsSecondary => !Address.IsV6 && (Flags & RtNetlink.IFA_F_SECONDARY) != 0;

    /// <summary>Whether packets may come from it: an IPv6 address may not before the LAN is known to have no other of it (RFC 4862 §5.4).</summary>
    public bool IsUsable => (Flags & (RtNetlink.IFA_F_TENTATIVE | RtNetlink.IFA_F_DADFAILED)) == 0;
}
