using System;

namespace Kaconf.Runtime.Config;

/// <summary>A site as the compiler saw it: all its nodes, each built only when it is chosen.</summary>
/// <param name="Name">The site project's name, shown by <c>--version</c>.</param>
/// <param name="Nodes">Every node of the site, in the order of their names.</param>
public sealed record SiteConfig(string Name, NodeEntry[] Nodes);

/// <summary>One node by name, with the method that builds its configuration.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Build">Builds it.</param>
/// <param name="NetNamespace"><c>net_namespace</c>; null = where the program is started.</param>
public sealed record NodeEntry(string Name, Func<NodeConfig> Build, string? NetNamespace = null);

/// <summary>All that one keepalived.conf says.</summary>
public sealed class NodeConfig
{
    /// <summary>The effective <c>global_defs</c>.</summary>
    public required GlobalConfig Globals { get; init; }

    /// <summary>Each <c>vrrp_script</c> that an instance tracks.</summary>
    public VrrpScriptConfig[] Scripts { get; init; } = [];

    /// <summary>Each <c>track_file</c> that an instance tracks, or that is written at the start.</summary>
    public TrackFileConfig[] TrackFiles { get; init; } = [];

    /// <summary>Each <c>vrrp_track_process</c> that an instance tracks.</summary>
    public TrackProcessConfig[] TrackProcesses { get; init; } = [];

    /// <summary>The interfaces that the node makes, each once.</summary>
    public OwnLinkConfig[] OwnLinks { get; init; } = [];

    /// <summary>Each <c>vrrp_instance</c>.</summary>
    public VrrpInstanceConfig[] Instances { get; init; } = [];

    /// <summary>Each <c>vrrp_sync_group</c> of instances that are started.</summary>
    public SyncGroupConfig[] SyncGroups { get; init; } = [];

    /// <summary>Each <c>static_ipaddress</c>.</summary>
    public StaticAddressConfig[] StaticAddresses { get; init; } = [];

    /// <summary>The static routes and rules; null = none.</summary>
    public RoutingConfig? Routing { get; init; }

    /// <summary><c>interface_up_down_delays</c>.</summary>
    public LinkDelayConfig[] LinkDelays { get; init; } = [];

    /// <summary>The interfaces whose carrier is polled.</summary>
    public LinkbeatConfig[] Linkbeats { get; init; } = [];

    /// <summary>Each <c>garp_group</c>.</summary>
    public GarpGroupConfig[] GarpGroups { get; init; } = [];

    /// <summary>Each <c>virtual_server_group</c>.</summary>
    public VirtualServerGroupConfig[] ServerGroups { get; init; } = [];

    /// <summary>Each <c>virtual_server</c>.</summary>
    public VirtualServerConfig[] VirtualServers { get; init; } = [];

    /// <summary>Each <c>vrrp_instance</c> that is not started, since it would run as something else than its file says.</summary>
    public NotStartedConfig[] NotStarted { get; init; } = [];

    /// <summary>What else the file asks for and this version does not do: names of features, as "mail alerts".</summary>
    public string[] NotActedOn { get; init; } = [];
}

/// <summary>A <c>vrrp_instance</c> that needs what this version does not have.</summary>
/// <param name="Name">The block's name.</param>
/// <param name="Features">What it needs, one at least, as "VRRP version 3 and IPv6".</param>
public sealed record NotStartedConfig(string Name, params string[] Features);

/// <summary>What of <c>global_defs</c> is not already resolved into the blocks it is the default of.</summary>
public sealed class GlobalConfig
{
    /// <summary><c>router_id</c>; null = the host name.</summary>
    public string? RouterId { get; init; }

    /// <summary><c>script_user</c>; null = keepalived_script if that account exists, else the daemon's own.</summary>
    public ScriptUser? ScriptUser { get; init; }

    /// <summary><c>enable_script_security</c>: without an account of their own and without keepalived_script, no script runs.</summary>
    public bool EnableScriptSecurity { get; init; }

    /// <summary><c>set_supplementary_groups</c>: scripts have all groups of their user.</summary>
    public bool SupplementaryGroups { get; init; }

    /// <summary><c>use_symlink_paths</c>: links in paths of scripts are followed at each run, and not once at the start.</summary>
    public bool UseSymlinkPaths { get; init; }

    /// <summary><c>startup_script</c>: runs before anything else; null = none.</summary>
    public CommandConfig? StartupScript { get; init; }

    /// <summary><c>startup_script_timeout</c>: after so many seconds it is ended.</summary>
    public int StartupTimeoutSeconds { get; init; } = 10;

    /// <summary><c>shutdown_script</c>: runs when all is gone; null = none.</summary>
    public CommandConfig? ShutdownScript { get; init; }

    /// <summary><c>shutdown_script_timeout</c>: after so many seconds it is ended.</summary>
    public int ShutdownTimeoutSeconds { get; init; } = 10;

    /// <summary><c>umask</c>: the permissions that files of scripts do not get.</summary>
    public uint Umask { get; init; } = 0x7F;

    /// <summary><c>vrrp_garp_interval</c>: the least gap between two GARPs on an interface, in microseconds.</summary>
    public uint GarpIntervalMicroseconds { get; init; }

    /// <summary><c>vrrp_gna_interval</c>: the same for unsolicited neighbour advertisements.</summary>
    public uint GnaIntervalMicroseconds { get; init; }

    /// <summary><c>vrrp_startup_delay</c> in milliseconds: VRRP waits so long after the start of the daemon.</summary>
    public long StartupDelayMilliseconds { get; init; }

    /// <summary><c>vrrp_delay_after_boot</c> in milliseconds: VRRP waits until the machine has run for so long.</summary>
    public long DelayAfterBootMilliseconds { get; init; }

    /// <summary><c>log_unknown_vrids</c>.</summary>
    public bool LogUnknownVrids { get; init; }

    /// <summary>The table of nf_tables.</summary>
    public FirewallConfig Firewall { get; init; } = new();

    /// <summary><c>disable_local_igmp</c>.</summary>
    public bool DisableLocalIgmp { get; init; }

    /// <summary><c>vrrp_netlink_cmd_rcv_bufs</c>; null = 1 MB.</summary>
    public NetlinkBufferConfig? CommandBuffer { get; init; }

    /// <summary><c>vrrp_netlink_monitor_rcv_bufs</c>; null = 4 MB.</summary>
    public NetlinkBufferConfig? MonitorBuffer { get; init; }

    /// <summary><c>iproute_etc_dir</c>: the names of tables, protocols and the like, before <see cref="IprouteUsrFolder"/>.</summary>
    public string IprouteEtcFolder { get; init; } = "/etc/iproute2";

    /// <summary><c>iproute_usr_dir</c>.</summary>
    public string IprouteUsrFolder { get; init; } = "/usr/share/iproute2";

    /// <summary><c>notify_fifo</c>; null = none.</summary>
    public FifoConfig? NotifyFifo { get; init; }

    /// <summary><c>vrrp_notify_fifo</c>; null = none.</summary>
    public FifoConfig? VrrpNotifyFifo { get; init; }

    /// <summary><c>lvs_notify_fifo</c>; null = none.</summary>
    public FifoConfig? LvsNotifyFifo { get; init; }

    /// <summary><c>rs_init_notifies</c>: the scripts of servers that are up at the start run.</summary>
    public bool NotifiesServersInitially { get; init; }

    /// <summary><c>process_monitor_rcv_bufs</c> in bytes; 0 = the kernel's.</summary>
    public uint ProcessMonitorBuffer { get; init; }

    /// <summary><c>process_monitor_rcv_bufs_force</c>: also past the kernel's limit.</summary>
    public bool ProcessMonitorBufferForce { get; init; }

    /// <summary>What is about IPVS as a whole; null = every default.</summary>
    public LvsConfig? Lvs { get; init; }

    /// <summary>How the process is scheduled and kept in memory.</summary>
    public ProcessConfig Process { get; init; } = new();
}

/// <summary>How the kernel treats the process (<c>vrrp_priority</c>, <c>vrrp_rt_priority</c> and the like).</summary>
public sealed class ProcessConfig
{
    /// <summary><c>vrrp_priority</c>: the niceness, -20 to 19; null = as it was started.</summary>
    public int? Niceness { get; init; }

    /// <summary><c>vrrp_rt_priority</c>: SCHED_RR at this priority, 1 to 99; 0 = no real time.</summary>
    public int RealTimePriority { get; init; }

    /// <summary><c>vrrp_rlimit_rttime</c>: microseconds without a system call after which the kernel ends a real-time process.</summary>
    public long RealTimeLimitMicroseconds { get; init; } = 10_000;

    /// <summary><c>max_auto_priority</c>: up to which real-time priority lateness may raise us; 0 = not at all.</summary>
    public int MaximumAutoPriority { get; init; }

    /// <summary><c>min_auto_priority_delay</c>: the lateness in microseconds that raises it.</summary>
    public long AutoPriorityDelayMicroseconds { get; init; } = 1_000_000;

    /// <summary><c>vrrp_no_swap</c>: the memory is locked.</summary>
    public bool NoSwap { get; init; }

    /// <summary><c>vrrp_cpu_affinity</c>: the CPUs; empty = all.</summary>
    public int[] Cpus { get; init; } = [];
}

/// <summary>A <c>vrrp_sync_group</c>: instances that change their state together.</summary>
/// <param name="Name">The block's name.</param>
/// <param name="Members">Names of instances, one at least.</param>
public sealed record SyncGroupConfig(string Name, string[] Members)
{
    /// <summary><c>sync_group_tracking_weight</c>: members keep the weights of what they track.</summary>
    public bool TrackingWeight { get; init; }

    /// <summary>The notify scripts of the group; null = none.</summary>
    public NotifyConfig? Notify { get; init; }

    /// <summary><c>track_interface</c> of the group.</summary>
    public TrackedInterfaceConfig[] TrackedInterfaces { get; init; } = [];

    /// <summary><c>track_script</c> of the group.</summary>
    public TrackedConfig[] TrackedScripts { get; init; } = [];

    /// <summary><c>track_file</c> of the group.</summary>
    public TrackedConfig[] TrackedFiles { get; init; } = [];

    /// <summary><c>track_process</c> of the group.</summary>
    public TrackedConfig[] TrackedProcesses { get; init; } = [];
}

/// <summary>A <c>garp_group</c>: interfaces that together send only so often.</summary>
/// <param name="Interfaces">Their names.</param>
/// <param name="GarpIntervalMicroseconds"><c>garp_interval</c>; 0 = no limit.</param>
/// <param name="GnaIntervalMicroseconds"><c>gna_interval</c>; 0 = no limit.</param>
public sealed record GarpGroupConfig(string[] Interfaces, uint GarpIntervalMicroseconds, uint GnaIntervalMicroseconds);

/// <summary>An account that scripts run as; a null group = the account's own. A colon before the group = beside it all groups of the user.</summary>
public sealed record ScriptUser(string User, string? Group);

/// <summary>A command line: <paramref name="Text"/> as written, <paramref name="Arguments"/> as split by the quoting rules of keepalived.conf(5).</summary>
/// <param name="Text">The whole command, for the log and for a shell.</param>
/// <param name="Arguments">The words; the first is the program.</param>
/// <param name="User">The account; null = <c>script_user</c>.</param>
public sealed record CommandConfig(string Text, string[] Arguments, ScriptUser? User = null);

/// <summary>A <c>vrrp_script</c> block.</summary>
public sealed class VrrpScriptConfig
{
    /// <summary>The block's name.</summary>
    public required string Name { get; init; }

    /// <summary>The command; exit status 0 is success.</summary>
    public required CommandConfig Command { get; init; }

    /// <summary>Time between two runs, in milliseconds.</summary>
    public int IntervalMilliseconds { get; init; } = 1000;

    /// <summary>A run that lasts longer is killed and has failed; in milliseconds.</summary>
    public int TimeoutMilliseconds { get; init; } = 1000;

    /// <summary>Successes in a row that mean up.</summary>
    public int Rise { get; init; } = 1;

    /// <summary>Failures in a row that mean down.</summary>
    public int Fall { get; init; } = 1;

    /// <summary><c>init_fail</c>: down until the first success.</summary>
    public bool InitFail { get; init; }
}
