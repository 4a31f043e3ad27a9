using Kaconf.Compiler.Values;

namespace Kaconf.Compiler.Model;

/// <summary>An interface that a node makes for its virtual routers: a VMAC (macvlan), or an ipvlan.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Parent">The interface that it is made on.</param>
/// <param name="Mac">Its MAC address, six octets; none = an ipvlan, which has its parent's.</param>
public sealed record OwnLinkModel(string Name, string Parent, EquatableArray<byte> Mac)
{
    /// <summary>It has addresses of IPv4, so it gets the settings of the kernel that these need.</summary>
    public bool HasV4 { get; init; }

    /// <summary>It has addresses of IPv6; without, IPv6 is off there.</summary>
    public bool HasV6 { get; init; }

    /// <summary>It gets a link-local address, which adverts or announcements come from.</summary>
    public bool HasLinkLocal { get; init; }

    /// <summary>That address, or the one of an ipvlan; null = the parent's link-local one.</summary>
    public AddressValue? Address { get; init; }

    /// <summary>Its prefix length.</summary>
    public byte PrefixLength { get; init; }

    /// <summary>The <c>group</c>, a name or a number; null = the kernel's default.</summary>
    public string? Group { get; init; }

    /// <summary><c>netlink_notify_msg</c>.</summary>
    public bool NotifyMessage { get; init; }

    /// <summary>The flag of an ipvlan: <c>private</c> or <c>vepa</c>; null = bridge.</summary>
    public string? IpvlanFlag { get; init; }
}
