using Kaconf.Compiler.Syntax;

namespace Kaconf.Compiler.Expansion;

/// <summary>The <c>@name</c> or <c>@^name</c> at the start of a line: for this node only, or for all but this one.</summary>
internal readonly struct Conditional(Token token)
{
    /// <summary>Whether the first token of a line is a condition.</summary>
    public static bool Is(Token token) => token.Kind == TokenKind.Word && token.Value.Length > 0 && token.Value[0] == '@';

    /// <summary>All but the named node.</summary>
    public bool Negated { get; } = token.Value.Length > 1 && token.Value[1] == '^';

    /// <summary>The node's name.</summary>
    public string Name { get; } = token.Value.Length > 1 && token.Value[1] == '^' ? token.Value.Substring(2) : token.Value.Substring(1);
}
