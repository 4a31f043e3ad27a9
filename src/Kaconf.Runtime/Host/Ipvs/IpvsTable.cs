using System;
using System.Collections.Generic;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Linux;

namespace Kaconf.Runtime.Host.Ipvs;

/// <summary>Keeps the services of a node in the kernel: changes at once what is wanted, mends at times what others have changed.</summary>
internal sealed class IpvsTable : IServiceTable
{
    private readonly LvsConfig lvs;
    private readonly Log log;
    private readonly Func<IpvsClient> connect;
    private readonly TableRetry again;
    private readonly TablePatrol patrol;
    private readonly List<KernelServer> changed = [];
    private IpvsClient? kernel;
    private TableKeeper? keeper;
    private TimeoutKeeper? timeouts;
    private bool isOpen;

    /// <summary>Plans the services of a node; nothing is made yet.</summary>
    /// <param name="run">The node.</param>
    /// <param name="connect">Opens the way to the kernel.</param>
    /// <param name="period">Within so many nanoseconds all is looked at; null = as the checkers ask for.</param>
    /// <param name="firstGap">After so many nanoseconds what is refused is tried again for the first time.</param>
    public IpvsTable(NodeRun run, Func<IpvsClient> connect, long? period = null, long firstGap = TableRetry.FirstGap)
    {
        (log, this.connect) = (run.Log, connect);
        lvs = run.Node.Globals.Lvs ?? new LvsConfig();
        Plan = new ServicePlan(run.Node);
        again = new TableRetry(run.Reactor, log, firstGap, () => Repair(all: false));
        patrol = new TablePatrol(run.Reactor, Plan.Services.Count, period ?? TablePatrol.Period(run.Node), Check);
    }

    /// <summary>What the kernel is to have.</summary>
    public ServicePlan Plan { get; }

    /// <summary>Gives packets marks; null = nobody needs that.</summary>
    public IMarkTable? Marks { get; set; }

    /// <inheritdoc/>
    public void Open()
    {
        isOpen = true;
        ForgetChanges();
        Marks?.Settle();
        Repair(all: true);
        patrol.Start();
    }

    /// <inheritdoc/>
    public void Want(int service, int server, int? weight)
    {
        if (Plan.Find(service, server) is not { } wish || wish.Weight == weight) return;
        wish.Weight = weight;
        foreach (KernelServer place in wish.Servers)
        {
            if (place.IsChanged) continue;
            place.IsChanged = true;
            changed.Add(place);
        }
    }

    /// <inheritdoc/>
    public void Settle()
    {
        if (!isOpen || changed.Count == 0) return;
        string? problem = keeper?.Change(changed);
        ForgetChanges();
        if (problem is null) return;
        log.Warning($"IPVS: {problem}; looking what is there and making it right");
        Repair(all: false);
    }

    /// <inheritdoc/>
    public void Close()
    {
        if (!isOpen) return;
        isOpen = false;
        again.Stop();
        patrol.Stop();
        Marks?.Dispose();
        string? problem = keeper is null ? null : lvs.FlushOnStop ? (kernel!.Flush() is { Error.IsError: true } refused ? $"cannot remove everything: {refused}" : null) : keeper.Remove();
        if (problem is not null) log.Error($"IPVS: {problem}; ipvsadm -Ln shows what is left, ipvsadm -C removes it");
        timeouts?.Restore();
    }

    /// <inheritdoc/>
    public void Dispose() => kernel?.Dispose();

    // Timeouts that are refused keep no service out of the table.
    private void Repair(bool all) => again.Tell(Connect() ?? keeper!.MakeRight(all) ?? timeouts!.Problem);

    private void Check(int first, int count)
    {
        if (first == 0) Marks?.Settle();
        if (keeper is null) return;
        string? problem = keeper.Check(first, count);
        if (keeper.Made > 0) log.Warning($"IPVS: another program changed what is ours; put right with {keeper.Made} {(keeper.Made == 1 ? "change" : "changes")}");
        if (problem is not null) Repair(all: false);
    }

    // keepalived's order: the timeouts, lvs_flush, the services.
    private string? Connect()
    {
        try
        {
            kernel ??= connect();
        }
        catch (LinuxException e)
        {
            return e.Message;
        }
        timeouts ??= new TimeoutKeeper(kernel, lvs, log);
        timeouts.Set();
        if (keeper is not null) return null;
        if (lvs.Flush && kernel.Flush() is { Error.IsError: true } refused) return $"lvs_flush: cannot remove what is there: {refused}";
        keeper = new TableKeeper(kernel, Plan);
        return null;
    }

    private void ForgetChanges()
    {
        foreach (KernelServer server in changed) server.IsChanged = false;
        changed.Clear();
    }
}
