using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Expansion;
using Kaconf.Compiler.Syntax;
using Kaconf.Compiler.Text;

namespace Kaconf.Compiler.Tests;

/// <summary>Expands a text alone.</summary>
internal static class ExpandCase
{
    private const string Folder = "/etc/keepalived";

    /// <summary>The words and braces that a node reads.</summary>
    /// <param name="included">The names and texts of files beside it.</param>
    public static List<string> Words(string text, string node, params IEnumerable<(string Name, string Text)> included)
    {
        NodeSource source = new(node, new SourceText($"{Folder}/keepalived.conf", text));
        SourceSet sources = new(new[] { source }.ToEquatableArray())
        {
            Included = included.Select(file => new IncludedSource(new SourceText($"{Folder}/{file.Name}", file.Text))).ToEquatableArray(),
            Environment = new[] { new EnvironmentVariable("SITE", "east") }.ToEquatableArray(),
        };
        List<Token> expanded = [];
        Expander.Expand(Lexer.Lex(source.Text, new DiagnosticBag()), source, new SiteNodes([node]), sources, new DiagnosticBag(), expanded.Add);
        return [.. expanded.Where(token => token.IsWord || token.Kind is TokenKind.OpenBrace or TokenKind.CloseBrace).Select(token => token.Value)];
    }
}
