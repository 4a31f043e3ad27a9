using System.Collections.Generic;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Linux;

namespace Kaconf.Runtime.Host.Links;

/// <summary>Hears what became of an address; the result is the kernel's word where it refused.</summary>
internal delegate void AddressSettled(ManagedAddress address, AddressOutcome outcome, RouteResult result);

/// <summary>
/// Brings virtual addresses to where they are wanted, and ours away from where they are not: many at a time, by few system
/// calls. All of it may be asked for again and again.
/// </summary>
internal sealed class AddressManager(RouteClient route, LinkMonitor monitor)
{
    private readonly RouteBatch batch = new(route);
    private readonly List<ManagedAddress> queue = [];
    private readonly List<AddressChange> requests = [];
    private readonly HashSet<ManagedAddress> added = [];
    private readonly Dictionary<ManagedAddress, RouteResult> refusals = [];

    /// <summary>Whether an address waits to be settled.</summary>
    public bool HasWork => queue.Count > 0;

    /// <summary>Whether the address is there, whoever made it.</summary>
    public bool IsPresent(ManagedAddress address) => IsPresent(monitor.Links.Find(address.Device), address);

    /// <summary>Whether the address is there and not ours.</summary>
    public bool IsForeign(ManagedAddress address) => IsForeign(monitor.Links.Find(address.Device), address);

    /// <summary>Has an address settled by the next <see cref="Flush"/>, as <see cref="ManagedAddress.IsWanted"/> says then.</summary>
    public void Settle(ManagedAddress address)
    {
        if (address.IsQueued) return;
        address.IsQueued = true;
        queue.Add(address);
    }

    /// <summary>Settles what waits.</summary>
    public void Flush(AddressSettled onSettled)
    {
        if (queue.Count == 0) return;
        // What another hand did a moment ago has to be known before ours adds or removes anything.
        monitor.Poll();
        foreach (ManagedAddress address in queue) Request(address);
        Send();
        monitor.Poll();
        foreach (ManagedAddress address in queue)
        {
            address.IsQueued = false;
            RouteResult result = refusals.GetValueOrDefault(address, RouteResult.Done);
            onSettled(address, OutcomeOf(address, result), result);
        }
        queue.Clear();
        refusals.Clear();
        added.Clear();
    }

    private void Request(ManagedAddress address)
    {
        Link? link = monitor.Links.Find(address.Device);
        if (address.Place != 0 && address.Place != link?.Index)
        {
            RequestRemoval(monitor.Links.Find(address.Place), address);
            address.Place = 0;
        }
        if (!address.IsWanted) RequestRemoval(link, address);
        else if (link is not null && !IsPresent(link, address)) Request(link, address, isAdded: true);
    }

    private void RequestRemoval(Link? link, ManagedAddress address)
    {
        if (link is not null && IsPresent(link, address) && !IsForeign(link, address)) Request(link, address, isAdded: false);
    }

    private void Request(Link link, ManagedAddress address, bool isAdded)
    {
        if (!AddressRequest.TryAdd(batch, address.Config, link.Index, isAdded))
        {
            Send();
            AddressRequest.TryAdd(batch, address.Config, link.Index, isAdded);
        }
        requests.Add(new AddressChange(address, link.Index, isAdded));
    }

    private void Send()
    {
        batch.Flush((place, result) => requests[place] = requests[place] with { Refusal = result.Error, Words = result.Detail });
        foreach (AddressChange change in requests)
        {
            // Gone already, with its interface or by another hand: that is what we want.
            if (!change.IsAdded && (change.Refusal == Errno.EADDRNOTAVAIL || change.Refusal == Errno.ENODEV)) continue;
            if (change.Refusal.IsError) refusals[change.Address] = new(change.Refusal, change.Words);
            else Note(change);
        }
        requests.Clear();
    }

    // The kernel announces an IPv6 address only some time after it is there.
    private void Note(in AddressChange change)
    {
        VirtualAddressConfig config = change.Address.Config;
        Link? link = monitor.Links.Find(change.InterfaceIndex);
        if (!change.IsAdded)
        {
            link?.Remove(config.Address, config.PrefixLength);
            return;
        }
        added.Add(change.Address);
        change.Address.Place = change.InterfaceIndex;
        link?.Put(new LinkAddress(config.Address, config.PrefixLength, config.Scope, Flags: 0, AddressOwnership.Protocol));
    }

    private AddressOutcome OutcomeOf(ManagedAddress address, RouteResult result)
    {
        if (!address.IsWanted)
        {
            if (!result.Error.IsError) address.Place = 0;
            return result.Error.IsError ? AddressOutcome.Stuck : AddressOutcome.Gone;
        }
        if (added.Contains(address)) return AddressOutcome.Added;
        if (monitor.Links.Find(address.Device) is not { } link) return AddressOutcome.NoInterface;
        if (result.Error.IsError && result.Error != Errno.EEXIST) return AddressOutcome.Refused;
        if (IsForeign(address)) return AddressOutcome.Foreign;
        address.Place = link.Index;
        return AddressOutcome.Present;
    }

    private static bool IsPresent(Link? link, ManagedAddress address) =>
        link?.Find(address.Config.Address, address.Config.PrefixLength) is not null;

    private static bool IsForeign(Link? link, ManagedAddress address) =>
        link?.Find(address.Config.Address, address.Config.PrefixLength) is { } present && !AddressOwnership.IsOurs(present);
}

/// <summary>One request to the kernel, and its word if it refused.</summary>
internal readonly record struct AddressChange(ManagedAddress Address, int InterfaceIndex, bool IsAdded)
{
    /// <summary>Why it was refused.</summary>
    public Errno Refusal { get; init; }

    /// <summary>The kernel's own words for it.</summary>
    public string Words { get; init; } = "";
}
