using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Kaconf.Compiler;
using Kaconf.Compiler.Diagnostics;
using Microsoft.CodeAnalysis;

namespace Kaconf.Shared;

/// <summary>What .editorconfig and .globalconfig files say of Kaconf's codes, read by Roslyn itself: in a build and by lint alike.</summary>
internal static class ConfiguredSeverities
{
    private const string Ours = "KAC";

    /// <summary>The severities chosen for some files.</summary>
    /// <param name="configurations">The configuration files: full path and text.</param>
    /// <param name="files">The node files: full path, and the path that diagnostics show.</param>
    public static IEnumerable<SeverityChoice> Of(IEnumerable<(string Path, string Text)> configurations, IEnumerable<(string Full, string Shown)> files)
    {
        AnalyzerConfig[] parsed = [.. configurations.Select(file => AnalyzerConfig.Parse(file.Text, file.Path))];
        if (parsed.Length == 0) return [];
        AnalyzerConfigSet set = AnalyzerConfigSet.Create(parsed);
        return Choices(set.GlobalConfigOptions.TreeOptions, "")
            .Concat(files.SelectMany(file => Choices(set.GetOptionsForSourcePath(file.Full).TreeOptions, file.Shown)));
    }

    /// <summary>Roslyn's choices as ours.</summary>
    /// <param name="options">Code and what to do with it.</param>
    /// <param name="path">The file they are for; "" = every file.</param>
    public static IEnumerable<SeverityChoice> Choices(ImmutableDictionary<string, ReportDiagnostic> options, string path) => options
        .Where(option => option.Key.StartsWith(Ours, StringComparison.OrdinalIgnoreCase) && option.Value != ReportDiagnostic.Default)
        .OrderBy(option => option.Key, StringComparer.Ordinal)
        .Select(option => new SeverityChoice(path, option.Key.ToUpperInvariant(), SeverityOf(option.Value)));

    private static Severity? SeverityOf(ReportDiagnostic choice) => choice switch
    {
        ReportDiagnostic.Error => Severity.Error,
        ReportDiagnostic.Warn => Severity.Warning,
        ReportDiagnostic.Info => Severity.Suggestion,
        _ => null,
    };
}
