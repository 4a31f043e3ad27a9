using System;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Host.Links;

namespace Kaconf.Runtime.Host.Vrrp;

/// <summary>The virtual addresses of one instance: there while it is MASTER, away otherwise.</summary>
internal sealed class VirtualAddresses(VrrpInstanceConfig config, AddressManager manager, Log log)
{
    private readonly AddressOutcome[] told = new AddressOutcome[config.VirtualAddresses.Length];

    /// <summary>Adds each that is missing.</summary>
    /// <param name="onRestored">Hears of each that was added now.</param>
    public void Add(Action<VirtualAddressConfig>? onRestored = null)
    {
        for (int i = 0; i < told.Length; i++)
        {
            VirtualAddressConfig address = config.VirtualAddresses[i];
            AddressOutcome outcome = manager.Add(DeviceOf(address), address);
            if (outcome == AddressOutcome.Added) onRestored?.Invoke(address);
            // A trouble that lasts is told once, not at every attempt to mend it.
            if (outcome != told[i]) Tell(address, outcome);
            told[i] = outcome;
        }
    }

    /// <summary>Removes those that are ours; the failure of one does not keep the others.</summary>
    public void Remove()
    {
        foreach (VirtualAddressConfig address in config.VirtualAddresses)
            if (!manager.Remove(DeviceOf(address), address))
                log.Error($"({config.Name}) cannot remove {Text(address)}: {manager.Refusal}");
        Array.Clear(told);
    }

    /// <summary>Whether one is not there.</summary>
    public bool AnyMissing()
    {
        foreach (VirtualAddressConfig address in config.VirtualAddresses)
            if (!IsPresent(address)) return true;
        return false;
    }

    /// <summary>Whether an address is there, whoever made it.</summary>
    public bool IsPresent(VirtualAddressConfig address) => manager.IsPresent(DeviceOf(address), address);

    /// <summary>Says which are there and not ours, so that somebody looks: two nodes could answer for them.</summary>
    public void WarnOfForeign()
    {
        foreach (VirtualAddressConfig address in config.VirtualAddresses)
            if (manager.IsForeign(DeviceOf(address), address)) Tell(address, AddressOutcome.Foreign);
    }

    /// <summary>The interface that an address belongs on.</summary>
    public string DeviceOf(VirtualAddressConfig address) => address.Device ?? config.Interface;

    private void Tell(VirtualAddressConfig address, AddressOutcome outcome)
    {
        switch (outcome)
        {
            // An address owner has it by right.
            case AddressOutcome.Foreign when config.Priority != 255:
                log.Warning($"({config.Name}) {Text(address)} is there already and not ours, so it stays in every state; "
                    + $"if this node is not to own it, remove it: ip addr del {address.Address}/{address.PrefixLength} dev {DeviceOf(address)}");
                break;
            case AddressOutcome.NoInterface:
                log.Warning($"({config.Name}) cannot add {Text(address)}: no such interface; it is added when the interface comes");
                break;
            case AddressOutcome.Refused:
                log.Error($"({config.Name}) cannot add {Text(address)}, trying again every 5 seconds: {manager.Refusal}");
                break;
        }
    }

    private string Text(VirtualAddressConfig address) => $"{address.Address}/{address.PrefixLength} on {DeviceOf(address)}";
}
