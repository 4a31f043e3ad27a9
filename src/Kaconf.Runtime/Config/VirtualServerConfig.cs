namespace Kaconf.Runtime.Config;

/// <summary>A <c>virtual_server_group</c>.</summary>
public sealed class VirtualServerGroupConfig
{
    /// <summary>The block's name, by which services refer to it.</summary>
    public required string Name { get; init; }

    /// <summary>Its lines.</summary>
    public GroupMemberConfig[] Members { get; init; } = [];
}

/// <summary>A line of a group: addresses from <paramref name="First"/> to <paramref name="Last"/>, or a firewall mark.</summary>
/// <param name="First">The first address; null for a mark.</param>
/// <param name="Last">The last address; null for a mark.</param>
/// <param name="Port">The port; 0 = any.</param>
/// <param name="Mark">The firewall mark; 0 for addresses.</param>
/// <param name="IsV6">The family of a mark; null = that of the servers.</param>
public sealed record GroupMemberConfig(IpAddress? First = null, IpAddress? Last = null, ushort Port = 0, uint Mark = 0, bool? IsV6 = null);

/// <summary>The protocol of a service, by its number in an IP packet.</summary>
public enum ServiceProtocol
{
    /// <summary>That of the packets with a firewall mark.</summary>
    None = 0,

    /// <summary>TCP.</summary>
    Tcp = 6,

    /// <summary>UDP.</summary>
    Udp = 17,

    /// <summary>SCTP.</summary>
    Sctp = 132,
}

/// <summary>How packets reach a server.</summary>
public enum ForwardingMethod
{
    /// <summary>The addresses are rewritten, both ways.</summary>
    Nat,

    /// <summary>Sent on as they are.</summary>
    Direct,

    /// <summary>Sent through a tunnel.</summary>
    Tunnel,
}

/// <summary>The encapsulation of a tunnel.</summary>
public enum TunnelType
{
    /// <summary>IP in IP.</summary>
    Ipip,

    /// <summary>Generic UDP encapsulation.</summary>
    Gue,

    /// <summary>Generic routing encapsulation.</summary>
    Gre,
}

/// <summary>The checksum of a tunnel's outer header.</summary>
public enum TunnelChecksum
{
    /// <summary>None.</summary>
    None,

    /// <summary>One over all.</summary>
    Full,

    /// <summary>Remote checksum offload.</summary>
    Remote,
}

/// <summary>The forwarding method with what belongs to a tunnel.</summary>
/// <param name="Method">The method.</param>
/// <param name="Type">The encapsulation of a tunnel.</param>
/// <param name="Port">The port of a GUE tunnel; 0 = none.</param>
/// <param name="Checksum">The checksum of the outer header.</param>
public readonly record struct ForwardingConfig(ForwardingMethod Method, TunnelType Type = TunnelType.Ipip, ushort Port = 0, TunnelChecksum Checksum = TunnelChecksum.None);

/// <summary>A <c>virtual_server</c> with every default applied: one of an address, a mark and a group.</summary>
public sealed class VirtualServerConfig
{
    /// <summary>The address; null for a mark or a group.</summary>
    public IpAddress? Address { get; init; }

    /// <summary>The port of the address; 0 = any.</summary>
    public ushort Port { get; init; }

    /// <summary>The firewall mark; 0 = none.</summary>
    public uint Mark { get; init; }

    /// <summary>The name of a <c>virtual_server_group</c>; null = none.</summary>
    public string? Group { get; init; }

    /// <summary>The family of the service, which is that of an address.</summary>
    public bool IsV6 { get; init; }

    /// <summary>The protocol; none for a mark.</summary>
    public ServiceProtocol Protocol { get; init; }

    /// <summary><c>lvs_sched</c>, the name of an IPVS scheduler.</summary>
    public string Scheduler { get; init; } = "wlc";

    /// <summary><c>ops</c>: each packet is scheduled on its own.</summary>
    public bool OnePacket { get; init; }

    /// <summary><c>flag-1</c>, <c>sh-fallback</c> or <c>mh-fallback</c>.</summary>
    public bool SchedulerFlag1 { get; init; }

    /// <summary><c>flag-2</c>, <c>sh-port</c> or <c>mh-port</c>.</summary>
    public bool SchedulerFlag2 { get; init; }

    /// <summary><c>flag-3</c>.</summary>
    public bool SchedulerFlag3 { get; init; }

    /// <summary><c>persistence_timeout</c> in seconds; 0 = none.</summary>
    public uint PersistenceTimeoutSeconds { get; init; }

    /// <summary><c>persistence_granularity</c> of IPv4; null = each client for itself.</summary>
    public IpAddress? PersistenceMask { get; init; }

    /// <summary><c>persistence_granularity</c> of IPv6; 128 = each client for itself.</summary>
    public byte PersistencePrefixLength { get; init; } = 128;

    /// <summary><c>persistence_engine</c>; null = none.</summary>
    public string? PersistenceEngine { get; init; }

    /// <summary><c>ha_suspend</c>: no checks while the address is not on this node.</summary>
    public bool HaSuspend { get; init; }

    /// <summary><c>smtp_alert</c>: a mail when the quorum is gained or lost.</summary>
    public bool SmtpAlert { get; init; }

    /// <summary><c>snmp_name</c>; null = none.</summary>
    public string? SnmpName { get; init; }

    /// <summary><c>omega</c>: the commands for going down run when the node stops.</summary>
    public bool Omega { get; init; }

    /// <summary><c>quorum</c>: the least weight of all live servers.</summary>
    public uint Quorum { get; init; } = 1;

    /// <summary><c>hysteresis</c>, below the quorum.</summary>
    public uint Hysteresis { get; init; }

    /// <summary><c>quorum_up</c>; null = none.</summary>
    public CommandConfig? QuorumUp { get; init; }

    /// <summary><c>quorum_down</c>; null = none.</summary>
    public CommandConfig? QuorumDown { get; init; }

    /// <summary><c>sorry_server</c>; null = none.</summary>
    public SorryServerConfig? SorryServer { get; init; }

    /// <summary>Each <c>real_server</c>, in the order of the file; no address and port twice.</summary>
    public RealServerConfig[] Servers { get; init; } = [];
}

/// <summary>The server that stands in for all others.</summary>
/// <param name="Address">Its address.</param>
/// <param name="Port">Its port; 0 = that of the packet.</param>
/// <param name="Forwarding">How packets reach it.</param>
/// <param name="InhibitOnFailure">Its weight becomes 0 instead of its being removed.</param>
public sealed record SorryServerConfig(IpAddress Address, ushort Port, ForwardingConfig Forwarding, bool InhibitOnFailure = false);

/// <summary>A <c>real_server</c> with what it has from its service.</summary>
public sealed class RealServerConfig
{
    /// <summary>Its address.</summary>
    public required IpAddress Address { get; init; }

    /// <summary>Its port; 0 = that of the packet.</summary>
    public ushort Port { get; init; }

    /// <summary><c>weight</c>; 0 = no new connections.</summary>
    public int Weight { get; init; } = 1;

    /// <summary><c>lvs_method</c>.</summary>
    public ForwardingConfig Forwarding { get; init; }

    /// <summary><c>uthreshold</c>: no new connections above it; 0 = no limit.</summary>
    public uint UpperThreshold { get; init; }

    /// <summary><c>lthreshold</c>: new connections again below it; 0 = three quarters of the upper one.</summary>
    public uint LowerThreshold { get; init; }

    /// <summary><c>inhibit_on_failure</c>: its weight becomes 0 instead of its being removed.</summary>
    public bool InhibitOnFailure { get; init; }

    /// <summary><c>notify_up</c>; null = none.</summary>
    public CommandConfig? NotifyUp { get; init; }

    /// <summary><c>notify_down</c>; null = none.</summary>
    public CommandConfig? NotifyDown { get; init; }

    /// <summary><c>smtp_alert</c>: a mail when it comes up or goes down.</summary>
    public bool SmtpAlert { get; init; } = true;

    /// <summary><c>snmp_name</c>; null = none.</summary>
    public string? SnmpName { get; init; }

    /// <summary>Its checkers, in the order of the file; it is up while all succeed.</summary>
    public CheckerConfig[] Checkers { get; init; } = [];
}
