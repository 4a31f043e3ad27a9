using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Schema;
using Kaconf.Compiler.Values;

namespace Kaconf.Compiler.Rules.Services;

/// <summary>KAC2118: a BFD session whose other end is this node, always or while it is MASTER, tells nothing about a neighbour.</summary>
internal sealed class BfdWithItself : IRule
{
    private static readonly DiagnosticCode Code = new("KAC2118", Severity.Warning, "a BFD session ends at its own node", "Kaconf");

    public IReadOnlyList<DiagnosticCode> Codes => [Code];

    public void Check(RuleContext context)
    {
        foreach (PlacedBlock session in context.Blocks(BfdKeywords.Block))
        {
            if (session.Block.Find(BfdKeywords.Neighbour) is not { Value: AddressValue neighbour }) continue;
            if (session.Block.Get(BfdKeywords.Source) == neighbour)
                context.Report(
                    Code, session.At(BfdKeywords.Neighbour.Name), $"neighbor_ip {neighbour} is the source_ip of this session, which so talks to itself; write the address of the other end",
                    session.Related(BfdKeywords.Source.Name, "source_ip"));
            else if (context.Instances.FirstOrDefault(instance => ReferenceEquals(instance.Node, session.Node) && instance.Model.VirtualAddresses.Any(entry => entry.Address == neighbour)) is { } owner)
                context.Report(
                    Code, session.At(BfdKeywords.Neighbour.Name), $"neighbor_ip {neighbour} is a virtual address of '{owner.Name}', so the session is with this node while it is MASTER; write an address that stays with the neighbour",
                    owner.Related(AddressKeywords.Virtual.Name, "the virtual addresses"));
        }
    }
}
