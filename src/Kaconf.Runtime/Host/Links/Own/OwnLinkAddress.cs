using System.Linq;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Linux;
using Kaconf.Runtime.Wire;

namespace Kaconf.Runtime.Host.Links.Own;

/// <summary>
/// The address that an interface of ours has beside the virtual ones. A VMAC's link-local one is its parent's (RFC 9568 §7.4): adverts come
/// from it, but with the MAC address of the virtual router.
/// </summary>
internal sealed class OwnLinkAddress(RouteClient route)
{
    private const byte LinkScope = 253;

    /// <summary>Gives an interface the address that it is to have now, and takes away another that it had from us.</summary>
    public RouteResult Settle(MadeLink made, Link link, Link parent)
    {
        OwnLinkConfig config = made.Config;
        IpAddress? wanted = config.HasLinkLocal ? config.Address ?? LinkLocalOf(parent) : config.Address;
        if (wanted is not { } address) return RouteResult.Done;
        if (made.Address is { } old && old != address) Remove(link, old, config.PrefixLength);
        made.Address = address;
        if (link.Find(address, config.PrefixLength) is not null) return RouteResult.Done;
        RouteResult result = Ask(link, address, config, RtNetlink.RTM_NEWADDR);
        if (result.Error == Errno.EEXIST) return RouteResult.Done;
        // The kernel announces an IPv6 address only some time after it is there.
        if (!result.Error.IsError) link.Put(new LinkAddress(address, config.PrefixLength, address.IsV6 ? LinkScope : (byte)0, Flags: 0, AddressOwnership.Protocol));
        return result;
    }

    /// <summary>The link-local address of an interface; where it has none, the one that follows from its MAC address (RFC 4291, appendix A).</summary>
    internal static IpAddress? LinkLocalOf(Link parent)
    {
        LinkAddress[] own = [.. parent.Addresses.Where(static address => address.Address.IsV6 && address.Scope == LinkScope && !(AddressOwnership.IsMarked && AddressOwnership.IsOurs(address)))];
        if (own.Length > 0) return own.MinBy(static address => address.Order).Address;
        if (parent.HardwareAddress is not [{ } a, { } b, { } c, { } d, { } e, { } f]) return null;
        return IpAddress.Read([0xFE, 0x80, 0, 0, 0, 0, 0, 0, (byte)(a ^ 2), b, c, 0xFF, 0xFE, d, e, f]);
    }

    private void Remove(Link link, IpAddress address, byte prefixLength)
    {
        Ask(link, address, new OwnLinkConfig { Name = link.Name, Parent = "", PrefixLength = prefixLength }, RtNetlink.RTM_DELADDR);
        link.Remove(address, prefixLength);
    }

    private RouteResult Ask(Link link, IpAddress address, OwnLinkConfig config, ushort type)
    {
        byte[] bytes = new byte[address.Length];
        address.Write(bytes);
        return route.Ask((span, sequence) => new AddressMessage
        {
            Family = address.IsV6 ? RtNetlink.AF_INET6 : RtNetlink.AF_INET,
            PrefixLength = config.PrefixLength,
            Index = link.Index,
            Flags = address.IsV6 ? RtNetlink.IFA_F_NODAD : 0,
            // Nothing but adverts shall come from it.
            PreferredLifetime = config.HasLinkLocal && type == RtNetlink.RTM_NEWADDR ? 0 : null,
            Protocol = AddressOwnership.Protocol,
            Local = bytes,
            Address = bytes,
        }.Write(span, type, Flags(type), sequence));
    }

    private static ushort Flags(ushort type) =>
        (ushort)(Netlink.NLM_F_REQUEST | Netlink.NLM_F_ACK | (type == RtNetlink.RTM_NEWADDR ? Netlink.NLM_F_CREATE | Netlink.NLM_F_EXCL : 0));
}
