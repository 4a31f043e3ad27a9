using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Kaconf.Compiler.Binding;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Expansion;
using Kaconf.Compiler.Ignoring;
using Kaconf.Compiler.Lowering;
using Kaconf.Compiler.Model;
using Kaconf.Compiler.Rules;
using Kaconf.Compiler.Schema;
using Kaconf.Compiler.Syntax;
using Kaconf.Compiler.Text;

namespace Kaconf.Compiler;

/// <summary>What came out of a compilation: always a model (of what could be understood) and every fault.</summary>
/// <param name="Site">The model; emit code from it only when there is no error.</param>
/// <param name="Diagnostics">Sorted by path, then place, then code; the same fault of two nodes that share a file stands once.</param>
public sealed record CompilationResult(SiteModel Site, EquatableArray<Diagnostic> Diagnostics)
{
    /// <summary>Whether any diagnostic is an error.</summary>
    public bool HasErrors
    {
        get
        {
            foreach (Diagnostic diagnostic in Diagnostics) if (diagnostic.Severity == Severity.Error) return true;
            return false;
        }
    }
}

/// <summary>A compilation with the places that its model came from.</summary>
public sealed record Analysis(CompilationResult Result, Provenance Provenance);

/// <summary>The one door of the compiler, for the generator and the command line alike.</summary>
public static class KaconfCompiler
{
    /// <summary>Compiles a site. Never throws for any text.</summary>
    /// <exception cref="System.OperationCanceledException">The cancellation was asked for.</exception>
    public static CompilationResult Compile(string siteName, SourceSet sources, CompilerOptions? options = null, CancellationToken cancellation = default) =>
        Analyze(siteName, sources, options, cancellation).Result;

    /// <summary>The same, for those who also want to know where each part of the model came from.</summary>
    /// <exception cref="System.OperationCanceledException">The cancellation was asked for.</exception>
    public static Analysis Analyze(string siteName, SourceSet sources, CompilerOptions? options = null, CancellationToken cancellation = default)
    {
        options ??= CompilerOptions.Default;
        DiagnosticBag bag = new() { Essential = Features.Essential, Consequences = Features.Consequences, Version = options.KeepalivedVersion, MostPerFile = options.MostPerFile };
        Provenance provenance = new();
        Dictionary<SourceText, List<Token>> lexed = [];
        SiteNodes names = new([.. sources.Nodes.Select(node => node.Name)]);
        List<NodeModel> nodes = [];
        bool complete = true;
        foreach (IncludedSource file in sources.Included) Lex(file.Text, bag);
        foreach (NodeSource node in sources.Nodes)
        {
            cancellation.ThrowIfCancellationRequested();
            if (!lexed.TryGetValue(node.Text, out List<Token>? tokens)) lexed[node.Text] = tokens = Lex(node.Text, bag);
            Binder binder = new(bag, cancellation);
            Parser parser = new(KeywordSchema.Names, bag, binder.Take);
            ExpandedText expanded = Expander.Expand(tokens, node, names, sources, bag, parser.Take);
            nodes.Add(SiteLowering.Lower(node.Name, binder.End(expanded.IsComplete), provenance, bag));
            complete &= expanded.IsComplete;
        }
        SiteModel site = new(siteName, nodes.ToEquatableArray());
        if (complete) UnusedDefinitions.Run(sources.Texts, bag);
        Policy policy = new(options, IgnoreReader.Of(sources.Texts, bag));
        // What the rules would miss may stand in the lines that could not be expanded.
        if (complete) RuleSet.Run(site, provenance, bag, options, policy);
        return new Analysis(new CompilationResult(site, bag.Sorted(policy.Settle)), provenance);
    }

    /// <summary>The files that includes ask for and that are not in the set, or may be more than are; for those who can look for them.</summary>
    public static IReadOnlyList<GlobPattern> FindIncludes(SourceSet sources)
    {
        SiteNodes names = new([.. sources.Nodes.Select(node => node.Name)]);
        DiagnosticBag unheard = new();
        return [.. sources.Nodes
            .Where(node => node.Text.Content.Contains("include"))
            .SelectMany(node => Expander.Expand(Lexer.Lex(node.Text, unheard), node, names, sources, unheard, static _ => { }).Wanted)];
    }

    private static List<Token> Lex(SourceText text, DiagnosticBag bag)
    {
        TextCheck.Run(text, bag);
        List<Token> tokens = Lexer.Lex(text, bag);
        MarkCheck.Run(text, tokens, bag);
        return tokens;
    }
}
