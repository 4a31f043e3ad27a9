using System;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Protocol.Vrrp;

namespace Kaconf.Runtime.Host.Vrrp;

/// <summary>Does what a virtual router wants done; the failure of one effect does not keep the others from being done.</summary>
internal sealed class EffectExecutor
{
    private readonly VrrpInstanceRunner runner;
    private readonly NodeRun run;
    private readonly GarpSender garp;
    private readonly AdvertSender sender;
    private readonly VirtualAddresses addresses;
    private readonly Func<bool> isActive;
    private long nextRepair = long.MinValue;

    /// <summary>Makes the executor of one instance.</summary>
    public EffectExecutor(VrrpInstanceRunner runner, NodeRun run, VrrpNetwork network, AdvertSender sender)
    {
        (this.runner, this.run, this.sender, garp) = (runner, run, sender, network.Garp);
        addresses = new VirtualAddresses(sender.Config, network.Addresses, run.Log);
        isActive = () => runner.State == VrrpState.Active;
    }

    private VrrpInstanceConfig Config => runner.Config;

    /// <summary>Executes one effect.</summary>
    public void Execute(in Effect effect)
    {
        try
        {
            switch (effect.Kind)
            {
                case EffectKind.SendAdvert: sender.Send(effect.Priority, runner.Source); break;
                case EffectKind.AddAddresses: addresses.Add(); break;
                case EffectKind.RemoveAddresses: addresses.Remove(); break;
                case EffectKind.SendGarp: SendGarp(effect.Count); break;
                case EffectKind.Transition: Enter(effect); break;
                case EffectKind.Log: Say(VrrpWords.Of(effect, Config)); break;
            }
        }
        catch (Exception e)
        {
            run.Reactor.Report($"({Config.Name}) {effect.Kind}", e);
        }
    }

    /// <summary>Removes what a killed predecessor left behind, and names what is not ours to remove.</summary>
    public void CleanUp()
    {
        addresses.Remove();
        addresses.WarnOfForeign();
    }

    /// <summary>
    /// While MASTER, brings back an address that could not be added, or that somebody removed. The latter at most once in
    /// <paramref name="gap"/> nanoseconds: somebody else may think that it is theirs to remove.
    /// </summary>
    public void RepairAddresses(long gap)
    {
        if (!isActive() || run.Reactor.Now < nextRepair || !addresses.AnyMissing()) return;
        addresses.Add(restored =>
        {
            nextRepair = run.Reactor.Now + gap;
            Say($"{restored.Address} was missing on {addresses.DeviceOf(restored)} and is there again");
            garp.Send(addresses.DeviceOf(restored), restored.Address, isActive);
        });
    }

    // keepalived's order: once round all addresses, then round again; but nobody is called to an address that we could not add.
    private void SendGarp(int count)
    {
        for (int i = 0; i < count; i++)
            foreach (VirtualAddressConfig address in Config.VirtualAddresses)
                if (addresses.IsPresent(address)) garp.Send(addresses.DeviceOf(address), address.Address, isActive);
    }

    private void Enter(in Effect effect)
    {
        if (VrrpWords.Entering(effect.From, effect.To) is { } line) Say(line);
        foreach (Action<IVrrpInstance, VrrpState, VrrpState, byte> listener in run.Transitions)
        {
            try
            {
                listener(runner, effect.From, effect.To, effect.Priority);
            }
            catch (Exception e)
            {
                run.Reactor.Report($"({Config.Name}) notification", e);
            }
        }
    }

    private void Say(string line) => run.Log.Info($"({Config.Name}) {line}");
}
