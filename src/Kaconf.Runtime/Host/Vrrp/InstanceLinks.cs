using Kaconf.Runtime.Config;
using Kaconf.Runtime.Host.Links;

namespace Kaconf.Runtime.Host.Vrrp;

/// <summary>The interfaces of an instance as they are now; null = there is none.</summary>
/// <param name="Base">That of <c>interface</c>.</param>
/// <param name="Wire">That of the adverts.</param>
/// <param name="Sender">That whose address adverts come from.</param>
/// <param name="AreUp">Whether all that it needs are up.</param>
internal readonly record struct InstanceLinks(Link? Base, Link? Wire, Link? Sender, bool AreUp)
{
    /// <summary>Looks them up.</summary>
    public static InstanceLinks Of(VrrpInstanceConfig config, LinkTable links, IOwnLinks? ownLinks)
    {
        Link? below = links.Find(config.Interface);
        if (config.OwnInterface is not { } name) return new(below, below, below, Counts(below));
        // Another interface may have its name.
        Link? own = ownLinks?.IsReady(name) == true ? links.Find(name) : null;
        // A VMAC has no address of IPv4 but the virtual ones, and of IPv6 a link-local one of its own.
        Link? sender = config.TransmitBase || !config.IsV6 ? below : own;
        return new(below, config.TransmitBase ? below : own, sender, Counts(below) && Counts(own));

        bool Counts(Link? link) => link is not null && (link.IsUp || config.DontTrackPrimary);
    }
}
