namespace Kaconf.Runtime.Config;

/// <summary>A number, or a name of the files of iproute2 that the node looks up when it starts.</summary>
/// <param name="Number">The number; 0 while only the name is known.</param>
/// <param name="Name">The name; null = the number is known.</param>
public sealed record NamedNumberConfig(uint Number, string? Name = null);

/// <summary>Addresses with a common beginning.</summary>
/// <param name="Address">The beginning; null = every address.</param>
/// <param name="Length">Bits.</param>
public sealed record PrefixConfig(IpAddress? Address, byte Length);

/// <summary>Routing realms (ip-route(8)).</summary>
/// <param name="From">0 to 255; null = none.</param>
/// <param name="To">0 to 255.</param>
public sealed record RealmsConfig(NamedNumberConfig? From, NamedNumberConfig To);

/// <summary>A metric of a route.</summary>
/// <param name="Name">As in ip-route(8).</param>
/// <param name="Value">In the kernel's unit.</param>
/// <param name="IsLocked">Whether the kernel must not change it.</param>
/// <param name="Text">The value of <c>congctl</c>, which is a name; else null.</param>
public sealed record RouteMetricConfig(string Name, uint Value, bool IsLocked = false, string? Text = null);

/// <summary>How packets of a route are wrapped.</summary>
public abstract record EncapConfig;

/// <summary><c>encap ip</c> and <c>encap ip6</c>; null = not given.</summary>
public sealed record IpEncapConfig(bool IsV6) : EncapConfig
{
    /// <summary>The number of the tunnel.</summary>
    public ulong? Id { get; init; }

    /// <summary>The tunnel's other end.</summary>
    public IpAddress? Destination { get; init; }

    /// <summary>The tunnel's own end.</summary>
    public IpAddress? Source { get; init; }

    /// <summary>TOS or traffic class.</summary>
    public NamedNumberConfig? DsField { get; init; }

    /// <summary>TTL or hop limit.</summary>
    public byte? HopLimit { get; init; }

    /// <summary>TUNNEL_* flags.</summary>
    public ushort? Flags { get; init; }
}

/// <summary><c>encap mpls</c>.</summary>
/// <param name="Labels">From the outside in, of 20 bits each.</param>
public sealed record MplsEncapConfig(params uint[] Labels) : EncapConfig;

/// <summary><c>encap ila</c>.</summary>
/// <param name="Locator">64 bits.</param>
public sealed record IlaEncapConfig(ulong Locator) : EncapConfig;

/// <summary>One of several next hops; null = not given.</summary>
public sealed class NextHopConfig
{
    /// <summary><c>via</c>.</summary>
    public IpAddress? Via { get; init; }

    /// <summary><c>dev</c>.</summary>
    public string? Device { get; init; }

    /// <summary><c>weight</c>, 1 to 256.</summary>
    public int Weight { get; init; } = 1;

    /// <summary><c>onlink</c>.</summary>
    public bool OnLink { get; init; }

    /// <summary><c>encap</c>.</summary>
    public EncapConfig? Encap { get; init; }

    /// <summary><c>realms</c>.</summary>
    public RealmsConfig? Realms { get; init; }
}

/// <summary>Where a new route goes among those with its destination.</summary>
public enum RouteInsertion
{
    /// <summary>Before them.</summary>
    Prepend,

    /// <summary>Behind them.</summary>
    Append,

    /// <summary>Nowhere if there is one.</summary>
    Add,
}

/// <summary>An entry of <c>virtual_routes</c> or <c>static_routes</c>; null = not given (ip-route(8)).</summary>
public sealed class RouteConfig
{
    /// <summary>For the log, as written.</summary>
    public required string Text { get; init; }

    /// <summary>Its family.</summary>
    public bool IsV6 { get; init; }

    /// <summary>RTN_*: 1 = unicast.</summary>
    public byte Type { get; init; } = 1;

    /// <summary>The destination.</summary>
    public PrefixConfig Destination { get; init; } = new(null, 0);

    /// <summary><c>from</c>.</summary>
    public PrefixConfig? From { get; init; }

    /// <summary><c>via</c>.</summary>
    public IpAddress? Via { get; init; }

    /// <summary><c>src</c>.</summary>
    public IpAddress? Source { get; init; }

    /// <summary><c>tos</c>.</summary>
    public NamedNumberConfig? DsField { get; init; }

    /// <summary><c>table</c>; null = main, or that of <see cref="Vrf"/>.</summary>
    public NamedNumberConfig? Table { get; init; }

    /// <summary><c>protocol</c>; null = RTPROT_KEEPALIVED.</summary>
    public NamedNumberConfig? Protocol { get; init; }

    /// <summary><c>scope</c>.</summary>
    public NamedNumberConfig? Scope { get; init; }

    /// <summary><c>metric</c>.</summary>
    public uint? Metric { get; init; }

    /// <summary><c>dev</c>.</summary>
    public string? Device { get; init; }

    /// <summary><c>vrf</c>.</summary>
    public string? Vrf { get; init; }

    /// <summary><c>onlink</c>.</summary>
    public bool OnLink { get; init; }

    /// <summary><c>encap</c>.</summary>
    public EncapConfig? Encap { get; init; }

    /// <summary><c>expires</c> in seconds.</summary>
    public uint? Expires { get; init; }

    /// <summary><c>mtu</c>, <c>rtt</c> and the like.</summary>
    public RouteMetricConfig[] Metrics { get; init; } = [];

    /// <summary><c>realms</c>.</summary>
    public RealmsConfig? Realms { get; init; }

    /// <summary><c>pref</c>: ICMPV6_ROUTER_PREF_*.</summary>
    public byte? Preference { get; init; }

    /// <summary><c>ttl-propagate</c>.</summary>
    public bool? TtlPropagate { get; init; }

    /// <summary><c>add</c>, <c>prepend</c> or <c>append</c>.</summary>
    public RouteInsertion Insertion { get; init; }

    /// <summary>Each <c>nexthop</c>.</summary>
    public NextHopConfig[] NextHops { get; init; } = [];

    /// <summary><c>no_track</c>: what others do to it, and to its interface, does not matter.</summary>
    public bool NoTrack { get; init; }

    /// <summary>Of a static route, the instances of its <c>track_group</c>.</summary>
    public string[] Trackers { get; init; } = [];
}
