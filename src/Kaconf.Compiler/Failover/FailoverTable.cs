using System.Collections.Generic;
using Kaconf.Compiler.Model;

namespace Kaconf.Compiler.Failover;

/// <summary>Who is MASTER of each virtual router and sync group of a site at the start, after each single failure, and after its end.</summary>
/// <remarks>
/// Computed from the configuration alone: the nodes start together, every link carries, what is tracked is well, or, where it is only tracked
/// with reverse, is not; each failure lasts until nothing changes any more.
/// </remarks>
public sealed class FailoverTable
{
    private FailoverTable(IReadOnlyList<FailoverUnit> units) => Units = units;

    /// <summary>The virtual routers and sync groups that several nodes take part in, in the order of the first node.</summary>
    public IReadOnlyList<FailoverUnit> Units { get; }

    /// <summary>The table of a site; empty when it has one node.</summary>
    public static FailoverTable Of(SiteModel site) => new(site.Nodes.Count < 2 ? [] : new UnitFinder(site).Find());
}
