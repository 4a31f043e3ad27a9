using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace Kaconf.Tidy.Tests;

/// <summary>Small and plain: files of about 80 lines, methods on a screen. These limits only ever go down.</summary>
public class SizeTests
{
    private const int FileLimit = 150;
    private const int MethodLimit = 40;

    /// <summary>Data, not logic: a row a line.</summary>
    private static readonly string[] Tables = ["src/Kaconf.Compiler/Schema/", "src/Kaconf.Runtime/Config/"];

    [Fact]
    public void FilesAreOneIdeaLong() => Report.None(
        Repo.Files("src", ".cs")
            .Where(path => !Tables.Any(t => path.StartsWith(t, System.StringComparison.Ordinal)))
            .Select(path => (path, lines: Repo.Lines(path).Length))
            .Where(file => file.lines > FileLimit)
            .Select(file => $"{file.path}: {file.lines} lines, expected at most {FileLimit}: split it by idea"));

    [Fact]
    public void MethodsFitAScreen() => Report.None(
        from path in Repo.Files("src", ".cs")
        from method in Repo.Parse(path).DescendantNodes().OfType<BaseMethodDeclarationSyntax>()
        let span = method.SyntaxTree.GetLineSpan(method.Span)
        let lines = span.EndLinePosition.Line - span.StartLinePosition.Line + 1
        where lines > MethodLimit
        select $"{path}:{span.StartLinePosition.Line + 1}: {lines} lines, expected at most {MethodLimit}");
}
