using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Kaconf.Generator.Tests;

/// <summary>A site project in memory, built by the generator as the compiler would.</summary>
internal sealed class SiteProject
{
    private GeneratorDriver driver;

    public SiteProject(KaconfGenerator generator, params ConfText[] files) => driver = CSharpGeneratorDriver.Create(
        [generator.AsSourceGenerator()],
        additionalTexts: files,
        optionsProvider: new SiteOptions(),
        driverOptions: new GeneratorDriverOptions(default, trackIncrementalGeneratorSteps: true));

    /// <summary>References of an application: the running framework and the runtime.</summary>
    public static ImmutableArray<MetadataReference> References { get; } =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal) || path.EndsWith("Kaconf.Runtime.dll", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    public static SiteProject Of(params ConfText[] files) => new(new KaconfGenerator(), files);

    /// <summary>Replaces a file and leaves the others as they are.</summary>
    public void Edit(ConfText old, ConfText edited) => driver = driver.ReplaceAdditionalText(old, edited);

    public void Add(ConfText file) => driver = driver.AddAdditionalTexts([file]);

    /// <summary>Runs the generator.</summary>
    /// <param name="noWarn">The codes of the project's NoWarn.</param>
    public GeneratorRunResult Run(params IEnumerable<string> noWarn)
    {
        Compilation project = Empty();
        CompilationOptions options = project.Options.WithSpecificDiagnosticOptions(noWarn.Select(code => KeyValuePair.Create(code, ReportDiagnostic.Suppress)));
        driver = driver.RunGenerators(project.WithOptions(options));
        return driver.GetRunResult().Results.Single();
    }

    /// <summary>What csc says of the generated code, warnings included.</summary>
    public static IEnumerable<Diagnostic> Compile(IEnumerable<(string Name, string Text)> files) =>
        Compilation(files).GetDiagnostics().Where(d => d.Severity >= DiagnosticSeverity.Warning);

    /// <summary>The program that the generated code becomes.</summary>
    public static Assembly Link(IEnumerable<(string Name, string Text)> files)
    {
        using MemoryStream image = new();
        if (!Compilation(files).Emit(image).Success) throw new InvalidOperationException("the generated code does not compile");
        return Assembly.Load(image.ToArray());
    }

    private static CSharpCompilation Compilation(IEnumerable<(string Name, string Text)> files)
    {
        CSharpParseOptions options = new(LanguageVersion.CSharp12, DocumentationMode.Diagnose);
        return Empty().AddSyntaxTrees(files.Select(file => CSharpSyntaxTree.ParseText(file.Text, options, file.Name)));
    }

    private static CSharpCompilation Empty() => CSharpCompilation.Create(
        "mysite", null, References, new CSharpCompilationOptions(OutputKind.ConsoleApplication, warningLevel: 9999));
}
