using System.Threading;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Model;
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

/// <summary>The one door of the compiler, for the generator and the command line alike.</summary>
public static class KaconfCompiler
{
    /// <summary>Compiles a site. Never throws for any text.</summary>
    public static CompilationResult Compile(string siteName, SourceSet sources, CancellationToken cancellation = default) =>
        throw new System.NotImplementedException();
}
