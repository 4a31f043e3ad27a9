using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Model;
using Kaconf.Compiler.Values;

namespace Kaconf.Compiler.Rules.Host;

/// <summary>KAC2203, KAC2204: a virtual address among the networks of the interface that gets it.</summary>
internal sealed class AddressNetworks : IRule
{
    private static readonly DiagnosticCode Elsewhere = new("KAC2203", Severity.Warning, "a virtual address is in no network of its interface", "RFC 1122 §3.3.1.1: neighbours ask on their own link only");
    private static readonly DiagnosticCode Prefix = new("KAC2204", Severity.Warning, "a virtual address has another prefix length than its network", "RFC 1122 §3.3.1.1");

    public IReadOnlyList<DiagnosticCode> Codes => [Elsewhere, Prefix];

    public void Check(RuleContext context)
    {
        foreach (KnownHost host in KnownHost.Of(context))
        {
            foreach (PlacedInstance instance in host.Instances(context))
            {
                for (int at = 0; at < instance.Model.VirtualAddresses.Count; at++)
                    Check(context, host, instance, instance.Model.VirtualAddresses[at], $"virtual_ipaddress/{at}");
            }
        }
    }

    private static void Check(RuleContext context, KnownHost host, PlacedInstance instance, VirtualAddressValue address, string setting)
    {
        string name = address.Device ?? instance.Model.Interface;
        bool isHost = address.PrefixLength == address.Address.Bytes.Count * 8;
        // The addresses that move are no networks of the machine; neither is the link of IPv6, which every interface has.
        if (address.Address is { IsV6: true, Bytes: var bytes } && bytes[0] == 0xFE && bytes[1] == 0x80) return;
        if (host.Addresses(name, address.Address.IsV6) is not { } all) return;
        HostAddress[] own = [.. all.Where(known => !Moves(instance, known))];
        if (own.Length == 0) return;
        if (own.FirstOrDefault(known => known.Reaches(address.Address)) is { } network)
        {
            if (isHost || network.PrefixLength == address.PrefixLength) return;
            context.Report(
                Prefix, instance.At(setting),
                $"{address.Address}/{address.PrefixLength} is in the network of '{name}', {network} on node '{host.Node.Name}', whose prefix length is another; write {address.Address}/{network.PrefixLength}");
        }
        else if (Other(host, name, address.Address) is { } other)
            context.Report(Elsewhere, instance.At(setting), $"{address.Address} is put on '{name}' of node '{host.Node.Name}', but is in the network of '{other.Name}': nobody there finds it; add 'dev {other.Name}'");
        // With a network of its own it is meant.
        else if (isHost)
            context.Report(Elsewhere, instance.At(setting), $"{address.Address} is in no network of '{name}', which has {string.Join(", ", own.Select(known => known.ToString()))} on node '{host.Node.Name}': only a route leads to it; correct it, or give it the prefix length of its network");
    }

    private static bool Moves(PlacedInstance instance, HostAddress known) => instance.Model.VirtualAddresses.Any(moving => moving.Address.Equals(known.Address));

    private static InterfaceFacts? Other(KnownHost host, string name, AddressValue address) => (host.Facts.Interfaces ?? default).FirstOrDefault(
        known => known.Name != name && known.Type != "loopback" && (known.Addresses ?? default).Any(own => own.PrefixLength < own.Address.Bytes.Count * 8 && own.Reaches(address)));
}
