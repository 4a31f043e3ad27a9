namespace Kaconf.Runtime.Config;

/// <summary>From one number to another, both included.</summary>
public readonly record struct NumberRangeConfig(uint First, uint Last);

/// <summary>The routes and rules of an instance, or of the node.</summary>
public sealed class RoutingConfig
{
    /// <summary><c>virtual_routes</c> or <c>static_routes</c>.</summary>
    public RouteConfig[] Routes { get; init; } = [];

    /// <summary><c>virtual_rules</c> or <c>static_rules</c>.</summary>
    public RuleConfig[] Rules { get; init; } = [];
}

/// <summary>An entry of <c>virtual_rules</c> or <c>static_rules</c>; null = not given (ip-rule(8)).</summary>
public sealed class RuleConfig
{
    /// <summary>For the log, as written.</summary>
    public required string Text { get; init; }

    /// <summary>Its family.</summary>
    public bool IsV6 { get; init; }

    /// <summary>FR_ACT_*: 1 = look up in a table.</summary>
    public byte Action { get; init; } = 1;

    /// <summary><c>priority</c>, or the number given to a rule that has none.</summary>
    public required uint Priority { get; init; }

    /// <summary><c>from</c>.</summary>
    public PrefixConfig? From { get; init; }

    /// <summary><c>to</c>.</summary>
    public PrefixConfig? To { get; init; }

    /// <summary><c>not</c>.</summary>
    public bool Invert { get; init; }

    /// <summary><c>table</c>.</summary>
    public NamedNumberConfig? Table { get; init; }

    /// <summary><c>l3mdev</c>.</summary>
    public bool L3MasterDevice { get; init; }

    /// <summary><c>goto</c>.</summary>
    public uint? GotoTarget { get; init; }

    /// <summary><c>tos</c>.</summary>
    public NamedNumberConfig? DsField { get; init; }

    /// <summary><c>fwmark</c>.</summary>
    public uint? Mark { get; init; }

    /// <summary>What of the mark counts.</summary>
    public uint? MarkMask { get; init; }

    /// <summary><c>realms</c>.</summary>
    public RealmsConfig? Realms { get; init; }

    /// <summary><c>suppress_prefixlength</c>.</summary>
    public uint? SuppressPrefixLength { get; init; }

    /// <summary><c>suppress_ifgroup</c>.</summary>
    public NamedNumberConfig? SuppressGroup { get; init; }

    /// <summary><c>iif</c>.</summary>
    public string? InputDevice { get; init; }

    /// <summary><c>oif</c>.</summary>
    public string? OutputDevice { get; init; }

    /// <summary><c>tunnel-id</c>.</summary>
    public ulong? TunnelId { get; init; }

    /// <summary><c>uidrange</c>.</summary>
    public NumberRangeConfig? Users { get; init; }

    /// <summary><c>protocol</c>: who made it; 0 = nobody says.</summary>
    public byte Protocol { get; init; } = 18;

    /// <summary><c>ipproto</c>.</summary>
    public NamedNumberConfig? IpProtocol { get; init; }

    /// <summary><c>sport</c>.</summary>
    public NumberRangeConfig? SourcePorts { get; init; }

    /// <summary><c>dport</c>.</summary>
    public NumberRangeConfig? DestinationPorts { get; init; }

    /// <summary><c>no_track</c>: what others do to it, and to its interfaces, does not matter.</summary>
    public bool NoTrack { get; init; }

    /// <summary>Of a static rule, the instances of its <c>track_group</c>.</summary>
    public string[] Trackers { get; init; } = [];
}
