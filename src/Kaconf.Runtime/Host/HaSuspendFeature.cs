using System;
using System.Collections.Generic;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Host.Links;

namespace Kaconf.Runtime.Host;

/// <summary>
/// <c>ha_suspend</c>: checks are made only while an address of the service is on this node, whoever put it there. Main names it after the
/// services.
/// </summary>
public sealed class HaSuspendFeature : IFeature
{
    /// <inheritdoc/>
    public void Attach(NodeRun run)
    {
        VirtualServerConfig[] services = run.Node.VirtualServers;
        if (!Array.Exists(services, static service => service.HaSuspend)) return;
        RouteClient route = RouteClient.Of(run, run.Node.Globals.Lvs?.CommandBuffer);
        LinkMonitor monitor = new(run.Reactor, route, run.Log, run.Node.Globals.Lvs?.MonitorBuffer);
        run.Stopping.Add(monitor.Dispose);
        run.Stopping.Add(route.Dispose);
        for (int i = 0; i < services.Length; i++)
            if (services[i].HaSuspend) run.ServiceRunner!.Engine.Suspend(i, IsHere(run.Node, services[i], monitor.Links), effects: null);
        monitor.Changed.Add(() => Follow(run, monitor.Links));
    }

    private static void Follow(NodeRun run, LinkTable links)
    {
        for (int i = 0; i < run.Node.VirtualServers.Length; i++)
            if (run.Node.VirtualServers[i] is { HaSuspend: true } service) run.ServiceRunner!.Suspend(i, IsHere(run.Node, service, links));
    }

    // keepalived looks at no address of a group, and never checks the servers of one.
    private static bool IsHere(NodeConfig node, VirtualServerConfig service, LinkTable links)
    {
        if (service.Address is { } address) return links.Has(address);
        foreach (VirtualServerGroupConfig group in node.ServerGroups)
            if (group.Name == service.Group && HasAny(group.Members, links)) return true;
        return false;
    }

    private static bool HasAny(IEnumerable<GroupMemberConfig> members, LinkTable links)
    {
        foreach (GroupMemberConfig member in members)
            foreach (Link link in links.All)
                foreach (LinkAddress present in link.Addresses)
                    if (member.First is { } first && present.Address.CompareTo(first) >= 0 && present.Address.CompareTo(member.Last ?? first) <= 0) return true;
        return false;
    }
}
