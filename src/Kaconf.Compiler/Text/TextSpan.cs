namespace Kaconf.Compiler.Text;

/// <summary>A run of characters in one text.</summary>
/// <param name="Start">Offset of the first character.</param>
/// <param name="Length">Number of characters; 0 marks a place between two.</param>
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>Offset after the last character.</summary>
    public int End => Start + Length;

    /// <summary>The span from the start of one to the end of the other.</summary>
    public static TextSpan FromBounds(int start, int end) => new(start, end - start);
}
