using Kaconf.Compiler.Diagnostics;

namespace Kaconf.Compiler.Rules.Cluster;

/// <summary>Reports of a node that is not as another one.</summary>
internal static class OddMember
{
    /// <summary>Reports at a setting of the odd block, with the same setting of the usual one beside it.</summary>
    public static void ReportOdd(this RuleContext context, DiagnosticCode code, string setting, PlacedBlock usual, PlacedBlock other, string message) =>
        context.Report(code, other.At(setting), message, usual.Related(setting, $"node '{usual.Node.Name}'"));
}
