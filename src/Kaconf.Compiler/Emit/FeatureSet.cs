using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Model;

namespace Kaconf.Compiler.Emit;

/// <summary>What the site uses: only these features are named by Main, so that the linker leaves out the others.</summary>
internal sealed record FeatureSet(bool TrackedScripts, bool NotifyScripts)
{
    /// <summary>What any node of the site uses.</summary>
    public static FeatureSet Of(SiteModel site)
    {
        InstanceModel[] instances = [.. site.Nodes.SelectMany(node => node.Instances).Where(instance => instance.IsStarted)];
        return new(instances.Any(instance => instance.TrackedScripts.Count > 0), instances.Any(HasNotify));
    }

    /// <summary>The runtime's types, in the order in which they attach: trackers and notifiers need the instances that VRRP makes.</summary>
    public IEnumerable<string> TypeNames()
    {
        yield return "VrrpFeature";
        if (TrackedScripts) yield return "TrackScriptFeature";
        if (NotifyScripts) yield return "NotifyFeature";
    }

    private static bool HasNotify(InstanceModel instance) =>
        (instance.NotifyMaster ?? instance.NotifyBackup ?? instance.NotifyFault ?? instance.NotifyStop ?? instance.Notify) is not null;
}
