using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Diagnostics;

namespace Kaconf.Compiler.Rules.Cluster;

/// <summary>KAC3007, KAC3008: elections that the files leave to chance.</summary>
internal sealed class Election : IRule
{
    private static readonly DiagnosticCode EqualPriorities = new("KAC3007", Severity.Warning, "two nodes have one priority", "RFC 3768 §6.4.3");
    private static readonly DiagnosticCode TwoMasters = new("KAC3008", Severity.Warning, "two nodes start as MASTER", "Kaconf");

    public IReadOnlyList<DiagnosticCode> Codes => [EqualPriorities, TwoMasters];

    public void Check(RuleContext context)
    {
        foreach (InstanceGroup group in context.Groups)
        {
            foreach (IGrouping<byte, PlacedInstance> same in group.Members.Where(member => member.Knows("priority")).GroupBy(member => member.Model.Priority).Where(same => same.Count() > 1))
            {
                foreach (PlacedInstance other in same.Skip(1)) ReportPriority(context, same.First(), other);
            }

            PlacedInstance[] masters = [.. group.Members.Where(member => member.Model.InitialMaster)];
            foreach (PlacedInstance other in masters.Skip(1)) ReportMaster(context, masters[0], other);
        }
    }

    // RFC 3768 §6.4.3: of equal priorities the higher primary address wins.
    private static void ReportPriority(RuleContext context, PlacedInstance first, PlacedInstance other) => context.Report(
        EqualPriorities, other.At("priority"),
        $"{other.FullName} and {first.FullName} both have priority {other.Model.Priority}, so the higher IP address decides; give each node its own priority",
        first.Related("priority", $"node '{first.Node.Name}'"));

    private static void ReportMaster(RuleContext context, PlacedInstance first, PlacedInstance other) => context.Report(
        TwoMasters, other.At("state"),
        $"{other.FullName} and {first.FullName} both have state MASTER, so both hold the addresses for a moment at the start; write state BACKUP on all but one",
        first.Related("state", $"node '{first.Node.Name}'"));
}
