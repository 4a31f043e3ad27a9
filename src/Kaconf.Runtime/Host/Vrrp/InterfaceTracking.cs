using System;
using System.Collections.Generic;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Host.Links;
using Kaconf.Runtime.Protocol.Tracking;

namespace Kaconf.Runtime.Host.Vrrp;

/// <summary>
/// What the interfaces of an instance beside its own mean: those of track_interface, and those that its virtual addresses are
/// on, without which it cannot do its work (keepalived.conf(5), track_interface, virtual_ipaddress and track_group).
/// </summary>
internal sealed class InterfaceTracking
{
    private readonly List<(string Key, TrackedInterfaceConfig Tracked)> entries = [];

    /// <summary>Collects the interfaces of an instance.</summary>
    /// <param name="config">The instance.</param>
    /// <param name="node">Its node, whose sync groups and static addresses count too.</param>
    public InterfaceTracking(VrrpInstanceConfig config, NodeConfig node)
    {
        foreach (TrackedInterfaceConfig tracked in config.TrackedInterfaces) entries.Add(($"track_interface {tracked.Name}", tracked));
        foreach (SyncGroupConfig group in node.SyncGroups)
        {
            if (Array.IndexOf(group.Members, config.Name) < 0) continue;
            foreach (TrackedInterfaceConfig tracked in group.TrackedInterfaces) entries.Add(($"track_interface {tracked.Name} of {group.Name}", tracked));
        }
        AddDevices(config, config.VirtualAddresses);
        AddDevices(config, config.ExcludedAddresses);
        AddDevices(config, config.Routing, "virtual", static (_, _) => true);
        AddDevices(config, node.Routing, "static", static (trackers, name) => Array.IndexOf(trackers, name) >= 0);
        foreach (StaticAddressConfig address in node.StaticAddresses)
            if (Array.IndexOf(address.Trackers, config.Name) >= 0) AddDevice($"static_ipaddress dev {address.Interface}", address.Interface);
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
            if (address.Device is { } device && device != config.Interface && device != config.OwnInterface && address.Options is not { NoTrack: true })
                AddDevice($"virtual_ipaddress dev {device}", device);
    }

    private void AddDevices(VrrpInstanceConfig config, RoutingConfig? routing, string kind, Func<string[], string, bool> counts)
    {
        foreach (RouteConfig route in routing?.Routes ?? [])
            if (route is { NoTrack: false, Device: { } device } && device != config.Interface && counts(route.Trackers, config.Name))
                AddDevice($"{kind}_routes dev {device}", device);
        foreach (RuleConfig rule in routing?.Rules ?? [])
            if (rule is { NoTrack: false, InputDevice: { } device } && device != config.Interface && counts(rule.Trackers, config.Name))
                AddDevice($"{kind}_rules iif {device}", device);
    }

    private void AddDevice(string key, string device)
    {
        if (!entries.Exists(entry => entry.Key == key)) entries.Add((key, new TrackedInterfaceConfig(device)));
    }
}
