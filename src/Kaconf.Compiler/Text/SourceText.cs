namespace Kaconf.Compiler.Text;

/// <summary>One configuration file: its path as diagnostics show it, and its characters.</summary>
/// <remarks>Value-equal by path and content, so that an unchanged file is recognised.</remarks>
public sealed record SourceText(string Path, string Content)
{
    private LineMap? lines;

    /// <summary>Lines and columns of this text.</summary>
    public LineMap Lines => lines ??= new LineMap(Content);

    /// <summary>Equal path and content.</summary>
    public bool Equals(SourceText? other) => other is not null && Path == other.Path && Content == other.Content;

    /// <inheritdoc/>
    public override int GetHashCode() => Path.GetHashCode() ^ Content.GetHashCode();
}
