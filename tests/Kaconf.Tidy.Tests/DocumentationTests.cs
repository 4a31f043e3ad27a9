using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace Kaconf.Tidy.Tests;

/// <summary>Public things say what they mean.</summary>
public class DocumentationTests
{
    [Fact]
    public void PublicTypesHaveADocstring() => Report.None(
        from path in Repo.Files("src", ".cs")
        from type in Repo.Parse(path).DescendantNodes().OfType<MemberDeclarationSyntax>()
        where type is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax && IsPublic(type) && !HasDoc(type)
        select Place(path, type));

    [Fact]
    public void PublicMethodsOfTheRuntimeHaveADocstring() => Report.None(
        from path in Repo.Files("src/Kaconf.Runtime", ".cs")
        from method in Repo.Parse(path).DescendantNodes().OfType<MethodDeclarationSyntax>()
        where IsPublic(method) && IsPublic((MemberDeclarationSyntax)method.Parent!) && !HasDoc(method) && !method.Modifiers.Any(SyntaxKind.OverrideKeyword)
        select Place(path, method));

    private static bool IsPublic(MemberDeclarationSyntax member) => member.Modifiers.Any(SyntaxKind.PublicKeyword);

    private static bool HasDoc(SyntaxNode node) => node.GetLeadingTrivia().Any(t =>
        t.IsKind(SyntaxKind.SingleLineDocumentationCommentTrivia) || t.ToString().Contains("///", System.StringComparison.Ordinal));

    private static string Place(string path, SyntaxNode node) =>
        $"{path}:{node.SyntaxTree.GetLineSpan(node.Span).StartLinePosition.Line + 1}: public without a docstring";
}
