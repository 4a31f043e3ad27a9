using System;
using System.Collections.Generic;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Host.Links;

namespace Kaconf.Runtime.Host.Vrrp;

/// <summary>
/// Keeps every virtual address of the node where it belongs: it is put back as soon as the kernel says that somebody has taken
/// it away, and looked for every few seconds in case nobody said anything.
/// </summary>
internal sealed class AddressKeeper
{
    private const long LookGap = 5L * 1_000_000_000;

    private readonly NodeRun run;
    private readonly LinkMonitor monitor;
    private readonly AddressManager manager;
    private readonly AddressReport report;
    private readonly uint ownPort;
    // The first of each address; the others follow it.
    private readonly Dictionary<IpAddress, VirtualAddress> all = [];
    private readonly List<VirtualAddress> lost = [];
    private readonly ReactorTimer look;
    private readonly ReactorTimer again;

    /// <summary>Makes a keeper of no addresses.</summary>
    /// <param name="run">The node.</param>
    /// <param name="route">Asks the kernel.</param>
    /// <param name="monitor">Knows what is there.</param>
    public AddressKeeper(NodeRun run, RouteClient route, LinkMonitor monitor)
    {
        (this.run, this.monitor, ownPort) = (run, monitor, route.Port);
        manager = new AddressManager(route, monitor);
        report = new AddressReport(run.Log);
        look = run.Reactor.NewTimer(Look);
        again = run.Reactor.NewTimer(SettleMissing);
        monitor.AddressChanged = Hear;
    }

    /// <summary>Hears of each wanted address that is there again, so that the LAN is told.</summary>
    public Action<VirtualAddress>? Restored { get; set; }

    /// <summary>Called every few seconds, before addresses are looked for.</summary>
    public Action? Looking { get; set; }

    /// <summary>Whether <see cref="Settle"/> has something to do.</summary>
    public bool HasWork => manager.HasWork || (lost.Count > 0 && !monitor.HasNews);

    /// <summary>The interfaces.</summary>
    public LinkTable Links => monitor.Links;

    /// <summary>Whether an address is a virtual one of this node.</summary>
    public bool IsVirtual(IpAddress address) => all.ContainsKey(address);

    /// <summary>Takes an address into care.</summary>
    public void Add(VirtualAddress address)
    {
        address.Next = all.GetValueOrDefault(address.Config.Address);
        all[address.Config.Address] = address;
    }

    /// <summary>Begins to look every few seconds.</summary>
    public void Start() => look.Deadline = run.Reactor.Now + LookGap;

    /// <inheritdoc cref="AddressManager.IsPresent(ManagedAddress)"/>
    public bool IsPresent(VirtualAddress address) => manager.IsPresent(address);

    /// <summary>Wants an address from now on, or does not; <see cref="Settle"/> makes it so.</summary>
    public void Want(VirtualAddress address, bool wanted)
    {
        address.Want(wanted);
        manager.Settle(address);
    }

    /// <summary>Says if an address that we do not want is there and not ours, so that somebody looks: two nodes could answer for it.</summary>
    public void WarnOfForeign(VirtualAddress address)
    {
        if (manager.IsForeign(address)) report.Tell(address, AddressOutcome.Foreign, RouteResult.Done);
    }

    /// <summary>Brings all that waits to where it belongs.</summary>
    public void Settle()
    {
        // What an interface does comes first: the instance may be about to give its addresses up.
        if (!monitor.HasNews) TakeLost();
        manager.Flush(Settled);
    }

    /// <summary>Asks again for each wanted address that is not there, and for the removal of those that the kernel has refused to remove.</summary>
    public void SettleMissing()
    {
        foreach (VirtualAddress first in all.Values)
            for (VirtualAddress? address = first; address is not null; address = address.Next)
                if (address.IsWanted && address.IsKept && !manager.IsPresent(address)) Repair(address);
                else if (!address.IsWanted && address.Told == AddressOutcome.Stuck) manager.Settle(address);
    }

    private void Look()
    {
        look.Deadline = run.Reactor.Now + LookGap;
        Looking?.Invoke();
        SettleMissing();
    }

    private bool Hear(LinkChange change, uint port)
    {
        if (!all.TryGetValue(change.Address.Address, out VirtualAddress? first)) return true;
        bool taken = change.Kind == LinkChangeKind.AddressGone && port != ownPort;
        for (VirtualAddress? address = first; address is not null; address = address.Next)
        {
            if (!taken || !address.IsWanted || !address.IsKept || address.Place != change.Link!.Index) continue;
            address.TakenBy ??= Culprit.Of(port, address.Config.Address.IsV6);
            lost.Add(address);
        }
        // Nothing but the address itself depends on an address that is ours alone.
        return !AddressOwnership.IsMarked || !AddressOwnership.IsOurs(change.Address);
    }

    private void TakeLost()
    {
        foreach (VirtualAddress address in lost)
            if (address.IsWanted && !manager.IsPresent(address)) Repair(address);
        lost.Clear();
    }

    private void Repair(VirtualAddress address)
    {
        // It cannot be there: one of IPv6 needs an interface that is up, and that of IPv4 needs one.
        if (monitor.Links.Find(address.Device) is not { } link || (!link.IsUp && address.Config.Address.IsV6)) return;
        if (address.MayBeRepairedAt <= run.Reactor.Now) manager.Settle(address);
        else again.Deadline = Math.Min(again.Deadline, address.MayBeRepairedAt);
    }

    private void Settled(ManagedAddress settled, AddressOutcome outcome, RouteResult result)
    {
        VirtualAddress address = (VirtualAddress)settled;
        bool restored = outcome == AddressOutcome.Added && (address.Told is not null || address.TakenBy is not null);
        if (restored)
        {
            address.PayRepair(run.Reactor.Now);
            if (address.TakenBy is not null) address.Losses++;
            report.TellRestored(address);
            Restored?.Invoke(address);
        }
        report.Tell(address, outcome, result);
        address.TakenBy = null;
    }
}
