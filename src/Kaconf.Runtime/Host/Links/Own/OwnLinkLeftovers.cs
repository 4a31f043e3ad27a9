using System;
using System.Collections.Generic;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Linux;

namespace Kaconf.Runtime.Host.Links.Own;

/// <summary>Interfaces that are there before we make ours.</summary>
internal static class OwnLinkLeftovers
{
    /// <summary>Those that a killed run of this node has left.</summary>
    public static List<Link> Find(LinkTable links, string owner)
    {
        List<Link> found = [];
        foreach (Link link in links.All)
            if (OwnLinkMark.IsOf(link.Alias, owner)) found.Add(link);
        return found;
    }

    /// <summary>What to do about the kernel's refusal to make an interface, as it follows the error; empty = there is nothing to say.</summary>
    public static string Hint(OwnLinkConfig config, Errno error, Link parent, LinkTable links)
    {
        if (error == Errno.EOPNOTSUPP) return $" (the kernel has no {(config.Mac.Length > 0 ? "macvlan: modprobe macvlan" : "ipvlan: modprobe ipvlan")})";
        if (error == Errno.EINVAL) return $" (it has to be on an Ethernet interface; is {parent.Name} one?)";
        if (error != Errno.EADDRINUSE && error != Errno.EBUSY) return "";
        foreach (Link link in links.All)
            if (link.Name != config.Name && link.Lower == parent.Index && link.HardwareAddress.AsSpan().SequenceEqual(config.Mac))
                return $" ({link.Name} has the MAC address {OwnLinkFit.Mac(config.Mac)} already: remove it, ip link del {link.Name})";
        return $" (is {parent.Name} a port of a bridge or a bond, or does it have interfaces of the other kind?)";
    }
}
