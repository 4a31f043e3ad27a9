namespace Kaconf.Runtime.Config;

/// <summary>The rarer options of an address (keepalived.conf(5), virtual_ipaddress; ip-address(8)).</summary>
public sealed class AddressOptionsConfig
{
    /// <summary><c>peer</c>: the other end of a point-to-point link; null = none.</summary>
    public IpAddress? Peer { get; init; }

    /// <summary><c>-nodad</c>: the kernel looks for duplicates of an IPv6 address before it answers for it.</summary>
    public bool DetectDuplicates { get; init; }

    /// <summary><c>home</c>: a home address of mobile IPv6 (IFA_F_HOMEADDRESS).</summary>
    public bool Home { get; init; }

    /// <summary><c>mngtmpaddr</c>: the kernel makes temporary IPv6 addresses from it (IFA_F_MANAGETEMPADDR).</summary>
    public bool ManageTemporary { get; init; }

    /// <summary><c>noprefixroute</c>: no route to its network (IFA_F_NOPREFIXROUTE).</summary>
    public bool NoPrefixRoute { get; init; }

    /// <summary><c>autojoin</c>: the host joins the multicast group that the address is (IFA_F_MCAUTOJOIN).</summary>
    public bool AutoJoin { get; init; }

    /// <summary><c>no_track</c>: neither the loss of its interface nor that of the address itself matters.</summary>
    public bool NoTrack { get; init; }

    /// <summary><c>preferred_lft</c> of an IPv6 address in seconds, <see cref="uint.MaxValue"/> = for ever; null = as its prefix length says.</summary>
    public uint? PreferredLifetimeSeconds { get; init; }
}

/// <summary>An entry of <c>static_ipaddress</c>: an address that the node has while it runs.</summary>
/// <param name="Interface">Where it belongs.</param>
/// <param name="Address">The address.</param>
/// <param name="Trackers">The instances of its <c>track_group</c>, which are in FAULT without the interface.</param>
public sealed record StaticAddressConfig(string Interface, VirtualAddressConfig Address, params string[] Trackers);
