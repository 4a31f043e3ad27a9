using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Model;
using Kaconf.Compiler.Schema;
using Kaconf.Compiler.Values;

namespace Kaconf.Compiler.Rules.Host;

/// <summary>KAC2200: without dynamic_interfaces keepalived ends over an instance's interface that is not there, and drops other uses of one.</summary>
internal sealed class UnknownInterfaces : IRule
{
    private static readonly DiagnosticCode Code = new("KAC2200", Severity.Error, "the node has no such interface", "keepalived does not start, or drops the entry");

    public IReadOnlyList<DiagnosticCode> Codes => [Code];

    public void Check(RuleContext context)
    {
        foreach (KnownHost host in KnownHost.Of(context).Where(host => host.Facts.Interfaces is not null && !host.MayGrow))
        {
            HashSet<string> there = [.. host.Facts.Interfaces!.Value.Select(known => known.Name), .. host.Instances(context).SelectMany(instance => Made(instance.Model.Block))];
            foreach ((string name, SourcePlace place) in Uses(context, host).Where(use => use.Name.Length > 0 && !there.Contains(use.Name) && !IsMade(use.Name)))
            {
                string has = string.Join(", ", host.Facts.Interfaces.Value.Select(known => known.Name).Where(known => known != "lo"));
                context.Report(Code, place, $"node '{host.Node.Name}' has no interface '{name}'; it has {(has.Length > 0 ? has : "none")}; correct the name");
            }
        }
    }

    // keepalived makes these itself; a name that it chooses is vrrp.51 or the like.
    private static IEnumerable<string> Made(BlockModel instance) =>
        new[] { instance.Get(LinkKeywords.UseVmac).Name, instance.Get(LinkKeywords.UseIpvlan).Name }.OfType<string>();

    private static bool IsMade(string name) => name.StartsWith("vrrp", System.StringComparison.Ordinal);

    private static IEnumerable<(string Name, SourcePlace Place)> Uses(RuleContext context, KnownHost host)
    {
        foreach (PlacedInstance instance in host.Instances(context))
        {
            yield return (instance.Model.Interface, instance.At("interface"));
            foreach ((string, SourcePlace) use in Tracked(instance, VrrpKeywords.Tracked)) yield return use;
            for (int at = 0; at < instance.Model.VirtualAddresses.Count; at++)
                yield return (instance.Model.VirtualAddresses[at].Device ?? "", instance.At($"virtual_ipaddress/{at}"));
        }
        foreach (PlacedBlock group in context.Blocks(GroupKeywords.Sync).Where(group => ReferenceEquals(group.Node, host.Node)))
            foreach ((string, SourcePlace) use in Tracked(group, GroupKeywords.Tracked)) yield return use;
        foreach (PlacedBlock globals in context.Blocks(GlobalKeywords.Block).Where(globals => ReferenceEquals(globals.Node, host.Node)))
            yield return (globals.Block.Get(GlobalLvsKeywords.SyncDaemon)?.Interface ?? "", globals.At("lvs_sync_daemon"));
    }

    private static IEnumerable<(string Name, SourcePlace Place)> Tracked(PlacedBlock block, TrackLists lists) =>
        block.Block.EntriesOf<TrackEntry>(lists.Interfaces).Select((entry, at) => (entry.Name, block.At($"track_interface/{at}")));
}
