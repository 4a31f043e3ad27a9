using System;
using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Ignoring;
using Kaconf.Compiler.Rules;

namespace Kaconf.Compiler;

/// <summary>Every code that there is.</summary>
public static class Catalogue
{
    private static readonly Lazy<Dictionary<string, DiagnosticCode>> ById =
        new(() => All.ToDictionary(code => code.Id, StringComparer.Ordinal));

    /// <summary>Every code, in the order of the numbers.</summary>
    public static IReadOnlyList<DiagnosticCode> All { get; } =
        [.. LanguageCodes.All.Concat(IgnoreCodes.All).Concat(VersionFaults.All).Concat(RuleSet.Codes).Concat(BuildCodes.All).OrderBy(code => code.Id, StringComparer.Ordinal)];

    /// <summary>The entry of a code such as KAC2004, or null when there is none.</summary>
    public static DiagnosticCode? Find(string id) => ById.Value.TryGetValue(id, out DiagnosticCode? code) ? code : null;
}
