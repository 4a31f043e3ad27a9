using System;

namespace Kaconf.Runtime.Config;

/// <summary>A site as the compiler saw it: all its nodes, each built only when it is chosen.</summary>
/// <param name="Name">The site project's name, shown by <c>--version</c>.</param>
/// <param name="Nodes">Every node of the site, in the order of their names.</param>
public sealed record SiteConfig(string Name, NodeEntry[] Nodes);

/// <summary>One node by name, with the method that builds its configuration.</summary>
public sealed record NodeEntry(string Name, Func<NodeConfig> Build);

/// <summary>All that one keepalived.conf says.</summary>
public sealed class NodeConfig
{
    /// <summary>The effective <c>global_defs</c>.</summary>
    public required GlobalConfig Globals { get; init; }

    /// <summary>Each <c>vrrp_script</c> that an instance tracks.</summary>
    public VrrpScriptConfig[] Scripts { get; init; } = [];

    /// <summary>Each <c>vrrp_instance</c>.</summary>
    public VrrpInstanceConfig[] Instances { get; init; } = [];

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

    /// <summary><c>enable_script_security</c>: refuse to run as root what others than root can write.</summary>
    public bool EnableScriptSecurity { get; init; }

    /// <summary><c>vrrp_garp_interval</c>: the least gap between two GARPs on an interface, in microseconds.</summary>
    public uint GarpIntervalMicroseconds { get; init; }
}

/// <summary>An account that scripts run as; a null group = the account's own.</summary>
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
