using System.Collections.Generic;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Schema;

namespace Kaconf.Compiler.Rules.Cluster;

/// <summary>KAC3021: the virtual MAC address is meant to stay when the virtual addresses move.</summary>
internal sealed class LinkMismatch : IRule
{
    private static readonly DiagnosticCode Code = new("KAC3021", Severity.Warning, "the virtual MAC address differs between nodes", "RFC 9568 §7.3");

    public IReadOnlyList<DiagnosticCode> Codes => [Code];

    public void Check(RuleContext context)
    {
        foreach (InstanceGroup group in context.Groups)
        {
            foreach ((PlacedInstance usual, PlacedInstance other) in group.Odd(Mac, "use_vmac"))
            {
                context.ReportOdd(
                    Code, "use_vmac", usual, other,
                    $"{other.FullName} {Text(other)}, {usual.FullName} {Text(usual)}, so the MAC address of the virtual addresses changes with each takeover; make use_vmac the same");
            }
        }
    }

    // Without octets of its own a VMAC has those of the RFC.
    private static (bool, EquatableArray<byte>) Mac(PlacedInstance instance) =>
        instance.Block.Get(LinkKeywords.UseVmac) is { } vmac && instance.Block.IsGiven(LinkKeywords.UseVmac) ? (true, vmac.Mac) : (false, default);

    private static string Text(PlacedInstance instance) => Mac(instance) switch
    {
        (false, _) => "has no use_vmac",
        (true, { Count: 0 }) => "uses the VMAC of the RFC",
        _ => "uses a VMAC of its own",
    };
}
