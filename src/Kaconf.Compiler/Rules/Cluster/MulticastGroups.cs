using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Schema;
using Kaconf.Compiler.Values;

namespace Kaconf.Compiler.Rules.Cluster;

/// <summary>Where multicast instances send their adverts: to their own group, else the node's, else that of the RFC.</summary>
internal sealed class MulticastGroups(RuleContext context)
{
    private readonly Dictionary<string, PlacedBlock> globals = context.Blocks(GlobalKeywords.Block).ToDictionary(block => block.Node.Name);

    /// <summary>The group of an instance.</summary>
    public AddressValue Of(PlacedInstance instance) => instance.Block.IsGiven(CastKeywords.McastDestination)
        ? instance.Block.Get(CastKeywords.McastDestination)
        : globals.TryGetValue(instance.Node.Name, out PlacedBlock? node) ? node.Block.Get(Row(instance)) : Row(instance).Default;

    /// <summary>What gives the group, for people; "" for the RFC.</summary>
    public string Reason(PlacedInstance instance) => instance.Has(CastKeywords.McastDestination.Name) ? $" ({CastKeywords.McastDestination.Name})"
        : globals.TryGetValue(instance.Node.Name, out PlacedBlock? node) && node.Block.IsGiven(Row(instance)) ? $" ({Row(instance).Name})" : "";

    private static Keyword<AddressValue> Row(PlacedInstance instance) => instance.IsV6 ? GlobalVrrpKeywords.MulticastGroup6 : GlobalVrrpKeywords.MulticastGroup4;
}
