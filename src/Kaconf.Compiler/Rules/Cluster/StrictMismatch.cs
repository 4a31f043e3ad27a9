using System.Collections.Generic;
using Kaconf.Compiler.Diagnostics;

namespace Kaconf.Compiler.Rules.Cluster;

/// <summary>KAC3025: strict mode changes timers, authentication and who answers; it is for all nodes or for none.</summary>
internal sealed class StrictMismatch : IRule
{
    private static readonly DiagnosticCode Code = new("KAC3025", Severity.Warning, "strict mode on some nodes only", "Kaconf");

    public IReadOnlyList<DiagnosticCode> Codes => [Code];

    public void Check(RuleContext context)
    {
        foreach (InstanceGroup group in context.Groups)
        {
            foreach ((PlacedInstance usual, PlacedInstance other) in group.Odd(member => member.Model.Strict, "strict_mode"))
            {
                (PlacedInstance with, PlacedInstance without) = other.Model.Strict ? (other, usual) : (usual, other);
                context.ReportOdd(
                    Code, "strict_mode", usual, other,
                    $"{with.FullName} is in strict mode, {without.FullName} is not, so the two do not behave alike: strict mode forbids authentication, and without accept it drops " +
                    "packets to the addresses; set vrrp_strict or strict_mode on every node or on none");
            }
        }
    }
}
