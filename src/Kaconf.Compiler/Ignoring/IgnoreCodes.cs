using System.Collections.Generic;
using Kaconf.Compiler.Diagnostics;

namespace Kaconf.Compiler.Ignoring;

/// <summary>The faults of comments that ignore faults.</summary>
internal static class IgnoreCodes
{
    public static readonly DiagnosticCode Unreadable = new("KAC1060", Severity.Warning, "a kaconf comment that cannot be read", "Kaconf");
    public static readonly DiagnosticCode Unused = new("KAC1061", Severity.Warning, "a kaconf comment that ignores nothing", "Kaconf");
    public static readonly DiagnosticCode NotIgnorable = new("KAC1062", Severity.Warning, "an error that cannot be ignored", "Kaconf");

    /// <summary>Every code, in order.</summary>
    public static readonly IReadOnlyList<DiagnosticCode> All = [Unreadable, Unused, NotIgnorable];
}
