namespace Kaconf.Compiler.Values;

/// <summary>A number, or a name of the files of iproute2 that the node looks up when it starts.</summary>
/// <param name="Number">The number; 0 while the name is not looked up.</param>
/// <param name="Name">The name, or null.</param>
public sealed record NamedNumber(uint Number, string? Name = null);

/// <summary>Addresses with a common beginning.</summary>
/// <param name="Address">The beginning; null = every address.</param>
/// <param name="Length">Bits.</param>
public sealed record PrefixValue(AddressValue? Address, byte Length);

/// <summary>Routing realms; ip-route(8).</summary>
public sealed record RealmsValue(NamedNumber? From, NamedNumber To);

/// <summary>A metric of a route, by the kernel's RTAX_* number.</summary>
/// <param name="Name">As in ip-route(8).</param>
/// <param name="Value">In the kernel's unit.</param>
/// <param name="IsLocked">Whether the kernel must not change it.</param>
public sealed record RouteMetric(string Name, uint Value, bool IsLocked)
{
    /// <summary>The value of <c>congctl</c>, which is a name.</summary>
    public string? Text { get; init; }
}

/// <summary>One of several next hops.</summary>
public sealed record NextHopValue
{
    public AddressValue? Via { get; init; }
    public string? Device { get; init; }

    /// <summary>1 to 256; null = 1.</summary>
    public int? Weight { get; init; }
    public bool OnLink { get; init; }
    public EncapValue? Encap { get; init; }
    public RealmsValue? Realms { get; init; }
}

/// <summary>Where a new route goes among those with its destination.</summary>
public enum RouteInsertion
{
    /// <summary>Before them; the kernel's default, and keepalived's.</summary>
    Prepend,

    /// <summary>Behind them.</summary>
    Append,

    /// <summary>Nowhere if there is one; what ip-route(8) does.</summary>
    Add,
}

/// <summary>A route; null = not given.</summary>
public sealed record RouteValue
{
    public PrefixValue Destination { get; init; } = new(null, 0);
    public bool IsV6 { get; init; }

    /// <summary>The kernel's RTN_* number; unicast if not given.</summary>
    public byte Type { get; init; } = 1;
    public AddressValue? Via { get; init; }
    public AddressValue? Source { get; init; }
    public PrefixValue? From { get; init; }
    public NamedNumber? DsField { get; init; }
    public NamedNumber? Table { get; init; }
    public NamedNumber? Protocol { get; init; }
    public NamedNumber? Scope { get; init; }
    public uint? Metric { get; init; }
    public string? Device { get; init; }
    public string? Vrf { get; init; }
    public bool OnLink { get; init; }
    public EncapValue? Encap { get; init; }

    /// <summary>Seconds.</summary>
    public uint? Expires { get; init; }
    public EquatableArray<RouteMetric> Metrics { get; init; }
    public RealmsValue? Realms { get; init; }

    /// <summary>RFC 4191 §2.1, as the kernel's number.</summary>
    public byte? Preference { get; init; }
    public bool? TtlPropagate { get; init; }
    public RouteInsertion Insertion { get; init; }
    public EquatableArray<NextHopValue> NextHops { get; init; }
    public bool NoTrack { get; init; }
    public string? TrackGroup { get; init; }
}
