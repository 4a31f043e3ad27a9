using Kaconf.Compiler;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Text;
using Microsoft.CodeAnalysis;

namespace Kaconf.Generator;

/// <summary>Compiles the node files of a site project. Plumbing only: all meaning is in Kaconf.Compiler.</summary>
/// <remarks>
/// Two outputs of one compilation: code from the model alone, so that an edit which only moves text re-emits nothing, and
/// diagnostics, which carry positions.
/// </remarks>
[Generator(LanguageNames.CSharp)]
public sealed class KaconfGenerator : IIncrementalGenerator
{
    private const string SiteNameProperty = "build_property.KaconfSiteName";
    private readonly CompileSite compile;

    /// <summary>The generator as Roslyn makes it.</summary>
    public KaconfGenerator()
        : this(static (site, sources, options, cancellation) => KaconfCompiler.Compile(site, sources, options, cancellation))
    {
    }

    internal KaconfGenerator(CompileSite compile) => this.compile = compile;

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValueProvider<Outcome> outcome = Compile(context);
        IncrementalValueProvider<EmitResult> emitted = outcome
            .Select(static (result, _) => result.Model).WithTrackingName(StepNames.Model)
            .Select(static (model, _) => EmitResult.Of(model)).WithTrackingName(StepNames.Emit);

        // Nobody writes code against the site's classes, so the IDE need not wait for them.
        context.RegisterImplementationSourceOutput(
            emitted.SelectMany(static (result, _) => result.Files),
            static (output, file) => output.AddSource(file.HintName, file.Text));

        context.RegisterSourceOutput(
            outcome.Select(static (result, _) => result.Result?.Diagnostics ?? default).WithTrackingName(StepNames.Diagnostics),
            static (output, all) => Report(output, all));
        context.RegisterSourceOutput(outcome.Select(static (result, _) => result.Failure), static (output, failure) => Report(output, failure));
        context.RegisterSourceOutput(emitted.Select(static (result, _) => result.Failure), static (output, failure) => Report(output, failure));
    }

    private IncrementalValueProvider<Outcome> Compile(IncrementalGeneratorInitializationContext context)
    {
        CompileSite compileSite = compile;
        IncrementalValueProvider<SourceSet> sources = context.AdditionalTextsProvider.Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (pair, cancellation) => ConfFile.Read(pair.Left, pair.Right, cancellation))
            .Where(static file => file.Nodes.Count > 0 || file.IsIncluded).WithTrackingName(StepNames.Files)
            .Collect()
            .Combine(context.AnalyzerConfigOptionsProvider.Select(static (options, _) => GivenVariables.Read(options.GlobalOptions)))
            .Select(static (pair, _) => ConfFile.Gather(pair.Left, pair.Right)).WithTrackingName(StepNames.Sources);
        IncrementalValueProvider<string> siteName = context.AnalyzerConfigOptionsProvider.Select(static (options, _) =>
            options.GlobalOptions.TryGetValue(SiteNameProperty, out string? name) && name.Length > 0 ? name : "site");
        return siteName.Combine(sources).Combine(Options(context, sources))
            .Select((pair, cancellation) => Outcome.Of(pair.Left.Left, pair.Left.Right, pair.Right, compileSite, cancellation))
            .WithTrackingName(StepNames.Compile);
    }

    private static IncrementalValueProvider<CompilerOptions> Options(IncrementalGeneratorInitializationContext context, IncrementalValueProvider<SourceSet> sources)
    {
        IncrementalValueProvider<EquatableArray<SeverityChoice>> given = context.CompilationProvider.Select(static (compilation, _) => ChosenSeverities.Given(compilation.Options));
        IncrementalValueProvider<Profile> profile = context.AnalyzerConfigOptionsProvider.Select(static (options, _) => GivenProfile.Read(options.GlobalOptions));
        return context.AdditionalTextsProvider.Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (pair, cancellation) => ChosenSeverities.Read(pair.Left, pair.Right, cancellation))
            .Where(static file => file is not null).Select(static (file, _) => file!)
            .Collect().Combine(sources).Combine(given).Combine(profile)
            .Select(static (all, _) => new CompilerOptions
            {
                Profile = all.Right,
                Severities = ChosenSeverities.Gather(all.Left.Left.Left, all.Left.Left.Right, all.Left.Right),
            })
            .WithTrackingName(StepNames.Options);
    }

    private static void Report(SourceProductionContext output, EquatableArray<Compiler.Diagnostics.Diagnostic> all)
    {
        foreach (Compiler.Diagnostics.Diagnostic diagnostic in all) output.ReportDiagnostic(RoslynDiagnostics.Of(diagnostic));
    }

    private static void Report(SourceProductionContext output, Failure? failure)
    {
        if (failure is not null) output.ReportDiagnostic(RoslynDiagnostics.Of(failure));
    }
}
