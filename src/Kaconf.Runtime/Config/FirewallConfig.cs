namespace Kaconf.Runtime.Config;

/// <summary>The rules of nf_tables that instances need (<c>nftables</c> and its options in <c>global_defs</c>).</summary>
public sealed class FirewallConfig
{
    /// <summary><c>nftables</c>: the table, one of this name for each IP version.</summary>
    public string Table { get; init; } = "keepalived";

    /// <summary><c>nftables_priority</c>: where its chains come among those of others; 0 is that of the usual filters.</summary>
    public int Priority { get; init; } = -1;

    /// <summary><c>nftables_counters</c>: the rules count what they match.</summary>
    public bool Counters { get; init; }

    /// <summary><c>nftables_ifindex</c>: link-local addresses are matched by the number of their interface, never by its name.</summary>
    public bool ByIndex { get; init; }
}
