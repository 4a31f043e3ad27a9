using System;
using System.Text;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Linux;
using Kaconf.Runtime.Wire;

namespace Kaconf.Runtime.Host.Links;

/// <summary>The kernel's view of a virtual or static address, as keepalived 2.2.7 makes it.</summary>
internal static class AddressRequest
{
    private const byte HostPrefixV6 = 128;

    /// <summary>Adds a request to a batch.</summary>
    /// <returns>False when it does not fit behind the others.</returns>
    public static bool TryAdd(RouteBatch batch, VirtualAddressConfig address, int interfaceIndex, bool isAdded)
    {
        Span<byte> local = stackalloc byte[16], peer = stackalloc byte[16], broadcast = stackalloc byte[16], label = stackalloc byte[Libc.IFNAMSIZ];
        address.Address.Write(local);
        (address.Options?.Peer ?? address.Address).Write(peer);
        address.Broadcast?.Write(broadcast);
        int labelLength = Encoding.UTF8.TryGetBytes(address.Label ?? "", label[..^1], out int length) ? length : 0;
        bool isV6 = address.Address.IsV6;
        AddressMessage message = new()
        {
            Family = isV6 ? RtNetlink.AF_INET6 : RtNetlink.AF_INET,
            PrefixLength = address.PrefixLength,
            Scope = address.Scope,
            Index = interfaceIndex,
            Flags = isAdded ? Flags(address) : 0,
            PreferredLifetime = isAdded ? PreferredLifetime(address) : null,
            Protocol = AddressOwnership.Protocol,
            Local = local[..address.Address.Length],
            Address = peer[..address.Address.Length],
            Broadcast = address.Broadcast is null ? default : broadcast[..4],
            // A leftover may carry another label than the configuration has now; the kernel would not find it by ours.
            Label = labelLength == 0 || !isAdded ? default : label[..(labelLength + 1)],
        };
        // EXCL and not REPLACE: replacing would put our mark on an address that somebody else has just added.
        return batch.TryAdd(message, isAdded ? RtNetlink.RTM_NEWADDR : RtNetlink.RTM_DELADDR, isAdded ? (ushort)(Netlink.NLM_F_CREATE | Netlink.NLM_F_EXCL) : (ushort)0);
    }

    // Of IPv4 the kernel knows but two, and keepalived asks for no more.
    private static uint Flags(VirtualAddressConfig address)
    {
        AddressOptionsConfig? options = address.Options;
        uint flags = options is { NoPrefixRoute: true } ? RtNetlink.IFA_F_NOPREFIXROUTE : 0;
        if (options is { AutoJoin: true }) flags |= RtNetlink.IFA_F_MCAUTOJOIN;
        if (!address.Address.IsV6) return flags;
        // It has to answer at once: waiting for a duplicate would be waiting for the router that has just died.
        if (options is not { DetectDuplicates: true }) flags |= RtNetlink.IFA_F_NODAD;
        if (options is { Home: true }) flags |= RtNetlink.IFA_F_HOMEADDRESS;
        return options is { ManageTemporary: true } ? flags | RtNetlink.IFA_F_MANAGETEMPADDR : flags;
    }

    private static uint? PreferredLifetime(VirtualAddressConfig address)
    {
        if (!address.Address.IsV6) return null;
        uint? preferred = address.Options?.PreferredLifetimeSeconds;
        // Nothing shall begin from a virtual address that is there for others to reach us.
        if (preferred is null) return address.PrefixLength == HostPrefixV6 ? 0 : null;
        return preferred == RtNetlink.INFINITY_LIFE_TIME ? null : preferred;
    }
}
