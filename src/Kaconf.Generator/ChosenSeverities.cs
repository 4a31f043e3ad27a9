using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Kaconf.Compiler;
using Kaconf.Compiler.Text;
using Kaconf.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Kaconf.Generator;

/// <summary>The severities that the project chooses: in .editorconfig and .globalconfig files, and by NoWarn and WarningsAsErrors.</summary>
/// <remarks>Roslyn hides them from generators, and applies what is in .editorconfig to source files only, so the package hands the files over.</remarks>
internal static class ChosenSeverities
{
    // Kaconf.targets sets it on the configuration files.
    private const string Metadata = "build_metadata.AdditionalFiles.KaconfSeverities";

    /// <summary>Reads the file if it is a configuration file of the compiler; else null.</summary>
    public static ChoiceFile? Read(AdditionalText file, AnalyzerConfigOptionsProvider options, CancellationToken cancellation) =>
        options.GetOptions(file).TryGetValue(Metadata, out string? mark) && mark == "true"
            ? new ChoiceFile(file.Path, file.GetText(cancellation)?.ToString() ?? "")
            : null;

    /// <summary>All choices, those that count more last.</summary>
    public static EquatableArray<SeverityChoice> Gather(ImmutableArray<ChoiceFile> files, SourceSet sources, EquatableArray<SeverityChoice> given)
    {
        IEnumerable<string> paths = sources.Nodes.Select(node => node.Text.Path).Concat(sources.Included.Select(file => file.Text.Path)).Distinct();
        return ConfiguredSeverities.Of(files.Select(file => (file.Path, file.Text)), paths.Select(path => (path, path))).Concat(given).ToEquatableArray();
    }

    /// <summary>NoWarn, WarningsAsErrors and WarningsNotAsErrors of the project.</summary>
    public static EquatableArray<SeverityChoice> Given(CompilationOptions options) =>
        ConfiguredSeverities.Choices(options.SpecificDiagnosticOptions, "").ToEquatableArray();
}

/// <summary>A configuration file of the compiler.</summary>
internal sealed record ChoiceFile(string Path, string Text);
