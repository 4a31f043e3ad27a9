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
    public InterfaceTracking(VrrpInstanceConfig config)
    {
        foreach (TrackedInterfaceConfig tracked in config.TrackedInterfaces) entries.Add(($"track_interface {tracked.Name}", tracked));
        foreach (VirtualAddressConfig address in config.VirtualAddresses)
        {
            string key = $"virtual_ipaddress dev {address.Device}";
            if (address.Device is null || address.Device == config.Interface || entries.Exists(entry => entry.Key == key)) continue;
            entries.Add((key, new TrackedInterfaceConfig(address.Device)));
        }
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
}
