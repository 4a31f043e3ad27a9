namespace Kaconf.Compiler.Values;

/// <summary>What a rule does with the packets that it selects; the kernel's FR_ACT_* numbers.</summary>
public enum RuleAction
{
    /// <summary>Nothing is given.</summary>
    None = 0,

    /// <summary>Look the route up in a table.</summary>
    Table = 1,

    /// <summary>Go on at another rule.</summary>
    Goto = 2,

    /// <summary>Go on at the next rule.</summary>
    Nop = 3,

    /// <summary>Drop.</summary>
    Blackhole = 6,

    /// <summary>Refuse as unreachable.</summary>
    Unreachable = 7,

    /// <summary>Refuse as prohibited.</summary>
    Prohibit = 8,
}

/// <summary>From one number to another, both included.</summary>
public sealed record NumberRange(uint First, uint Last);

/// <summary>A rule of policy routing; null = not given.</summary>
public sealed record RuleValue
{
    public bool IsV6 { get; init; }
    public PrefixValue? From { get; init; }
    public PrefixValue? To { get; init; }
    public bool Invert { get; init; }
    public RuleAction Action { get; init; }
    public NamedNumber? Table { get; init; }

    /// <summary>The table of the interface's VRF.</summary>
    public bool L3MasterDevice { get; init; }

    /// <summary>The priority of the rule to go to.</summary>
    public uint? GotoTarget { get; init; }

    /// <summary>null = the next one down from 16384.</summary>
    public uint? Priority { get; init; }
    public NamedNumber? DsField { get; init; }
    public uint? Mark { get; init; }
    public uint? MarkMask { get; init; }
    public RealmsValue? Realms { get; init; }
    public uint? SuppressPrefixLength { get; init; }
    public NamedNumber? SuppressGroup { get; init; }
    public string? InputDevice { get; init; }
    public string? OutputDevice { get; init; }
    public ulong? TunnelId { get; init; }
    public NumberRange? Users { get; init; }
    public byte? Protocol { get; init; }
    public NamedNumber? IpProtocol { get; init; }
    public NumberRange? SourcePorts { get; init; }
    public NumberRange? DestinationPorts { get; init; }
    public bool NoTrack { get; init; }
    public string? TrackGroup { get; init; }
}
