using System;
using System.Text;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Linux;
using Kaconf.Runtime.Wire;

namespace Kaconf.Runtime.Host.Links;

/// <summary>The kernel's view of a virtual address, as keepalived 2.2.7 makes it.</summary>
internal static class AddressRequest
{
    private const byte HostPrefixV6 = 128;

    /// <summary>Adds a request to a batch.</summary>
    public static void Write(RouteBatch batch, VirtualAddressConfig address, int interfaceIndex, bool isAdded)
    {
        Span<byte> local = stackalloc byte[16], broadcast = stackalloc byte[16], label = stackalloc byte[Libc.IFNAMSIZ];
        address.Address.Write(local);
        address.Broadcast?.Write(broadcast);
        local = local[..address.Address.Length];
        int labelLength = Encoding.UTF8.TryGetBytes(address.Label ?? "", label[..^1], out int length) ? length : 0;
        bool isV6 = address.Address.IsV6;
        AddressMessage message = new()
        {
            Family = isV6 ? RtNetlink.AF_INET6 : RtNetlink.AF_INET,
            PrefixLength = address.PrefixLength,
            Scope = address.Scope,
            Index = interfaceIndex,
            // It has to answer at once: waiting for a duplicate would be waiting for the router that has just died.
            Flags = isV6 ? RtNetlink.IFA_F_NODAD : 0,
            // Nothing shall begin from a virtual address that is there for others to reach us.
            IsDeprecated = isV6 && isAdded && address.PrefixLength == HostPrefixV6,
            Protocol = AddressOwnership.Protocol,
            Local = local,
            Address = local,
            Broadcast = address.Broadcast is null ? default : broadcast[..4],
            // A leftover may carry another label than the configuration has now; the kernel would not find it by ours.
            Label = labelLength == 0 || !isAdded ? default : label[..(labelLength + 1)],
        };
        // EXCL and not REPLACE: replacing would put our mark on an address that somebody else has just added.
        batch.Add(message, isAdded ? RtNetlink.RTM_NEWADDR : RtNetlink.RTM_DELADDR, isAdded ? (ushort)(Netlink.NLM_F_CREATE | Netlink.NLM_F_EXCL) : (ushort)0);
    }
}
