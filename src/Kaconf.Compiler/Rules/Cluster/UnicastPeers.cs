using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Values;

namespace Kaconf.Compiler.Rules.Cluster;

/// <summary>KAC3009: a unicast node sends to the peers that it names, so each must name all the others.</summary>
internal sealed class UnicastPeers : IRule
{
    private static readonly DiagnosticCode Code = new("KAC3009", Severity.Error, "a node does not name its unicast peer", "Kaconf");

    public IReadOnlyList<DiagnosticCode> Codes => [Code];

    public void Check(RuleContext context)
    {
        foreach (PlacedInstance[] members in context.Groups.Select(group => group.Members.Where(member => member.IsUnicast).ToArray()))
        {
            for (int i = 0; i < members.Length; i++)
            {
                foreach (PlacedInstance other in members.Skip(i + 1))
                {
                    CheckNames(context, members[i], other);
                    CheckNames(context, other, members[i]);
                }
            }
        }
    }

    // Without unicast_src_ip the address is known only on the machine.
    private static void CheckNames(RuleContext context, PlacedInstance from, PlacedInstance to)
    {
        if (!from.Knows("unicast_peer")) return;
        if (to.Model.SourceAddress is not AddressValue address || from.Model.UnicastPeers.Contains(address)) return;
        string setting = to.Has("unicast_src_ip") ? "unicast_src_ip" : "mcast_src_ip";
        context.Report(
            Code, from.At("unicast_peer"),
            $"unicast_peer of {from.FullName} does not name {address}, the {setting} of node '{to.Node.Name}', which therefore hears no adverts; add it",
            to.Related(setting, $"node '{to.Node.Name}'"));
    }
}
