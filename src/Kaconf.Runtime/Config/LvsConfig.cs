namespace Kaconf.Runtime.Config;

/// <summary>What of <c>global_defs</c> is about IPVS.</summary>
public sealed class LvsConfig
{
    /// <summary><c>net_namespace_ipvs</c>; null = that of the node, "" = that of the machine.</summary>
    public string? NetNamespace { get; init; }

    /// <summary><c>lvs_timeouts tcp</c> in seconds; 0 = the kernel's.</summary>
    public uint TcpTimeoutSeconds { get; init; }

    /// <summary><c>lvs_timeouts tcpfin</c> in seconds; 0 = the kernel's.</summary>
    public uint TcpFinTimeoutSeconds { get; init; }

    /// <summary><c>lvs_timeouts udp</c> in seconds; 0 = the kernel's.</summary>
    public uint UdpTimeoutSeconds { get; init; }

    /// <summary><c>lvs_flush</c>: at the start every service goes, whoever made it.</summary>
    public bool Flush { get; init; }

    /// <summary><c>lvs_flush_on_stop</c> without VS: at the stop every service goes, whoever made it.</summary>
    public bool FlushOnStop { get; init; }

    /// <summary><c>lvs_sync_daemon</c>; null = none.</summary>
    public SyncDaemonConfig? SyncDaemon { get; init; }

    /// <summary><c>lvs_netlink_cmd_rcv_bufs</c>; null = 1 MB.</summary>
    public NetlinkBufferConfig? CommandBuffer { get; init; }

    /// <summary><c>lvs_netlink_monitor_rcv_bufs</c>; null = 4 MB.</summary>
    public NetlinkBufferConfig? MonitorBuffer { get; init; }

    /// <summary><c>nftables_ipvs</c>: the table that gives the packets for a group a mark; null = a service for each address of a group.</summary>
    public string? MarkTable { get; init; }

    /// <summary><c>nftables_ipvs_priority</c>: where its chain comes among those of others.</summary>
    public int MarkPriority { get; init; } = -1;

    /// <summary><c>nftables_ipvs_start_fwmark</c>: the mark of the first group; those of the others count on.</summary>
    public uint FirstMark { get; init; } = 1000;
}

/// <summary><c>lvs_sync_daemon</c>: tells the other node the connections.</summary>
/// <param name="Interface">Where it goes.</param>
/// <param name="Instance">As MASTER this instance sends, else it receives; null = both, always.</param>
public sealed record SyncDaemonConfig(string Interface, string? Instance = null)
{
    /// <summary><c>id</c>: tells several apart.</summary>
    public byte Id { get; init; }

    /// <summary><c>maxlen</c>: most bytes of a packet; 0 = the kernel's.</summary>
    public ushort MaximumLength { get; init; }

    /// <summary><c>port</c>; 0 = the kernel's.</summary>
    public ushort Port { get; init; }

    /// <summary><c>ttl</c>; 0 = the kernel's.</summary>
    public byte TimeToLive { get; init; }

    /// <summary><c>group</c>; null = the kernel's.</summary>
    public IpAddress? Group { get; init; }
}
