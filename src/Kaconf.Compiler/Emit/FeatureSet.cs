using System;
using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Model;
using Kaconf.Compiler.Schema;

namespace Kaconf.Compiler.Emit;

/// <summary>What the site uses: only these features are named by Main, so that the linker leaves out the others.</summary>
internal sealed class FeatureSet
{
    // In the order in which they attach: startup_script comes before all; VRRP needs the firewall, the interfaces of its own and the routes; trackers and notifiers need the instances that VRRP makes.
    private static readonly (string Type, Func<FeatureSet, bool> IsUsed)[] Features =
    [
        ("StartStopFeature", site => site.globals.Any(globals => globals.IsGiven(GlobalProcessKeywords.StartupScript) || globals.IsGiven(GlobalProcessKeywords.ShutdownScript))),
        ("FirewallFeature", site => site.instances.Any(instance => Effective.DropsPackets(instance) || EffectiveLinks.Uses(instance))),
        ("OwnLinkFeature", site => site.instances.Any(EffectiveLinks.Uses)),
        ("RouteFeature", site => site.nodes.Any(node => node.Routing is not null) || site.instances.Any(instance => instance.Routing is not null)),
        ("VrrpFeature", site => site.UsesVrrp),
        ("IpvsFeature", site => site.nodes.Any(LvsEmitter.Uses)),
        ("IpvsMarkFeature", site => site.nodes.Any(LvsEmitter.UsesMarks)),
        ("TrackScriptFeature", site => site.instances.Any(instance => instance.TrackedScripts.Count > 0) || site.groups.Any(group => group.TrackedScripts.Count > 0)),
        ("TrackFileFeature", site => site.nodes.Any(node => TrackerEmitter.Files(node).Any())),
        ("TrackProcessFeature", site => site.nodes.Any(node => TrackerEmitter.Processes(node).Any())),
        ("TcpCheckFeature", site => site.checkers.Contains(TcpCheckKeywords.Block)),
        ("MiscCheckFeature", site => site.checkers.Contains(MiscCheckKeywords.Block)),
        ("ServiceFeature", site => site.services.Length > 0),
        ("HaSuspendFeature", site => site.services.Any(service => service.HaSuspend)),
        ("NotifyFeature", site => site.instances.Any(instance => instance.Notify is not null) || site.groups.Any(group => group.Notify is not null)),
        ("NotifyFifoFeature", site => site.nodes.Any(node => node.Globals.Fifo is not null || node.Globals.VrrpFifo is not null || node.Globals.LvsFifo is not null)),
    ];

    private readonly IReadOnlyList<NodeModel> nodes;
    private readonly BlockModel[] globals;
    private readonly InstanceModel[] instances;
    private readonly SyncGroupModel[] groups;
    private readonly VirtualServerModel[] services;
    private readonly HashSet<BlockKeyword> checkers;

    /// <param name="site">The features of any of its nodes count.</param>
    public FeatureSet(SiteModel site)
    {
        nodes = site.Nodes;
        globals = [.. nodes.SelectMany(node => node.Root.Of(GlobalKeywords.Block))];
        instances = [.. nodes.SelectMany(node => node.Instances).Where(instance => instance.IsStarted)];
        groups = [.. nodes.SelectMany(SyncGroupEmitter.Started)];
        services = [.. nodes.SelectMany(node => node.VirtualServers)];
        checkers = [.. services.SelectMany(service => service.Servers).SelectMany(server => server.Block.Blocks).Select(checker => checker.Keyword)];
    }

    // A director need not be a virtual router; what keeps static addresses and routes is VRRP's.
    private bool UsesVrrp => services.Length == 0 || instances.Length > 0 || nodes.Any(node => node.StaticAddresses.Count > 0 || node.Routing is not null);

    /// <summary>The runtime's types, in the order in which they attach.</summary>
    public IEnumerable<string> TypeNames => Features.Where(feature => feature.IsUsed(this)).Select(feature => feature.Type);
}
