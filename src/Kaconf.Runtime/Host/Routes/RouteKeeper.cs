using System;
using System.Collections.Generic;
using System.Linq;
using Kaconf.Runtime.Host.Links;
using Kaconf.Runtime.Linux;

namespace Kaconf.Runtime.Host.Routes;

/// <summary>
/// Has the kernel keep the routes and rules of a node. There is no dump to compare with: what is wanted is asked for again, and
/// EEXIST says that it is there. That holds on hosts with a million routes of others too.
/// </summary>
internal sealed class RouteKeeper : IRoutes
{
    private const long LookGap = 10L * 1_000_000_000, RepairGap = 200_000_000;

    private readonly RouteClient client;
    private readonly RouteWriter writer;
    private readonly RouteWatch watch;
    private readonly RouteReport report;
    private readonly Reactor reactor;
    private readonly KeptRoutes kept;
    private readonly List<KeptRoute> changed = [];
    private readonly ReactorTimer look;
    private long nextRepair = long.MinValue;
    private bool isDamaged;

    /// <summary>Listens for losses from now on.</summary>
    /// <exception cref="LinuxException">The kernel refuses.</exception>
    public RouteKeeper(NodeRun run)
    {
        reactor = run.Reactor;
        client = RouteClient.Of(run);
        kept = new KeptRoutes(run.Node);
        report = new RouteReport(run);
        writer = new RouteWriter(client, RouteNames.OfNode(run.Node));
        look = reactor.NewTimer(Doubt);
        watch = new RouteWatch(reactor, client, Suffer);
    }

    /// <inheritdoc/>
    public bool HasWork => isDamaged && reactor.Now >= nextRepair;

    /// <inheritdoc/>
    public void Doubt()
    {
        isDamaged = true;
        if (reactor.Now < nextRepair) look.Deadline = Math.Min(look.Deadline, nextRepair);
    }

    /// <inheritdoc/>
    public void Open(LinkTable links)
    {
        // Of a killed predecessor. The kernel removes only what carries our protocol.
        Write(kept.All.Reverse(), isAdded: false, links, static (_, _, _) => { });
        foreach (KeptRoute route in kept.Static) route.IsWanted = true;
        Write(kept.Static, isAdded: true, links, report.Tell);
        look.Deadline = reactor.Now + LookGap;
    }

    /// <inheritdoc/>
    public void Want(int instance, bool wanted)
    {
        foreach (KeptRoute route in kept.OfInstances[instance])
        {
            if (!route.IsChanged) changed.Add(route);
            (route.IsWanted, route.IsChanged, route.IsStuck, route.Told) = (wanted, true, false, null);
        }
    }

    /// <inheritdoc/>
    public void Withdraw(LinkTable links)
    {
        if (changed.Count > 0) Write(Enumerable.Reverse(changed).Where(route => !route.IsWanted), isAdded: false, links, report.TellStuck);
    }

    /// <inheritdoc/>
    public void Settle(LinkTable links)
    {
        if (changed.Count > 0) Write(changed.Where(route => route.IsWanted), isAdded: true, links, report.Tell);
        foreach (KeptRoute route in changed) route.IsChanged = false;
        changed.Clear();
    }

    /// <inheritdoc/>
    public void Repair(LinkTable links)
    {
        if (!HasWork) return;
        (isDamaged, nextRepair, look.Deadline) = (false, reactor.Now + RepairGap, reactor.Now + LookGap);
        RemoveStuck(links);
        Write(kept.All.Where(static route => route.IsWanted && (route.IsKept || !route.IsThere)), isAdded: true, links, report.TellRepaired);
        report.Culprit = null;
    }

    /// <inheritdoc/>
    public void Close(LinkTable links)
    {
        foreach (KeptRoute route in kept.All) route.IsWanted = false;
        Write(kept.All.Reverse(), isAdded: false, links, report.TellStuck);
        RemoveStuck(links);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        watch.Dispose();
        client.Dispose();
    }

    private void RemoveStuck(LinkTable links) => Write(kept.All.Reverse().Where(static route => route.IsStuck && !route.IsWanted), isAdded: false, links, report.TellStuck);

    private void Write(IEnumerable<KeptRoute> routes, bool isAdded, LinkTable links, RouteSettled onSettled) => writer.Write(routes, isAdded, links, onSettled);

    // A person's mistake is mended at once; somebody who does not give up is answered five times a second.
    private void Suffer(uint port)
    {
        report.Culprit ??= Vrrp.Culprit.Of(port, isV6: false);
        Doubt();
    }
}
