using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Model;
using Kaconf.Compiler.Schema;

namespace Kaconf.Compiler.Emit;

/// <summary>What the site uses: only these features are named by Main, so that the linker leaves out the others.</summary>
internal sealed record FeatureSet(bool StartStopScripts, bool Firewall, bool TrackedScripts, bool NotifyScripts)
{
    /// <summary>What any node of the site uses.</summary>
    public static FeatureSet Of(SiteModel site)
    {
        InstanceModel[] instances = [.. site.Nodes.SelectMany(node => node.Instances).Where(instance => instance.IsStarted)];
        SyncGroupModel[] groups = [.. site.Nodes.SelectMany(SyncGroupEmitter.Started)];
        return new(
            site.Nodes.SelectMany(node => node.Root.Of(GlobalKeywords.Block)).Any(globals =>
                globals.IsGiven(GlobalProcessKeywords.StartupScript) || globals.IsGiven(GlobalProcessKeywords.ShutdownScript)),
            instances.Any(instance => Effective.DropsPackets(instance) || instance.Block.IsGiven(LinkKeywords.UseVmac)),
            instances.Any(instance => instance.TrackedScripts.Count > 0) || groups.Any(group => group.TrackedScripts.Count > 0),
            instances.Any(instance => instance.Notify is not null) || groups.Any(group => group.Notify is not null));
    }

    /// <summary>The runtime's types, in the order in which they attach: startup_script comes before all, VRRP needs the firewall, trackers and notifiers the instances that VRRP makes.</summary>
    public IEnumerable<string> TypeNames()
    {
        if (StartStopScripts) yield return "StartStopFeature";
        if (Firewall) yield return "FirewallFeature";
        yield return "VrrpFeature";
        if (TrackedScripts) yield return "TrackScriptFeature";
        if (NotifyScripts) yield return "NotifyFeature";
    }
}
