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
        if (lvs?.SyncDaemon is { } config)
        {
            InterfaceNumber number = new(config.Interface, lvs);
            Follow(run, config, new SyncDaemon(config, () => IpvsClient.Open(lvs), number.Read, run.Reactor, run.Log) { LookGap = TablePatrol.Period(run.Node) });
            run.Stopped.Add(number.Dispose);
        }
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
            // To stop one, nobody asks for its interface.
            if (lvs?.SyncDaemon is { } config) new SyncDaemon(config, () => IpvsClient.Open(lvs), static () => 0, reactor, run.Log).Dispose();
            return Clean(kernel, plan, run.Log);
        }
        catch (LinuxException missing) when (missing.Error == Errno.ENOENT || missing.Error == Errno.EPROTONOSUPPORT)
        {
            // A kernel without IPVS has no services.
            return true;
        }
    }

    /// <summary>Has a daemon follow its instance. As under keepalived it receives from the start, and whenever the instance is not MASTER.</summary>
    internal static void Follow(NodeRun run, SyncDaemonConfig config, SyncDaemon daemon)
    {
        run.Starting.Add(() => daemon.Want(FirstRole(run, config)));
        run.Transitions.Add((instance, _, to, _) =>
        {
            // At the stop it goes in any case.
            if (instance.Config.Name == config.Instance && to != VrrpState.Stopped) daemon.Want(RoleIn(to));
        });
        run.Stopping.Add(daemon.Dispose);
    }

    // An owner of its addresses is MASTER by then.
    private static uint FirstRole(NodeRun run, SyncDaemonConfig config)
    {
        if (config.Instance is null) return IP_VS_STATE_MASTER | IP_VS_STATE_BACKUP;
        IVrrpInstance? leader = run.Instances.Find(instance => instance.Config.Name == config.Instance);
        return leader is null ? IP_VS_STATE_BACKUP : RoleIn(leader.State);
    }

    private static uint RoleIn(VrrpState state) => state == VrrpState.Active ? IP_VS_STATE_MASTER : IP_VS_STATE_BACKUP;

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
