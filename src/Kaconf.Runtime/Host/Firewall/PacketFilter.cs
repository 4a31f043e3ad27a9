using System;
using System.Collections.Generic;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Host.Links;
using Kaconf.Runtime.Host.Vrrp;

namespace Kaconf.Runtime.Host.Firewall;

/// <summary>Knows what is to be dropped, and has <see cref="FilterTable"/> make it so.</summary>
internal sealed class PacketFilter(FirewallConfig config, FilterTable table, IDisposable watch) : IPacketFilter
{
    // Each address that is wanted, with what stands for it; of a link-local one without an interface nothing does.
    private readonly Dictionary<VirtualAddress, FilterEntry?> held = [];
    // Those whose entry depends on the number of an interface.
    private readonly HashSet<VirtualAddress> bound = [];
    private readonly Dictionary<int, List<FilterEntry>> vmacs = [];

    /// <inheritdoc/>
    public void Want(VirtualAddress address, bool wanted)
    {
        if (address.Owner is not { NoAccept: true } owner) return;
        if (!wanted)
        {
            bound.Remove(address);
            if (held.Remove(address, out FilterEntry? old)) Exchange(old, null);
        }
        else if (!held.ContainsKey(address))
        {
            FilterEntry? entry = EntryOf(address, owner);
            held.Add(address, entry);
            if (entry is null) bound.Add(address);
            Exchange(null, entry);
        }
    }

    /// <inheritdoc/>
    public void BlockIgmp(int vmac, int parent, bool isV6)
    {
        if (!vmacs.TryGetValue(vmac, out List<FilterEntry>? entries)) vmacs.Add(vmac, entries = []);
        FilterEntry moved = new(isV6 ? FilterSets.Vmacs6 : FilterSets.Vmacs4, Interface: vmac, Parent: parent);
        if (entries.Contains(moved)) return;
        entries.Add(moved);
        table.Take(moved);
        if (!isV6) return;
        FilterEntry solicitor = new(FilterSets.Solicitors, Interface: vmac);
        entries.Add(solicitor);
        table.Take(solicitor);
    }

    /// <inheritdoc/>
    public void UnblockIgmp(int vmac)
    {
        if (!vmacs.Remove(vmac, out List<FilterEntry>? entries)) return;
        foreach (FilterEntry entry in entries) table.Release(entry);
    }

    /// <inheritdoc/>
    public void Tighten(LinkTable links)
    {
        foreach (VirtualAddress address in bound)
        {
            FilterEntry? old = held[address];
            FilterEntry? entry = links.Find(address.Device) is { } link ? new(FilterSets.LinkLocal, address.Config.Address, link.Index) : null;
            if (entry == old) continue;
            held[address] = entry;
            Exchange(old, entry);
        }
        table.Tighten();
    }

    /// <inheritdoc/>
    public void Loosen() => table.Loosen();

    /// <inheritdoc/>
    public void Dispose()
    {
        watch.Dispose();
        table.Dispose();
    }

    // Null where it takes the number of an interface.
    private FilterEntry? EntryOf(VirtualAddress address, VrrpInstanceConfig owner)
    {
        IpAddress ip = address.Config.Address;
        if (!ip.IsLinkLocal) return new(ip.IsV6 ? FilterSets.Vips6 : FilterSets.Vips4, ip);
        // As under keepalived: by name where the interface may go without a FAULT.
        bool mayGo = owner.DontTrackPrimary && (address.Device == (owner.OwnInterface ?? owner.Interface) || address.Config.Options is { NoTrack: true });
        bool byName = !config.ByIndex && mayGo;
        return byName ? new(FilterSets.LinkLocalName, ip, Name: address.Device) : null;
    }

    private void Exchange(FilterEntry? old, FilterEntry? entry)
    {
        if (entry is { } taken) table.Take(taken);
        if (old is { } released) table.Release(released);
    }
}
