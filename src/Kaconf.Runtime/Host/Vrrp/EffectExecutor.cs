using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;
using Kaconf.Runtime.Protocol.Vrrp;

namespace Kaconf.Runtime.Host.Vrrp;

/// <summary>
/// Does what the routers want done in a turn, in keepalived's order, but for all of them at once: adverts, addresses,
/// announcements, then log and scripts. The failure of one effect does not keep the others from being done.
/// </summary>
internal sealed class EffectExecutor
{
    private readonly NodeRun run;
    private readonly VrrpNetwork network;
    private readonly TransitionReport report;

    /// <summary>Makes the executor of a node.</summary>
    public EffectExecutor(NodeRun run, VrrpNetwork network)
    {
        (this.run, this.network) = (run, network);
        report = new TransitionReport(run, network);
    }

    /// <summary>Whether there is something to do beside effects.</summary>
    public bool HasMore => network.Addresses.HasWork;

    /// <summary>Executes the effects of a turn.</summary>
    public void Execute(List<Effect> effects)
    {
        ReadOnlySpan<Effect> all = CollectionsMarshal.AsSpan(effects);
        int adverts = 0;
        foreach (ref readonly Effect effect in all)
        {
            if (effect.Kind != EffectKind.SendAdvert) continue;
            adverts++;
            Send(effect);
        }
        network.Sockets.Flush();
        // The steady state ends here.
        if (adverts == all.Length && !HasMore) Announce();
        else Finish(all);
    }

    /// <summary>Sends what is due of the announcements.</summary>
    public void Announce() => network.Garp.Work();

    private void Send(in Effect effect)
    {
        VrrpInstanceRunner runner = network.Runners[effect.Router];
        try
        {
            runner.Sender.Send(network.Sockets, effect.Priority, network.ClockOf(runner.Config));
        }
        catch (Exception e)
        {
            Report(runner, e);
        }
    }

    // Apart: a method that makes a string pays for it even when it does not.
    private void Report(VrrpInstanceRunner runner, Exception e) => run.Reactor.Report($"({runner.Config.Name}) advert", e);

    private void Finish(ReadOnlySpan<Effect> effects)
    {
        foreach (ref readonly Effect effect in effects)
            if (effect.Kind is EffectKind.AddAddresses or EffectKind.RemoveAddresses)
                network.Runners[effect.Router].Addresses.Want(network.Addresses, effect.Kind == EffectKind.AddAddresses);
        network.Addresses.Settle();
        QueueAnnouncements(effects);
        Announce();
        foreach (ref readonly Effect effect in effects) report.Tell(effect);
    }

    // Once round all addresses of all instances, then round again: a host that hears the first hears it early.
    private void QueueAnnouncements(ReadOnlySpan<Effect> effects)
    {
        bool more = true;
        foreach (ref readonly Effect effect in effects)
        {
            VrrpInstanceRunner runner = network.Runners[effect.Router];
            if (effect.Kind == EffectKind.SendExtraGarp) runner.Addresses.AnnounceElsewhere(network.Addresses, network.Garp);
            else if (effect.Kind == EffectKind.AnnounceSource) network.Garp.AnnounceOwn(runner.Config.Interface, runner.Source);
        }
        for (int i = 0; more; i++)
        {
            more = false;
            foreach (ref readonly Effect effect in effects)
            {
                if (effect.Kind != EffectKind.SendGarp || effect.Count <= i) continue;
                network.Runners[effect.Router].Addresses.Announce(network.Addresses, network.Garp);
                more = true;
            }
        }
    }
}
