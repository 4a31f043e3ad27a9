using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Schema;

namespace Kaconf.Compiler.Rules.Cluster;

/// <summary>KAC3036: the router_id is how a mail or a trap tells which node it is from.</summary>
internal sealed class RouterIds : IRule
{
    private static readonly DiagnosticCode Code = new("KAC3036", Severity.Suggestion, "two nodes have one router_id", "keepalived.conf(5)");

    public IReadOnlyList<DiagnosticCode> Codes => [Code];

    public void Check(RuleContext context)
    {
        IEnumerable<PlacedBlock> named = context.Blocks(GlobalKeywords.Block).Where(block => block.Node.Globals.RouterId is { Length: > 0 });
        foreach (IGrouping<string?, PlacedBlock> same in named.GroupBy(block => block.Node.Globals.RouterId))
        {
            foreach (PlacedBlock other in same.Skip(1))
            {
                context.ReportOdd(
                    Code, "router_id", same.First(), other,
                    $"nodes '{other.Node.Name}' and '{same.First().Node.Name}' both have router_id {same.Key}, so their mails look alike; give each its own name, or remove router_id for the host name");
            }
        }
    }
}
