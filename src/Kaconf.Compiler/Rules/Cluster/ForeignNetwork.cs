using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Model;
using Kaconf.Compiler.Values;

namespace Kaconf.Compiler.Rules.Cluster;

/// <summary>KAC3039: a virtual address of one node's network, on another node that is not in it; unicast reaches across networks, ARP does not.</summary>
internal sealed class ForeignNetwork : IRule
{
    private static readonly DiagnosticCode Code = new("KAC3039", Severity.Warning, "a node is not in the network of the virtual address", "Kaconf");

    public IReadOnlyList<DiagnosticCode> Codes => [Code];

    public void Check(RuleContext context)
    {
        foreach (InstanceGroup group in context.Groups.Where(group => group.Members.Any(member => member.IsUnicast)))
        {
            PlacedInstance[] seated = [.. group.Members.Where(member => member is { IsUnicast: true, Model.SourceAddress: not null } && member.Knows("virtual_ipaddress"))];
            foreach (PlacedInstance other in seated)
            {
                if (Find(seated, other) is not { } found) continue;
                (PlacedInstance home, HeldAddress held) = found;
                string setting = Setting(other);
                context.Report(
                    Code, other.At(setting),
                    $"node '{other.Node.Name}' sends from {other.Model.SourceAddress}, outside the network of {held.Entry.Address}/{held.Entry.PrefixLength}, where node '{home.Node.Name}' is ({home.Model.SourceAddress}), "
                    + $"so while '{other.Node.Name}' is MASTER no packets for the address come to it; put both nodes in that network, or have the routers told where the address is",
                    home.Related(Setting(home), $"node '{home.Node.Name}'"), new RelatedPlace(held.Place, "the address"));
            }
        }
    }

    // Where no node is in the network of an address, something else brings the packets. An address of another interface is of another network.
    private static (PlacedInstance Home, HeldAddress Held)? Find(PlacedInstance[] seated, PlacedInstance other)
    {
        foreach (HeldAddress held in other.Addresses.Where(held => held.Device == other.Model.Interface && !IsAlone(held.Entry) && !IsIn(other, held.Entry)))
            if (seated.FirstOrDefault(member => IsIn(member, held.Entry)) is { } home) return (home, held);
        return null;
    }

    private static bool IsAlone(VirtualAddressValue entry) => entry.PrefixLength == entry.Address.Bytes.Count * 8 || entry.Address.IsLinkLocal;

    private static bool IsIn(PlacedInstance member, VirtualAddressValue entry) => Networks.IsIn(member.Model.SourceAddress!, entry);

    private static string Setting(PlacedInstance instance) => instance.Has("unicast_src_ip") ? "unicast_src_ip" : "mcast_src_ip";
}
