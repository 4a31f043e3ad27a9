using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Model;
using Kaconf.Compiler.Schema;
using Kaconf.Compiler.Values;

namespace Kaconf.Compiler.Rules.Cluster;

/// <summary>KAC3040: a group of one name is what the services of both directors stand for; the order does not count.</summary>
internal sealed class ServerGroupMismatch : IRule
{
    private static readonly DiagnosticCode Code = new("KAC3040", Severity.Warning, "a virtual_server_group has other members on another director", "Kaconf");

    public IReadOnlyList<DiagnosticCode> Codes => [Code];

    public void Check(RuleContext context)
    {
        ILookup<string, PlacedBlock> byNode = context.Blocks(ServerGroupKeywords.Block).Where(block => block.Knows(ServerGroupKeywords.Member.Name)).ToLookup(block => block.Node.Name);
        if (byNode.Count < 2) return;
        foreach ((NodeModel first, NodeModel other) in NodePairs.Of(context))
        {
            ILookup<string, PlacedBlock> known = byNode[first.Name].ToLookup(block => block.Name);
            foreach (PlacedBlock group in byNode[other.Name].Where(group => known.Contains(group.Name))) Compare(context, known[group.Name].First(), group);
        }
    }

    private static void Compare(RuleContext context, PlacedBlock first, PlacedBlock other)
    {
        GroupMemberValue[] here = [.. other.Block.Entries.Cast<GroupMemberValue>()], there = [.. first.Block.Entries.Cast<GroupMemberValue>()];
        List<string> found = [];
        if (there.Except(here).Any()) found.Add("lacks " + string.Join(", ", there.Except(here).Select(Text)));
        if (here.Except(there).Any()) found.Add("has " + string.Join(", ", here.Except(there).Select(Text)) + " in addition");
        if (found.Count == 0) return;
        context.ReportOdd(
            Code, "", first, other,
            $"compared with node '{first.Node.Name}', virtual_server_group {other.FullName} {string.Join(" and ", found)}, so a takeover changes what its services are; give it the same members on both nodes");
    }

    private static string Text(GroupMemberValue member) => member.Mark is { } mark ? $"fwmark {mark}"
        : (member.First == member.Last || member.Last is null ? $"{member.First}" : $"{member.First} to {member.Last}") + (member.Port == 0 ? "" : $" {member.Port}");
}
