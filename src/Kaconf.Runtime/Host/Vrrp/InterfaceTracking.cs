using System;
using System.Collections.Generic;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Host.Links;
using Kaconf.Runtime.Protocol.Tracking;

namespace Kaconf.Runtime.Host.Vrrp;

/// <summary>
/// What the interfaces of an instance beside its own mean: those of track_interface, and those that its virtual addresses are
/// on, without which it cannot do its work (keepalived.conf(5), track_interface and virtual_ipaddress).
/// </summary>
internal sealed class InterfaceTracking
{
    private readonly List<(string Key, TrackedInterfaceConfig Tracked)> entries = [];

    /// <summary>Collects the interfaces of an instance.</summary>
    /// <param name="config">The instance.</param>
    /// <param name="groups">The sync groups of the node.</param>
    public InterfaceTracking(VrrpInstanceConfig config, SyncGroupConfig[] groups)
    {
        foreach (TrackedInterfaceConfig tracked in config.TrackedInterfaces) entries.Add(($"track_interface {tracked.Name}", tracked));
        foreach (SyncGroupConfig group in groups)
        {
            if (Array.IndexOf(group.Members, config.Name) < 0) continue;
            foreach (TrackedInterfaceConfig tracked in group.TrackedInterfaces) entries.Add(($"track_interface {tracked.Name} of {group.Name}", tracked));
        }
        AddDevices(config, config.VirtualAddresses);
        AddDevices(config, config.ExcludedAddresses);
    }

    /// <summary>Looks at all of them; one that does not exist is down.</summary>
    public void Apply(TrackBoard board, LinkTable links)
    {
        foreach ((string? key, (string? name, int weight, bool reverse)) in entries)
        {
            (bool fault, int offset) = TrackedWeight.Of(links.Find(name) is { IsUp: true }, weight, reverse);
            board.Set(key, fault, offset);
        }
    }

    private void AddDevices(VrrpInstanceConfig config, VirtualAddressConfig[] addresses)
    {
        foreach (VirtualAddressConfig address in addresses)
        {
            if (address.Device is null || address.Device == config.Interface) continue;
            string key = $"virtual_ipaddress dev {address.Device}";
            if (!entries.Exists(entry => entry.Key == key)) entries.Add((key, new TrackedInterfaceConfig(address.Device)));
        }
    }
}
