using System.Collections.Generic;
using System.Linq;
using Kaconf.Runtime.Config;

namespace Kaconf.Simulation.Machines;

/// <summary>Instances of one node that change their state together: a sync group, or one instance alone.</summary>
public sealed class SimUnit
{
    private SimUnit(SimInstance[] members)
    {
        Members = members;
        foreach (SimInstance member in members) member.Unit = this;
    }

    /// <summary>The members.</summary>
    public SimInstance[] Members { get; }

    /// <summary>Whether there is something to keep in step.</summary>
    public bool IsGroup => Members.Length > 1;

    /// <summary>Finds the units of a node as its file gives them.</summary>
    public static SimUnit[] AllOf(NodeConfig config, SimInstance[] instances)
    {
        List<SimUnit> units = [.. config.SyncGroups.Select(group => new SimUnit([.. instances.Where(instance => group.Members.Contains(instance.Config.Name))]))];
        HashSet<SimInstance> grouped = [.. units.SelectMany(unit => unit.Members)];
        units.AddRange(instances.Where(instance => !grouped.Contains(instance)).Select(instance => new SimUnit([instance])));
        return [.. units];
    }
}
