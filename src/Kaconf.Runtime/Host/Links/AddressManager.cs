using System;
using System.Collections.Generic;
using System.Text;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Linux;
using Kaconf.Runtime.Wire;

namespace Kaconf.Runtime.Host.Links;

/// <summary>What became of a request to add a virtual address.</summary>
internal enum AddressOutcome
{
    /// <summary>It was not there and is there now.</summary>
    Added,

    /// <summary>It is there and ours.</summary>
    Present,

    /// <summary>It is there and somebody else's: it stays as it is, now and later.</summary>
    Foreign,

    /// <summary>There is no such interface.</summary>
    NoInterface,

    /// <summary>The kernel refused.</summary>
    Refused,
}

/// <summary>Adds and removes virtual addresses; both may be asked for again and again.</summary>
internal sealed class AddressManager(RouteClient route, LinkMonitor monitor)
{
    // Where we added an address last: an interface may get another name, or its name another interface, while we are MASTER.
    private readonly Dictionary<VirtualAddressConfig, int> places = [];

    /// <summary>What the kernel said to the last request that it refused.</summary>
    public RouteResult Refusal { get; private set; }

    /// <summary>Whether the address is there, whoever made it.</summary>
    public bool IsPresent(string device, VirtualAddressConfig address) => IsPresent(monitor.Links.Find(device), address);

    /// <summary>Whether the address is there and not ours.</summary>
    public bool IsForeign(string device, VirtualAddressConfig address) => IsForeign(monitor.Links.Find(device), address);

    /// <summary>Adds an address, unless it is there.</summary>
    public AddressOutcome Add(string device, VirtualAddressConfig address)
    {
        // EXCL and not REPLACE: replacing would put our mark on an address that somebody else has just added.
        const ushort flags = Netlink.NLM_F_CREATE | Netlink.NLM_F_EXCL;
        monitor.Poll();
        Link? link = monitor.Links.Find(device);
        if (places.TryGetValue(address, out int place) && place != link?.Index) RemoveFrom(monitor.Links.Find(place), address);
        if (link is null) return AddressOutcome.NoInterface;
        if (IsPresent(link, address)) return Found(device, address);
        Refusal = Change(RtNetlink.RTM_NEWADDR, flags, link.Index, address);
        if (Refusal.Error == Errno.EEXIST) return Found(device, address);
        if (Refusal.Error.IsError) return AddressOutcome.Refused;
        places[address] = link.Index;
        return AddressOutcome.Added;
    }

    /// <summary>Removes an address wherever it is and ours.</summary>
    /// <returns>False when the kernel refused.</returns>
    public bool Remove(string device, VirtualAddressConfig address)
    {
        // What another hand did a moment ago has to be known before ours removes anything.
        monitor.Poll();
        Link? link = monitor.Links.Find(device);
        bool elsewhere = !places.Remove(address, out int place) || place == link?.Index || RemoveFrom(monitor.Links.Find(place), address);
        return RemoveFrom(link, address) && elsewhere;
    }

    private static bool IsPresent(Link? link, VirtualAddressConfig address) =>
        link?.Find(address.Address, address.PrefixLength) is not null;

    private static bool IsForeign(Link? link, VirtualAddressConfig address) =>
        link?.Find(address.Address, address.PrefixLength) is { } present && !AddressOwnership.IsOurs(present);

    private bool RemoveFrom(Link? link, VirtualAddressConfig address)
    {
        if (link is null || !IsPresent(link, address) || IsForeign(link, address)) return true;
        Refusal = Change(RtNetlink.RTM_DELADDR, 0, link.Index, address);
        // Gone already, with its interface or by another hand: that is what we want.
        return !Refusal.Error.IsError || Refusal.Error == Errno.EADDRNOTAVAIL || Refusal.Error == Errno.ENODEV;
    }

    private AddressOutcome Found(string device, VirtualAddressConfig address) =>
        IsForeign(device, address) ? AddressOutcome.Foreign : AddressOutcome.Present;

    private RouteResult Change(ushort type, ushort flags, int index, VirtualAddressConfig address)
    {
        RouteResult result = route.Ask((buffer, sequence) => Write(buffer, sequence, type, flags, index, address));
        // Its notification is there already; from now on the table knows.
        monitor.Poll();
        return result;
    }

    private static ReadOnlySpan<byte> Write(
        Span<byte> buffer, uint sequence, ushort type, ushort flags, int index, VirtualAddressConfig address)
    {
        Span<byte> local = stackalloc byte[4], broadcast = stackalloc byte[4], label = stackalloc byte[Libc.IFNAMSIZ];
        address.Address.Write(local);
        address.Broadcast?.Write(broadcast);
        int labelLength = Encoding.UTF8.TryGetBytes(address.Label ?? "", label[..^1], out int length) ? length : 0;
        AddressMessage message = new()
        {
            Family = RtNetlink.AF_INET,
            PrefixLength = address.PrefixLength,
            Scope = address.Scope,
            Index = index,
            Protocol = AddressOwnership.Protocol,
            Local = local,
            Address = local,
            Broadcast = address.Broadcast is null ? default : broadcast,
            // A leftover may carry another label than the configuration has now; the kernel would not find it by ours.
            Label = labelLength == 0 || type == RtNetlink.RTM_DELADDR ? default : label[..(labelLength + 1)],
        };
        return Copy(message.Write(buffer, type, (ushort)(Netlink.NLM_F_REQUEST | Netlink.NLM_F_ACK | flags), sequence), buffer);
    }

    // The compiler takes the result for a span of this method's own stack; it is the beginning of the buffer.
    private static ReadOnlySpan<byte> Copy(scoped ReadOnlySpan<byte> written, Span<byte> buffer) => buffer[..written.Length];
}
