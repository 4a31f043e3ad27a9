using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Schema;

namespace Kaconf.Compiler.Rules.Cluster;

/// <summary>KAC3018, KAC3019: checksums of IPv4 adverts of version 3 that the other node takes for wrong.</summary>
internal sealed class ChecksumMismatch : IRule
{
    private const string AsV2 = "v3_checksum_as_v2", Old = "old_unicast_checksum";
    private static readonly DiagnosticCode ShortChecksum = new("KAC3018", Severity.Error, "v3_checksum_as_v2 on some nodes only", "RFC 9568 §5.2.8; keepalived");
    private static readonly DiagnosticCode OldChecksum = new("KAC3019", Severity.Error, "old_unicast_checksum on one node, never on another", "keepalived");

    public IReadOnlyList<DiagnosticCode> Codes => [ShortChecksum, OldChecksum];

    public void Check(RuleContext context)
    {
        foreach (InstanceGroup group in context.Groups.Where(group => group.Members.All(member => member.Model.Version == 3 && !member.IsV6)))
        {
            foreach ((PlacedInstance usual, PlacedInstance other) in group.Odd(LeavesOut, AsV2))
            {
                (PlacedInstance with, PlacedInstance without) = LeavesOut(other) ? (other, usual) : (usual, other);
                context.ReportOdd(
                    ShortChecksum, AsV2, usual, other,
                    $"{with.FullName} has v3_checksum_as_v2 and {without.FullName} has not, so '{without.Node.Name}' drops the adverts of '{with.Node.Name}' and both become MASTER; make them the same");
            }
            if (group.Members.All(member => member.IsUnicast && member.Knows(Old))) CheckOld(context, group);
        }
    }

    // keepalived finds the old checksum out by itself, but not with 'never'.
    private static void CheckOld(RuleContext context, InstanceGroup group)
    {
        PlacedInstance? always = group.Members.FirstOrDefault(member => Unicast(member) == "always");
        if (always is null || group.Members.FirstOrDefault(member => Unicast(member) == "never") is not { } never) return;
        context.ReportOdd(
            OldChecksum, Old, always, never,
            $"{always.FullName} sends adverts with the checksum of keepalived before 1.3.7, which {never.FullName} never takes, so both become MASTER; remove old_unicast_checksum from both");
    }

    private static bool LeavesOut(PlacedInstance instance) => instance.Block.Get(CastKeywords.ChecksumAsV2);

    private static string Unicast(PlacedInstance instance) => instance.Block.Get(CastKeywords.OldChecksum);
}
