using Kaconf.Runtime.Host.Links;

namespace Kaconf.Runtime.Host.Vrrp;

/// <summary>Logs what becomes of virtual addresses; a trouble that lasts is told once, not at every attempt to mend it.</summary>
internal sealed class AddressReport(Log log)
{
    private const int ToldOneByOne = 10, ToldOfMany = 60;

    /// <summary>Tells of an outcome, unless it is the same as the last one.</summary>
    public void Tell(VirtualAddress address, AddressOutcome outcome, RouteResult result)
    {
        AddressOutcome? before = address.Told;
        address.Told = outcome;
        if (before == outcome) return;
        switch (outcome)
        {
            // An address owner has it by right.
            case AddressOutcome.Foreign when address.Owner is { Priority: not 255 }:
                log.Warning($"{address.OwnerName} {address} is there already and not ours, so it stays in every state; "
                    + $"if this node is not to own it, remove it: ip addr del {address.Config.Address}/{address.Config.PrefixLength} dev {address.Device}");
                break;
            case AddressOutcome.NoInterface:
                log.Warning($"{address.OwnerName} cannot add {address}: no such interface; it is added when the interface comes");
                break;
            case AddressOutcome.Refused:
                log.Error($"{address.OwnerName} cannot add {address}, trying again every 5 seconds: {result}");
                break;
            case AddressOutcome.Gone when before == AddressOutcome.Stuck:
                log.Info($"{address.OwnerName} {address} is removed now");
                break;
            case AddressOutcome.Stuck:
                log.Error($"{address.OwnerName} cannot remove {address}: {result}");
                break;
        }
    }

    /// <summary>Tells that a wanted address was missing and is there again; in a fight that goes on, once a minute.</summary>
    public void TellRestored(VirtualAddress address)
    {
        if (address.TakenBy is null) log.Info($"{address.OwnerName} {address} was missing and is there again");
        else if (address.Losses <= ToldOneByOne || address.Losses % ToldOfMany == 0)
            log.Warning($"{address.OwnerName} {address} was removed by {address.TakenBy} and is there again; {address.Losses} times so far");
    }
}
