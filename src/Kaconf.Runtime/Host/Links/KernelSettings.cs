using System.Collections.Generic;
using System.Linq;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Linux;

namespace Kaconf.Runtime.Host.Links;

/// <summary>
/// The kernel's settings that the configuration changes (<c>promote_secondaries</c>, <c>disable_local_igmp</c>): changed when the
/// interface is there, and as before when the node stops.
/// </summary>
internal sealed class KernelSettings
{
    private const string LocalReports = "/proc/sys/net/ipv4/igmp_link_local_mcast_reports";

    private readonly Log log;
    private readonly string[] promoting;
    private readonly Dictionary<string, (int Index, int Before)> changed = [];
    private readonly HashSet<string> refused = [];
    private readonly bool silencesLocalReports;

    /// <summary>Collects them; nothing is changed yet.</summary>
    public KernelSettings(NodeConfig node, Log log)
    {
        this.log = log;
        silencesLocalReports = node.Globals.DisableLocalIgmp;
        promoting = [.. node.Instances.Where(static instance => instance.PromoteSecondaries).Select(static instance => instance.Interface).Distinct()];
    }

    /// <summary>Changes those of the interfaces that have come.</summary>
    public void Follow(LinkTable links)
    {
        if (silencesLocalReports) Change(LocalReports, index: 0, value: 0);
        foreach (string name in promoting)
            if (links.Find(name) is { } link) Change(Sysctl.Path("ipv4", name, "promote_secondaries"), link.Index, value: 1);
    }

    /// <summary>Has them as they were, where nobody else has changed them since, and the interface is the same.</summary>
    public void Restore(LinkTable links)
    {
        foreach ((string path, (int index, int before)) in changed)
            if ((index == 0 || links.Find(index) is not null) && Sysctl.Read(path) is { } now && now != before) Sysctl.Write(path, before);
        changed.Clear();
    }

    private void Change(string path, int index, int value)
    {
        if (changed.TryGetValue(path, out (int Index, int Before) known) && known.Index == index) return;
        if (Sysctl.Read(path) is not { } before) return;
        Errno error = before == value ? Errno.None : Sysctl.Write(path, value);
        if (!error.IsError) changed[path] = (index, before);
        else if (refused.Add(path)) log.Warning($"cannot set {path} to {value}: {error}; it stays {before}");
    }
}
