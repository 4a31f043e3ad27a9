using System;
using System.Threading;
using Kaconf.Compiler;
using Kaconf.Compiler.Model;
using Kaconf.Compiler.Text;

namespace Kaconf.Generator;

/// <summary>What the compile step gives: a result, or the failure that prevented one.</summary>
internal sealed record Outcome(CompilationResult? Result, Failure? Failure)
{
    /// <summary>The model to emit; null when anything is wrong, so that no half of a site is ever built.</summary>
    public SiteModel? Model => Result is { HasErrors: false } result ? result.Site : null;

    /// <summary>Compiles; an exception of the compiler becomes a failure, because Roslyn would make it a warning and an empty site.</summary>
    public static Outcome Of(string siteName, SourceSet sources, CompilerOptions options, CompileSite compile, CancellationToken cancellation)
    {
        if (Failures.OfSources(sources) is { } failure) return new(null, failure);
        try
        {
            return new(compile(siteName, sources, options, cancellation), null);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return new(null, Failures.OfException(exception, sources.Nodes[0].Text.Path));
        }
    }
}

/// <summary>The compiler's door, as tests replace it.</summary>
internal delegate CompilationResult CompileSite(string siteName, SourceSet sources, CompilerOptions options, CancellationToken cancellation);
