using Kaconf.Compiler.Schema;
using Kaconf.Compiler.Values;

namespace Kaconf.Compiler.Model;

/// <summary>The meaning of a site: every default applied, every reference resolved, no places. Equal texts but for comments give equal models.</summary>
public sealed record SiteModel(string Name, EquatableArray<NodeModel> Nodes);

/// <summary>The meaning of one node's file.</summary>
public sealed record NodeModel(
    string Name, GlobalModel Globals, EquatableArray<ScriptModel> Scripts, EquatableArray<InstanceModel> Instances)
{
    /// <summary>The whole file by the rows of the schema.</summary>
    public BlockModel Root { get; init; } = new(KeywordSchema.Root, "", null);

    /// <summary>Each <c>track_file</c> that names a file.</summary>
    public EquatableArray<TrackFileModel> TrackFiles { get; init; }

    /// <summary>Each <c>vrrp_track_process</c> that names a process.</summary>
    public EquatableArray<TrackProcessModel> TrackProcesses { get; init; }

    /// <summary>The sync groups that have a member, each instance in one at most.</summary>
    public EquatableArray<SyncGroupModel> SyncGroups { get; init; }

    /// <summary>The addresses that do not move.</summary>
    public EquatableArray<StaticAddressModel> StaticAddresses { get; init; }

    /// <summary>The routes and rules that do not move; null = none.</summary>
    public RoutingModel? Routing { get; init; }

    /// <summary>The <see cref="Features"/> that the file asks for and a site does not act on, but for those that keep instances from starting.</summary>
    public EquatableArray<string> NotActedOn { get; init; }

    /// <summary>The services of IPVS.</summary>
    public EquatableArray<VirtualServerModel> VirtualServers { get; init; }
}

/// <summary>An entry of <c>static_ipaddress</c>, where it belongs, and the instances of its <c>track_group</c>.</summary>
public sealed record StaticAddressModel(VirtualAddressValue Address, string Interface, EquatableArray<string> Trackers);

/// <summary><c>global_defs</c>, what the runtime acts on and is not already a default of the blocks.</summary>
public sealed record GlobalModel
{
    public string? RouterId { get; init; }
    public bool Strict { get; init; }
    public UserValue? ScriptUser { get; init; }
    public bool EnableScriptSecurity { get; init; }

    /// <summary>Microseconds.</summary>
    public uint GarpInterval { get; init; }
    public FirewallModel Firewall { get; init; } = new();

    /// <summary><c>nftables_ipvs</c>; null = none.</summary>
    public MarkTableModel? Marks { get; init; }

    /// <summary><c>notify_fifo</c>; null = none.</summary>
    public FifoModel? Fifo { get; init; }

    /// <summary><c>vrrp_notify_fifo</c>; null = none.</summary>
    public FifoModel? VrrpFifo { get; init; }

    /// <summary>lvs_notify_fifo; null = none.</summary>
    public FifoModel? LvsFifo { get; init; }
}

/// <summary>The table of nf_tables for what instances need, and the priority of its chains.</summary>
public sealed record FirewallModel
{
    public string Table { get; init; } = "keepalived";
    public int Priority { get; init; } = -1;
    public bool Counters { get; init; }
    public bool ByIndex { get; init; }
}

/// <summary>The table of nf_tables that gives the packets for groups of IPVS their marks.</summary>
public sealed record MarkTableModel(string Table)
{
    public int Priority { get; init; } = -1;
    public uint FirstMark { get; init; } = 1000;
}

/// <summary>A FIFO that gets a line for each change.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Owner">Whose it is; null = <c>script_user</c>'s.</param>
/// <param name="Reader">What reads it, with the account that it runs as; null = nothing that the node starts.</param>
public sealed record FifoModel(string Path, UserValue? Owner, CommandValue? Reader);

/// <summary>A <c>vrrp_script</c>; times in milliseconds.</summary>
public sealed record ScriptModel(string Name, CommandValue Command)
{
    public int Interval { get; init; } = 1000;
    public int Timeout { get; init; } = 1000;
    public int Weight { get; init; }
    public bool Reverse { get; init; }
    public int Rise { get; init; } = 1;
    public int Fall { get; init; } = 1;
    public bool InitFail { get; init; }
}

/// <summary>A <c>vrrp_sync_group</c> with the members that exist.</summary>
public sealed record SyncGroupModel(string Name, EquatableArray<string> Members)
{
    /// <summary>Its members keep the weights of what they track.</summary>
    public bool OwnWeights { get; init; }
    public EquatableArray<TrackModel> TrackedInterfaces { get; init; }
    public EquatableArray<TrackModel> TrackedScripts { get; init; }
    public EquatableArray<TrackModel> TrackedFiles { get; init; }
    public EquatableArray<TrackModel> TrackedProcesses { get; init; }

    /// <summary>Null = no command at all.</summary>
    public NotifyModel? Notify { get; init; }
}
