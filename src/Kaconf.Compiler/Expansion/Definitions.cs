using System.Collections.Generic;
using System.Text.RegularExpressions;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Syntax;

namespace Kaconf.Compiler.Expansion;

/// <summary>What keepalived's preprocessor would change: recognised and reported, not carried out.</summary>
internal sealed class Definitions
{
    private static readonly Regex Definition = new(@"^\$([A-Za-z_][A-Za-z0-9_]*)=", RegexOptions.CultureInvariant);

    // $NAME is a use before a blank, ',' , ')' or the end only.
    private static readonly Regex Use = new(
        @"\$([A-Za-z_][A-Za-z0-9_]*)(?=$|[\s,)])|\$\{([A-Za-z_][A-Za-z0-9_]*)(?: [A-Za-z0-9_ ]*)?\}", RegexOptions.CultureInvariant);

    private static readonly HashSet<string> Includes = ["include", "includer", "includem", "includew", "includeb", "includea"];

    private readonly HashSet<string> names = ["_PWD", "_INSTANCE", "_RANDOM", "_ENV", "_HASH", "_BANG"];
    private readonly DiagnosticBag bag;

    /// <summary>Collects the names that a file defines anywhere.</summary>
    public Definitions(IEnumerable<Token> tokens, DiagnosticBag bag)
    {
        this.bag = bag;
        foreach (Token token in tokens)
            if (IsDefinition(token)) names.Add(Definition.Match(token.Value).Groups[1].Value);
    }

    public static bool IsDefinition(Token token) => token.Kind == TokenKind.Word && Starts(token, "$") && Definition.IsMatch(token.Value);

    public static bool IsRepetition(Token token) =>
        token.Kind == TokenKind.Word && (Starts(token, "~SEQ(") || Starts(token, "~SEQx(") || Starts(token, "~LST("));

    /// <summary>Whether a definition goes on in the next line: by the last character, even one of a comment.</summary>
    public static bool IsContinued(List<Token> line)
    {
        string content = line[0].Origin.Text.Content;
        int end = line[line.Count - 1].Span.Start;
        while (end > 0 && CharacterClass.IsBlank(content[end - 1])) end--;
        return end > 0 && content[end - 1] == '\\';
    }

    /// <summary>What a line is that starts with this token, or null when it is one like any other.</summary>
    public static string? Unsupported(Token first)
    {
        if (IsDefinition(first)) return $"the definition of '{Definition.Match(first.Value).Value.TrimEnd('=')}'";
        if (IsRepetition(first)) return $"'{first.Value.Substring(0, first.Value.IndexOf('('))}'";
        return first.Kind == TokenKind.Word && Includes.Contains(first.Value) ? $"'{first.Value}'" : null;
    }

    /// <summary>Whether a token cannot be read because it uses a definition; reports each use.</summary>
    public bool IsUse(Token token)
    {
        if (!token.IsWord || token.Value.IndexOf('$') < 0) return false;
        bool unread = false;
        foreach (Match use in Use.Matches(token.Value))
        {
            bool braced = use.Groups[2].Success;
            string name = use.Groups[braced ? 2 : 1].Value;
            if (names.Contains(name)) bag.UnsupportedExpansion(token.Place, $"the use of '{use.Value}'");
            else if (braced) bag.UndefinedBracedName(token.Place, name);
            else bag.UndefinedName(token.Place, name);
            unread |= braced || names.Contains(name);
        }
        return unread;
    }

    private static bool Starts(Token token, string prefix) => token.Value.StartsWith(prefix, System.StringComparison.Ordinal);
}
