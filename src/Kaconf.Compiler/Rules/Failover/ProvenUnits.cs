using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Failover;

namespace Kaconf.Compiler.Rules.Failover;

/// <summary>The virtual routers and sync groups whose failover the files tell, and in which there is more to find than in priorities alone.</summary>
internal static class ProvenUnits
{
    private static readonly string[] Needed =
    [
        "priority", "state", "nopreempt", "preempt", "preempt_delay", "interface", "dont_track_primary", "unicast_peer", "virtual_router_id", "virtual_ipaddress",
        "track_interface", "track_script", "track_file", "track_process", "track_bfd",
    ];

    /// <summary>Those of a site.</summary>
    public static IReadOnlyList<FailoverUnit> Of(RuleContext context) => [.. FailoverTable.Of(context.Site).Units.Where(unit => IsProven(context, unit))];

    // What nodes that do not hear each other do is reported where they differ, and what a number in a file does nobody knows.
    private static bool IsProven(RuleContext context, FailoverUnit unit) => unit is { Problem: null, IsPlain: false, HasNumbers: false }
        && unit.Contenders.All(node => node.Instances.All(instance => new PlacedInstance(node.Node.Model, instance, context.Provenance).Knows(Needed)))
        && unit.Contenders.All(node => unit.Contenders.All(other => node.Instances.Zip(other.Instances, Reach.Has).All(reached => reached)));
}
