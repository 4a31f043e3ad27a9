using System.Collections.Generic;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Host.Links;

namespace Kaconf.Runtime.Host.Vrrp;

/// <summary>The address of ours that adverts come from; found once for all instances of an interface, until its addresses change.</summary>
internal sealed class SourceAddresses(AddressKeeper keeper)
{
    private const byte LinkScope = 253, Owner = 255;

    private readonly Dictionary<(int Index, bool IsV6, bool IsOwner), (Link Link, int Version, IpAddress? Source)> found = [];

    /// <summary>The source of an instance; null = there is none now.</summary>
    public IpAddress? Of(VrrpInstanceConfig config, Link link)
    {
        if (config.SourceAddress is { } configured) return IsTentative(link, configured) || (config.TrackSource && !keeper.Links.Has(configured)) ? null : configured;
        (int, bool, bool) key = (link.Index, config.IsV6, config.Priority == Owner);
        if (found.TryGetValue(key, out (Link Link, int Version, IpAddress? Source) known) && known.Link == link && known.Version == link.Version)
            return known.Source;
        IpAddress? source = Choose(link, config.IsV6, config.Priority == Owner);
        found[key] = (link, link.Version, source);
        return source;
    }

    // IPv4: of the widest scope, the first. IPv6: the link-local one (RFC 9568 §5.1.2.1). Never a virtual one.
    private IpAddress? Choose(Link link, bool isV6, bool isOwner)
    {
        LinkAddress? best = null;
        foreach (LinkAddress address in link.Addresses)
        {
            if (address.Address.IsV6 != isV6 || address.IsSecondary || !address.IsUsable || IsVirtual(address, isOwner)) continue;
            if (isV6 && address.Scope != LinkScope) continue;
            if (best is not { } other || (address.Scope, address.Order).CompareTo((other.Scope, other.Order)) < 0) best = address;
        }
        return best?.Address;
    }

    // An address owner has the virtual address as its real one: then it carries no mark of ours.
    private bool IsVirtual(in LinkAddress address, bool isOwner) =>
        keeper.IsVirtual(address.Address)
        && AddressOwnership.IsOurs(address)
        && (AddressOwnership.IsMarked || !isOwner);

    private static bool IsTentative(Link link, IpAddress address) =>
        address.IsV6 && link.Find(address, 0) is { IsUsable: false };
}
