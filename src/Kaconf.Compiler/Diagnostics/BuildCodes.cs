using System.Collections.Generic;

namespace Kaconf.Compiler.Diagnostics;

/// <summary>The faults of the build itself rather than of a text.</summary>
public static class BuildCodes
{
    public static readonly DiagnosticCode BrokeDown = new("KAC9000", Severity.Error, "the compiler broke down", "Kaconf");
    public static readonly DiagnosticCode NoNode = new("KAC9001", Severity.Error, "the site has no node", "Kaconf");
    public static readonly DiagnosticCode TwoFiles = new("KAC9002", Severity.Error, "two files are for one node", "Kaconf");
    public static readonly DiagnosticCode IncompleteProject = new("KAC9003", Severity.Error, "the project lacks what a static binary needs", "Kaconf");
    public static readonly DiagnosticCode UnknownProfile = new("KAC9004", Severity.Error, "the project asks for a profile that is none", "Kaconf");

    /// <summary>Every code, in order.</summary>
    public static readonly IReadOnlyList<DiagnosticCode> All = [BrokeDown, NoNode, TwoFiles, IncompleteProject, UnknownProfile];
}
