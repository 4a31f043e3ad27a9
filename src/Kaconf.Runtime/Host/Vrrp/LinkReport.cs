using System.Collections.Generic;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Host.Links;

namespace Kaconf.Runtime.Host.Vrrp;

/// <summary>Logs when an interface that the configuration names goes down, comes up, vanishes or appears, in keepalived's words.</summary>
internal sealed class LinkReport
{
    private const string Deleted = "deleted";

    private readonly NodeRun run;
    private readonly LinkMonitor monitor;
    private readonly List<string> names = [];
    private readonly HashSet<string> known = [];
    private readonly List<string> states = [];

    /// <summary>Notes how the interfaces are now.</summary>
    public LinkReport(NodeRun run, LinkMonitor monitor)
    {
        (this.run, this.monitor) = (run, monitor);
        foreach (SyncGroupConfig group in run.Node.SyncGroups)
            foreach (TrackedInterfaceConfig tracked in group.TrackedInterfaces) Include(tracked.Name);
        foreach (VrrpInstanceConfig instance in run.Node.Instances)
        {
            Include(instance.Interface);
            if (instance.OwnInterface is { } own) Include(own);
            foreach (TrackedInterfaceConfig tracked in instance.TrackedInterfaces) Include(tracked.Name);
            foreach (VirtualAddressConfig address in instance.VirtualAddresses) Include(address.Device ?? instance.Interface);
            foreach (VirtualAddressConfig address in instance.ExcludedAddresses) Include(address.Device ?? instance.Interface);
        }
    }

    /// <summary>Logs what is different from the last time.</summary>
    public void Tell()
    {
        for (int i = 0; i < names.Count; i++)
        {
            string state = StateOf(names[i]);
            if (state == states[i]) continue;
            if (states[i] == Deleted) run.Log.Info($"Interface {names[i]} added");
            run.Log.Info(state == Deleted ? $"Interface {names[i]} deleted" : $"Netlink reports {names[i]} {state}");
            states[i] = state;
        }
    }

    private void Include(string name)
    {
        if (!known.Add(name)) return;
        names.Add(name);
        states.Add(StateOf(name));
        if (states[^1] == Deleted) run.Log.Warning($"Interface {name} does not exist (yet)");
    }

    private string StateOf(string name) =>
        monitor.Links.Find(name) is { } link ? (link.IsUp ? "up" : "down") : Deleted;
}
