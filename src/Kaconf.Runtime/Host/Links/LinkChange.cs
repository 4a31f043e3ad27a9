namespace Kaconf.Runtime.Host.Links;

/// <summary>What a netlink message may have changed.</summary>
internal enum LinkChangeKind
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>An interface.</summary>
    Link,

    /// <summary>An address is there, or something about it is new.</summary>
    AddressThere,

    /// <summary>An address is gone.</summary>
    AddressGone,
}

/// <summary>A change of a <see cref="LinkTable"/>; of an address with its interface.</summary>
internal readonly record struct LinkChange(LinkChangeKind Kind)
{
    /// <summary>The interface that the address was or is on.</summary>
    public Link? Link { get; init; }

    /// <summary>The address.</summary>
    public LinkAddress Address { get; init; }
}
