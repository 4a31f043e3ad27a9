using System.Collections.Generic;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Values;

namespace Kaconf.Compiler.Rules.Routers;

/// <summary>KAC2056, KAC2057: an address that moves is one of a host, and its broadcast address that of its network.</summary>
internal sealed class HostAddress : IRule
{
    private static readonly DiagnosticCode NoHost = new("KAC2056", Severity.Error, "a virtual address is no address of a host", "RFC 1122 §3.2.1.3");
    private static readonly DiagnosticCode OtherBroadcast = new("KAC2057", Severity.Warning, "brd is not the broadcast address of the network", "RFC 919 §7");

    // RFC 3021 §2: with 31 bits there are two hosts and nothing else.
    private const int LongestWithBroadcast = 30;

    public IReadOnlyList<DiagnosticCode> Codes => [NoHost, OtherBroadcast];

    public void Check(RuleContext context)
    {
        foreach (HeldAddress held in context.Addresses)
        {
            if (Fault(held.Entry) is { } what)
            {
                context.Report(NoHost, held.Place, $"{held.Entry.Address}/{held.Entry.PrefixLength} is {what}, which no host can have; write an address of the network, such as 192.0.2.10/24");
            }
            else if (held.Entry is { Broadcast: { } broadcast, PrefixLength: <= LongestWithBroadcast } && !IsBroadcast(held.Entry, Number(broadcast)))
            {
                context.Report(
                    OtherBroadcast, held.Place,
                    $"brd {broadcast} is not the broadcast address of {held.Entry.Address}/{held.Entry.PrefixLength}, which is {Dotted(Highest(held.Entry))}; write brd +, or correct the prefix length");
            }
        }
    }

    private static string? Fault(VirtualAddressValue entry)
    {
        AddressValue address = entry.Address;
        if (IsZero(address)) return "the address that stands for none";
        // With autojoin the kernel joins the group that the address is.
        if (IsMulticast(address)) return entry.AutoJoin ? null : "a multicast address";
        if (address.IsV6) return null;
        uint number = Number(address);
        if (number == uint.MaxValue) return "the broadcast address";
        if (entry.PrefixLength is 0 or > LongestWithBroadcast) return null;
        return number == Highest(entry) ? "the broadcast address of its network" : number == Lowest(entry) ? "its network itself" : null;
    }

    private static bool IsMulticast(AddressValue address) => address.IsV6 ? address.Bytes[0] == 0xFF : address.Bytes[0] is >= 224 and < 240;

    // Of old hosts the broadcast address has all host bits clear; "brd -" asks for that one.
    private static bool IsBroadcast(VirtualAddressValue entry, uint broadcast) =>
        broadcast == uint.MaxValue || broadcast == Highest(entry) || broadcast == Lowest(entry);

    private static uint Highest(VirtualAddressValue entry) => Lowest(entry) | ~Mask(entry);

    private static uint Lowest(VirtualAddressValue entry) => Number(entry.Address) & Mask(entry);

    private static uint Mask(VirtualAddressValue entry) => entry.PrefixLength == 0 ? 0 : uint.MaxValue << (32 - entry.PrefixLength);

    private static bool IsZero(AddressValue address)
    {
        foreach (byte part in address.Bytes) if (part != 0) return false;
        return true;
    }

    private static uint Number(AddressValue address) =>
        ((uint)address.Bytes[0] << 24) | ((uint)address.Bytes[1] << 16) | ((uint)address.Bytes[2] << 8) | address.Bytes[3];

    private static string Dotted(uint address) => $"{address >> 24}.{(address >> 16) & 0xFF}.{(address >> 8) & 0xFF}.{address & 0xFF}";
}
