using System.Linq;
using Kaconf.Compiler.Schema;
using Kaconf.Compiler.Values;

namespace Kaconf.Compiler.Rules.Cluster;

/// <summary>Where a multicast instance sends its adverts: its own group, else the node's, else that of the RFC.</summary>
internal static class MulticastGroup
{
    /// <summary>The group.</summary>
    public static AddressValue Of(PlacedInstance instance) => instance.Block.IsGiven(CastKeywords.McastDestination)
        ? instance.Block.Get(CastKeywords.McastDestination)
        : instance.Node.Root.Of(GlobalKeywords.Block).FirstOrDefault()?.Get(Row(instance)) ?? Row(instance).Default;

    /// <summary>Whether <c>global_defs</c> gives it.</summary>
    public static bool IsOfNode(PlacedInstance instance) => instance.Node.Root.Of(GlobalKeywords.Block).Any(globals => globals.IsGiven(Row(instance)));

    /// <summary>The row of <c>global_defs</c> for the instance's family.</summary>
    public static Keyword<AddressValue> Row(PlacedInstance instance) => instance.IsV6 ? GlobalVrrpKeywords.MulticastGroup6 : GlobalVrrpKeywords.MulticastGroup4;
}
