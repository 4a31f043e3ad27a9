namespace Kaconf.Compiler.Values;

/// <summary>How packets of a route are wrapped.</summary>
public abstract record EncapValue;

/// <summary>In IP, as a tunnel device with an external control does it; null = not given.</summary>
public sealed record IpEncap(bool IsV6) : EncapValue
{
    public ulong? Id { get; init; }
    public AddressValue? Destination { get; init; }
    public AddressValue? Source { get; init; }

    /// <summary>TOS, or traffic class.</summary>
    public NamedNumber? DsField { get; init; }

    /// <summary>TTL, or hop limit.</summary>
    public byte? HopLimit { get; init; }
    public ushort? Flags { get; init; }
}

/// <summary>In MPLS; labels from the outside in.</summary>
public sealed record MplsEncap(EquatableArray<uint> Labels) : EncapValue;

/// <summary>By identifier-locator addressing; the locator as a number of 64 bits.</summary>
public sealed record IlaEncap(ulong Locator) : EncapValue;
