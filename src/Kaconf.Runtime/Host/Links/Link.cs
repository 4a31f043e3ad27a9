using System.Collections.Generic;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Wire;

namespace Kaconf.Runtime.Host.Links;

/// <summary>A network interface as the kernel last described it.</summary>
internal sealed class Link(int index)
{
    /// <summary>The kernel's number of it, which a new interface of the same name does not get.</summary>
    public int Index { get; } = index;

    /// <summary>The name, which can change.</summary>
    public string Name { get; set; } = "";

    /// <summary>IFF_*.</summary>
    public uint Flags { get; set; }

    /// <summary>The MAC; empty on interfaces that have none.</summary>
    public byte[] HardwareAddress { get; set; } = [];

    /// <summary>The IPv4 addresses, in the kernel's order.</summary>
    public List<LinkAddress> Addresses { get; } = [];

    /// <summary>Up for us: switched on, and the carrier is there.</summary>
    public bool IsUp => (Flags & (RtNetlink.IFF_UP | RtNetlink.IFF_RUNNING)) == (RtNetlink.IFF_UP | RtNetlink.IFF_RUNNING);

    /// <summary>Whether gratuitous ARP makes sense here: an Ethernet-like interface that does ARP.</summary>
    public bool HasArp => HardwareAddress.Length == 6 && (Flags & (RtNetlink.IFF_NOARP | RtNetlink.IFF_LOOPBACK)) == 0;

    /// <summary>Finds an address of this prefix length; null = it is not there.</summary>
    public LinkAddress? Find(IpAddress address, byte prefixLength)
    {
        foreach (LinkAddress candidate in Addresses)
            if (candidate.Address == address && candidate.PrefixLength == prefixLength) return candidate;
        return null;
    }

    /// <summary>Enters an address, or what is new about it.</summary>
    public void Put(in LinkAddress address)
    {
        for (int i = 0; i < Addresses.Count; i++)
        {
            if (Addresses[i].Address != address.Address || Addresses[i].PrefixLength != address.PrefixLength) continue;
            Addresses[i] = address;
            return;
        }
        Addresses.Add(address);
    }
}

/// <summary>An IPv4 address of an interface.</summary>
/// <param name="Address">The address.</param>
/// <param name="PrefixLength">0 to 32.</param>
/// <param name="Scope">RT_SCOPE_*: the smaller, the wider.</param>
/// <param name="IsSecondary">IFA_F_SECONDARY: another address of the same network came first.</param>
/// <param name="Protocol">IFA_PROTO.</param>
internal readonly record struct LinkAddress(IpAddress Address, byte PrefixLength, byte Scope, bool IsSecondary, byte Protocol);
