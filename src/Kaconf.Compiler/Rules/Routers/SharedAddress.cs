using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Schema;
using Kaconf.Compiler.Values;

namespace Kaconf.Compiler.Rules.Routers;

/// <summary>KAC2052, KAC2074: an address that moves belongs to one instance, and to nothing that stays.</summary>
internal sealed class SharedAddress : IRule
{
    private static readonly DiagnosticCode TwoInstances = new("KAC2052", Severity.Error, "two instances move one address", "keepalived: the instance that becomes BACKUP removes it");
    private static readonly DiagnosticCode StaticToo = new("KAC2074", Severity.Error, "a virtual address is a static one as well", "keepalived: the node has it as BACKUP too");

    public IReadOnlyList<DiagnosticCode> Codes => [TwoInstances, StaticToo];

    public void Check(RuleContext context)
    {
        Dictionary<(string Node, string Device, AddressValue Address), HeldAddress> taken = [];
        foreach (HeldAddress held in context.Addresses.Where(held => held.Device.Length > 0))
        {
            (string, string, AddressValue) key = (held.Instance.Node.Name, held.Device, held.Entry.Address);
            if (!taken.TryGetValue(key, out HeldAddress? first)) taken.Add(key, held);
            else if (!AreTogether(first.Instance, held.Instance)) Report(context, first, held);
        }
        foreach (PlacedBlock list in context.Blocks(AddressKeywords.Static)) CheckStatic(context, list, taken);
    }

    // The members of a sync group come and go together.
    private static bool AreTogether(PlacedInstance first, PlacedInstance second) =>
        first == second || (first.Model.SyncGroup is { } group && group == second.Model.SyncGroup);

    private static void Report(RuleContext context, HeldAddress first, HeldAddress held) => context.Report(
        TwoInstances, held.Place,
        $"{held.Entry.Address} is an address of vrrp_instance '{first.Instance.Name}' on {held.Device} already, and whichever of the two becomes BACKUP takes it from the other; " +
        $"leave it to one of them",
        new RelatedPlace(first.Place, "first given here"));

    private static void CheckStatic(RuleContext context, PlacedBlock list, Dictionary<(string, string, AddressValue), HeldAddress> taken)
    {
        foreach ((VirtualAddressValue entry, int index) in list.Block.Entries.Cast<VirtualAddressValue>().Select((entry, index) => (entry, index)))
        {
            if (!taken.TryGetValue((list.Node.Name, entry.Device ?? "", entry.Address), out HeldAddress? held) || held.Instance.IsOwner) continue;
            context.Report(
                StaticToo, list.At($"{index}"),
                $"{entry.Address} moves with vrrp_instance '{held.Instance.Name}', and as a static address this node has it while another is MASTER too; remove it here",
                new RelatedPlace(held.Place, "the virtual address"));
        }
    }
}
