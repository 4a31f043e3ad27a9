using System.Collections.Generic;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Host.Ipvs;
using Kaconf.Runtime.Host.Links;
using Kaconf.Runtime.Linux;
using Kaconf.Runtime.Protocol.Vrrp;
using Kaconf.Runtime.Wire;
using static Kaconf.Runtime.Wire.IpVs;

namespace Kaconf.Runtime.Host;

/// <summary>Gives the node its services in IPVS and its sync daemon; Main names it after the VRRP feature, whose instances the daemon may follow.</summary>
public sealed class IpvsFeature : IFeature
{
    /// <inheritdoc/>
    public void Attach(NodeRun run)
    {
        LvsConfig? lvs = run.Node.Globals.Lvs;
        if (lvs?.SyncDaemon is { } config) Follow(run, config, new SyncDaemon(config, () => IpvsClient.Open(lvs), run.Reactor, run.Log));
        if (run.Node.VirtualServers.Length == 0) return;
        IpvsTable table = new(run, () => IpvsClient.Open(lvs));
        run.Services = table;
        run.Stopped.Add(table.Dispose);
    }

    /// <inheritdoc/>
    public void Check(NodeConfig node, ICheckReport report)
    {
        if (node.VirtualServers.Length == 0 && node.Globals.Lvs?.SyncDaemon is null) return;
        string? trouble = null;
        try
        {
            IpvsClient.Open(node.Globals.Lvs).Dispose();
        }
        catch (LinuxException e)
        {
            trouble = e.Message;
        }
        report.Wish("IPVS", trouble, "present");
    }

    /// <inheritdoc/>
    public bool Clean(CleanRun run)
    {
        LvsConfig? lvs = run.Node.Globals.Lvs;
        ServicePlan plan = new(run.Node);
        if (plan.Services.Count == 0 && lvs?.SyncDaemon is null) return true;
        try
        {
            using IpvsClient kernel = IpvsClient.Open(lvs);
            using Reactor reactor = new();
            if (lvs?.SyncDaemon is { } config) new SyncDaemon(config, () => IpvsClient.Open(lvs), reactor, run.Log).Dispose();
            return Clean(kernel, plan, run.Log);
        }
        catch (LinuxException missing) when (missing.Error == Errno.ENOENT || missing.Error == Errno.EPROTONOSUPPORT)
        {
            // A kernel without IPVS has no services.
            return true;
        }
    }

    // As under keepalived: it receives from the start, and whenever the instance is not MASTER.
    private static void Follow(NodeRun run, SyncDaemonConfig config, SyncDaemon daemon)
    {
        run.Starting.Add(() => daemon.Want(config.Instance is null ? IP_VS_STATE_MASTER | IP_VS_STATE_BACKUP : IP_VS_STATE_BACKUP));
        run.Transitions.Add((instance, _, to, _) =>
        {
            // At the stop it goes in any case.
            if (instance.Config.Name == config.Instance && to != VrrpState.Stopped) daemon.Want(to == VrrpState.Active ? IP_VS_STATE_MASTER : IP_VS_STATE_BACKUP);
        });
        run.Stopping.Add(daemon.Dispose);
    }

    private static bool Clean(IpvsClient kernel, ServicePlan plan, Log log)
    {
        List<KernelService> left = [];
        RouteResult result = kernel.DumpServices((in IpvsServiceMessage message) =>
        {
            if (plan.TryFind(ServiceKey.Of(message), out KernelService? service)) left.Add(service);
        });
        bool clean = !result.Error.IsError;
        if (!clean) log.Error($"cannot look for services of IPVS that a killed node has left: {result}");
        TableChanges changes = new(kernel);
        List<IpvsChange> removals = left.ConvertAll(static service => new IpvsChange(IPVS_CMD_DEL_SERVICE, service));
        foreach (IpvsChange removal in removals) changes.Add(removal);
        changes.Flush();
        foreach (IpvsChange removal in removals)
        {
            clean &= removal.Refusal is null;
            if (removal.Refusal is { } refusal) log.Error($"cannot {removal}, which a killed node has left: {refusal}");
            else log.Info($"removed {removal.Service.Key}, which a killed node had left");
        }
        return clean;
    }
}
