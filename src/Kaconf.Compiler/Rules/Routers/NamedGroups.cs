using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Model;
using Kaconf.Compiler.Schema;

namespace Kaconf.Compiler.Rules.Routers;

/// <summary>The sync group that names each instance, alone or with others.</summary>
internal sealed class NamedGroups
{
    private readonly Dictionary<(string Node, string Instance), BlockModel> groups = [];

    public NamedGroups(RuleContext context)
    {
        foreach (PlacedBlock group in context.Blocks(GroupKeywords.Sync))
            foreach (string member in group.Block.EntriesOf<EquatableArray<string>>(GroupKeywords.Members).SelectMany(line => line))
                groups[(group.Node.Name, member)] = group.Block;
    }

    /// <summary>The group of an instance, or null.</summary>
    public BlockModel? Of(PlacedInstance instance) => groups.TryGetValue((instance.Node.Name, instance.Name), out BlockModel? group) ? group : null;
}
