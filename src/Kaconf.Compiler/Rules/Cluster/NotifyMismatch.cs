using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Model;
using Kaconf.Compiler.Schema;

namespace Kaconf.Compiler.Rules.Cluster;

/// <summary>KAC3037: what is told on one node and not on the other is easily believed to be told of both.</summary>
internal sealed class NotifyMismatch : IRule
{
    private static readonly DiagnosticCode Code = new("KAC3037", Severity.Suggestion, "notifications on some nodes only", "Kaconf") { Profile = Profile.Strict };
    private static readonly Keyword[] Commands = [NotifyKeywords.Any, NotifyKeywords.Master, NotifyKeywords.Backup, NotifyKeywords.Fault, NotifyKeywords.Stop];
    private static readonly Keyword[] Fifos = [GlobalNotifyKeywords.Fifo, GlobalNotifyKeywords.VrrpFifo, GlobalNotifyKeywords.LvsFifo];

    public IReadOnlyList<DiagnosticCode> Codes => [Code];

    public void Check(RuleContext context)
    {
        foreach ((PlacedInstance first, PlacedInstance other) in context.Groups.SelectMany(group => group.AgainstFirst())) Compare(context, Commands, first, other);
        foreach ((NodeModel first, NodeModel other) in NodePairs.Of(context))
        {
            if (NodePairs.Globals(context, first) is { } left && NodePairs.Globals(context, other) is { } right) Compare(context, Fifos, left, right);
        }
    }

    private static void Compare(RuleContext context, Keyword[] rows, PlacedBlock first, PlacedBlock other)
    {
        foreach (Keyword row in rows.Where(row => first.Block.IsGiven(row) != other.Block.IsGiven(row) && first.Knows(row.Name) && other.Knows(row.Name)))
        {
            (PlacedBlock with, PlacedBlock without) = first.Block.IsGiven(row) ? (first, other) : (other, first);
            context.Report(
                Code, with.At(row.Name),
                $"node '{with.Node.Name}' has {row.Name} here and '{without.Node.Name}' has none, so nothing is told of changes there; write it on both nodes, or on none",
                without.Related("", $"node '{without.Node.Name}'"));
        }
    }
}
