using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Values;

namespace Kaconf.Compiler.Rules.Cluster;

/// <summary>KAC3020: nodes that send to different multicast groups do not hear one another.</summary>
internal sealed class GroupAddressMismatch : IRule
{
    private static readonly DiagnosticCode Code = new("KAC3020", Severity.Error, "the multicast group differs between nodes", "RFC 3768 §5.2.2");

    public IReadOnlyList<DiagnosticCode> Codes => [Code];

    public void Check(RuleContext context)
    {
        MulticastGroups groups = new(context);
        foreach (InstanceGroup group in context.Groups.Where(group => !group.Members.Any(member => member.IsUnicast)))
        {
            foreach ((PlacedInstance usual, PlacedInstance other) in group.Odd(groups.Of, "mcast_dst_ip", "unicast_peer"))
            {
                AddressValue here = groups.Of(other), there = groups.Of(usual);
                context.ReportOdd(
                    Code, "mcast_dst_ip", usual, other,
                    $"{other.FullName} sends its adverts to {here}{groups.Reason(other)}, {usual.FullName} to {there}{groups.Reason(usual)}, so they do not hear each other and both become MASTER; make them the same");
            }
        }
    }
}
