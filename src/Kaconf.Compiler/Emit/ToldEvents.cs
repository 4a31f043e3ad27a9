using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Model;
using Kaconf.Compiler.Schema;

namespace Kaconf.Compiler.Emit;

/// <summary>Which events beside changes of state the instances of a node tell of: an instance that nobody listens to costs nothing.</summary>
internal sealed class ToldEvents
{
    private readonly bool hasFifo;
    // Of each member of a sync group that says so.
    private readonly Dictionary<string, bool> byGroup = [];

    /// <param name="node">The node.</param>
    public ToldEvents(NodeModel node)
    {
        hasFifo = node.Globals.Fifo is not null || node.Globals.VrrpFifo is not null;
        ILookup<string, SyncGroupModel> groups = node.SyncGroups.ToLookup(group => group.Name);
        foreach (BlockModel block in node.Root.Of(GroupKeywords.Sync).Where(block => block.IsGiven(GroupKeywords.PriorityChanges)))
            foreach (string member in groups[block.Name].SelectMany(group => group.Members)) byGroup[member] = block.Get(GroupKeywords.PriorityChanges);
    }

    /// <summary>Adds what an instance tells of.</summary>
    public void Set(Initializer settings, InstanceModel instance) => settings
        .Truth("TellsPriority", hasFifo && Priority(instance))
        .Truth("TellsLowerPriority", hasFifo || instance.Notify?.LowerPriority is not null);

    // keepalived: its own word, else that of its sync group, else that of global_defs.
    private bool Priority(InstanceModel instance)
    {
        bool own = instance.Block.IsGiven(NotifyKeywords.PriorityChanges);
        return !own && byGroup.TryGetValue(instance.Name, out bool told) ? told : instance.Block.Get(NotifyKeywords.PriorityChanges);
    }
}
