using Kaconf.Compiler.Text;

namespace Kaconf.Compiler.Syntax;

/// <summary>What the lexer reads: a file, or a line that expansion made.</summary>
public interface ILexerInput
{
    /// <summary>The characters.</summary>
    string Content { get; }

    /// <summary>Whether comments and their escapes are still in it.</summary>
    bool HasComments { get; }

    /// <summary>Where characters came from.</summary>
    Origin OriginOf(TextSpan span);

    /// <summary>The <see cref="Token.Order"/> of a token at an offset.</summary>
    long OrderOf(int offset);
}

/// <summary>A file as it is.</summary>
/// <param name="source">The file.</param>
internal sealed class FileInput(SourceText source) : ILexerInput
{
    /// <inheritdoc/>
    public string Content => source.Content;

    /// <inheritdoc/>
    public bool HasComments => true;

    /// <summary>The order of the first token that expansion may make at an offset of a file.</summary>
    public static long OrderAt(int offset) => (long)offset << 32;

    /// <inheritdoc/>
    public Origin OriginOf(TextSpan span) => new(source, span);

    /// <inheritdoc/>
    public long OrderOf(int offset) => OrderAt(offset);
}
