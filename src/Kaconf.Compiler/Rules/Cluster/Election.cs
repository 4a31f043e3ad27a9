using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Model;

namespace Kaconf.Compiler.Rules.Cluster;

/// <summary>KAC3007, KAC3008, KAC3022: elections that the files leave to chance.</summary>
internal sealed class Election : IRule
{
    private static readonly DiagnosticCode EqualPriorities = new("KAC3007", Severity.Warning, "two nodes have one priority", "RFC 3768 §6.4.3");
    private static readonly DiagnosticCode TwoMasters = new("KAC3008", Severity.Warning, "two nodes start as MASTER", "Kaconf");
    private static readonly DiagnosticCode TwoOwners = new("KAC3022", Severity.Error, "two nodes own the addresses", "RFC 9568 §5.2.4");

    public IReadOnlyList<DiagnosticCode> Codes => [EqualPriorities, TwoMasters, TwoOwners];

    public void Check(RuleContext context)
    {
        foreach (InstanceGroup group in context.Groups)
        {
            foreach (IGrouping<byte, PlacedInstance> same in group.Members.GroupBy(member => member.Model.Priority).Where(same => same.Count() > 1))
            {
                PlacedInstance[] known = [.. same.Where(member => member.Knows("priority", "state"))];
                foreach (PlacedInstance other in known.Skip(1)) ReportPriority(context, known[0], other);
            }

            PlacedInstance[] masters = [.. group.Members.Where(member => member.Model.InitialMaster)];
            // Two owners are MASTER at once, whatever their state says.
            foreach (PlacedInstance other in masters.Skip(1).Where(other => !IsOwner(masters[0]) || !IsOwner(other))) ReportMaster(context, masters[0], other);
        }
    }

    // RFC 3768 §6.4.3: of equal priorities the higher primary address wins.
    private static void ReportPriority(RuleContext context, PlacedInstance first, PlacedInstance other)
    {
        if (IsOwner(other))
        {
            string setting = other.Has("priority") ? "priority" : "state";
            context.Report(
                TwoOwners, other.At(setting),
                $"{other.FullName} and {first.FullName} both have priority 255{Reason(first, other)}, and one node alone can own the addresses: both hold them at once; give each node its own priority, below 255",
                first.Related(first.Has("priority") ? "priority" : "state", $"node '{first.Node.Name}'"));
            return;
        }
        context.ReportOdd(
            EqualPriorities, "priority", first, other,
            $"{other.FullName} and {first.FullName} both have priority {other.Model.Priority}, so the higher IP address decides; give each node its own priority");
    }

    private static string Reason(PlacedInstance first, PlacedInstance other) => first.Has("priority") && other.Has("priority") ? "" : ", which is that of state MASTER without priority";

    private static bool IsOwner(PlacedInstance instance) => instance.Model.Priority == Effective.OwnerPriority;

    private static void ReportMaster(RuleContext context, PlacedInstance first, PlacedInstance other) => context.ReportOdd(
        TwoMasters, "state", first, other,
        $"{other.FullName} and {first.FullName} both have state MASTER, so both hold the addresses for a moment at the start; write state BACKUP on all but one");
}
