using System.Collections.Generic;
using Kaconf.Runtime.Linux;
using Kaconf.Runtime.Wire;

namespace Kaconf.Runtime.Host.Links.Own;

/// <summary>
/// The settings of an interface that VMACs of IPv4 are on: it must not answer for their addresses, nor for its own on behalf of others
/// (arp_ignore, arp_filter). They are as before when the last VMAC is gone.
/// </summary>
internal sealed class ParentSettings(RouteClient route)
{
    private const int On = 1;

    private readonly Dictionary<int, (int Ignore, int Filter)> before = [];
    private readonly HashSet<int> changed = [];

    /// <summary>Takes over what a killed run knew.</summary>
    public void Remember(int index, in SettingsBefore known)
    {
        if (known is { ArpIgnore: { } ignore, ArpFilter: { } filter }) before.TryAdd(index, (ignore, filter));
    }

    /// <summary>Changes the settings, once.</summary>
    /// <returns>What they were.</returns>
    public (int? Ignore, int? Filter) Change(Link parent)
    {
        if (!before.TryGetValue(parent.Index, out (int Ignore, int Filter) was))
        {
            was = (Value(parent, "arp_ignore"), Value(parent, "arp_filter"));
            before.Add(parent.Index, was);
        }
        if (changed.Add(parent.Index) && was != (On, On)) Set(parent.Index, On, On);
        return was;
    }

    /// <summary>Has them as they were, on the interfaces that are still there.</summary>
    public void Restore()
    {
        foreach ((int index, (int ignore, int filter)) in before)
            if ((ignore, filter) != (On, On)) Set(index, ignore, filter);
        before.Clear();
        changed.Clear();
    }

    private static int Value(Link parent, string name) => Sysctl.Read(Sysctl.Path("ipv4", parent.Name, name)) ?? 0;

    // An interface that has just vanished needs none; any other failure shows in what the kernel does, which is not worth an end.
    private void Set(int index, int ignore, int filter)
    {
        (ushort, uint)[] settings = [(RtNetlink.IPV4_DEVCONF_ARP_IGNORE, (uint)ignore), (RtNetlink.IPV4_DEVCONF_ARPFILTER, (uint)filter)];
        route.Ask((span, sequence) => LinkRequest.Configure(span, sequence, index, default, settings));
    }
}
