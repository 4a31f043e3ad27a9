namespace Kaconf.Runtime.Config;

/// <summary>An interface that the node makes for its virtual routers: a VMAC, which is a macvlan in private mode, or an ipvlan in mode l2.</summary>
public sealed class OwnLinkConfig
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>The interface that it is made on.</summary>
    public required string Parent { get; init; }

    /// <summary>Its MAC address, six bytes; empty = an ipvlan, which has its parent's.</summary>
    public byte[] Mac { get; init; } = [];

    /// <summary>It has addresses of IPv4, so the kernel's settings for these are changed on it and on its parent.</summary>
    public bool HasV4 { get; init; }

    /// <summary>It has addresses of IPv6; without, IPv6 is off there.</summary>
    public bool HasV6 { get; init; }

    /// <summary>It gets a link-local address: <see cref="Address"/>, else that of its parent.</summary>
    public bool HasLinkLocal { get; init; }

    /// <summary>An address of its own; null = none, or the parent's.</summary>
    public IpAddress? Address { get; init; }

    /// <summary>The prefix length of its own address.</summary>
    public byte PrefixLength { get; init; }

    /// <summary><c>group</c>, a number or a name of /etc/iproute2/group; null = the kernel's default.</summary>
    public string? Group { get; init; }

    /// <summary><c>netlink_notify_msg</c>: listeners are told of the parent, whose promiscuity changes without a word.</summary>
    public bool NotifiesParent { get; init; }

    /// <summary>How ipvlans of one parent reach each other.</summary>
    public IpvlanFlag IpvlanFlag { get; init; }
}

/// <summary>IPVLAN_F_* of linux/if_link.h.</summary>
public enum IpvlanFlag
{
    /// <summary>Directly.</summary>
    Bridge = 0,

    /// <summary>Not at all.</summary>
    Private = 1,

    /// <summary>Through the switch.</summary>
    Vepa = 2,
}
