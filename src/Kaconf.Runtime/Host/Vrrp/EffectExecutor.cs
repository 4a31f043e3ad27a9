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
    private readonly (string What, Action Do)[] kernel;
    private readonly Action flush, announce;

    /// <summary>Makes the executor of a node.</summary>
    public EffectExecutor(NodeRun run, VrrpNetwork network)
    {
        (this.run, this.network) = (run, network);
        report = new TransitionReport(run, network);
        // Routes may need addresses. What is not to be answered is dropped before it is there, and as long as it is.
        kernel =
        [
            ("routes", () => run.Routes?.Withdraw(network.Monitor.Links)),
            ("packet filter", () => run.Filter?.Tighten(network.Monitor.Links)),
            ("virtual addresses", network.Addresses.Settle),
            ("packet filter", () => run.Filter?.Loosen()),
            ("routes", () => run.Routes?.Settle(network.Monitor.Links)),
            ("routes", () => run.Routes?.Repair(network.Monitor.Links)),
        ];
        (flush, announce) = (network.Sockets.Flush, network.Garp.Work);
    }

    /// <summary>Whether there is something to do beside effects.</summary>
    public bool HasMore => network.Addresses.HasWork || run.Routes is { HasWork: true };

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
        Try("adverts", flush);
        // The steady state ends here.
        if (adverts == all.Length && !HasMore) Announce();
        else Finish(all);
    }

    /// <summary>Sends what is due of the announcements.</summary>
    public void Announce() => Try("announcements", announce);

    private void Send(in Effect effect)
    {
        try
        {
            VrrpInstanceRunner runner = network.Runners[effect.Router];
            runner.Sender.Send(network.Sockets, effect.Priority, network.ClockOf(runner.Config));
        }
        catch (Exception e)
        {
            Report(effect, e);
        }
    }

    // Apart: a method that makes a string pays for it even when it does not.
    private void Report(in Effect effect, Exception e) => run.Reactor.Report($"({run.Node.Instances[effect.Router].Name}) {effect.Kind}", e);

    private void Try(string what, Action stage)
    {
        try
        {
            stage();
        }
        catch (Exception e)
        {
            run.Reactor.Report(what, e);
        }
    }

    private void Each(ReadOnlySpan<Effect> effects, Action<Effect> stage)
    {
        foreach (ref readonly Effect effect in effects)
        {
            try
            {
                stage(effect);
            }
            catch (Exception e)
            {
                Report(effect, e);
            }
        }
    }

    private void Finish(ReadOnlySpan<Effect> effects)
    {
        Each(effects, Want);
        foreach ((string what, Action stage) in kernel) Try(what, stage);
        Each(effects, Announce);
        Announce();
        Each(effects, effect => report.Tell(effect));
    }

    private void Want(Effect effect)
    {
        if (effect.Kind is not (EffectKind.AddAddresses or EffectKind.RemoveAddresses)) return;
        InstanceAddresses addresses = network.Runners[effect.Router].Addresses;
        addresses.Want(network.Addresses, effect.Kind == EffectKind.AddAddresses);
        if (run.Filter is { } filter) addresses.Want(filter, effect.Kind == EffectKind.AddAddresses);
        run.Routes?.Want(effect.Router, effect.Kind == EffectKind.AddAddresses);
    }

    private void Announce(Effect effect)
    {
        if (effect.Kind is not (EffectKind.SendGarp or EffectKind.SendExtraGarp or EffectKind.AnnounceSource)) return;
        VrrpInstanceRunner runner = network.Runners[effect.Router];
        switch (effect.Kind)
        {
            case EffectKind.SendGarp: runner.Addresses.Announce(network.Addresses, network.Garp, effect.Count); break;
            case EffectKind.SendExtraGarp: runner.Addresses.AnnounceElsewhere(network.Addresses, network.Garp); break;
            default: network.Garp.AnnounceOwn(runner.Config.Interface, runner.Source); break;
        }
    }
}
