namespace Kaconf.Compiler.Diagnostics;

/// <summary>Other characters in the place of some.</summary>
/// <param name="Place">The characters that go; none where text is only added.</param>
/// <param name="NewText">What stands there instead; "" where text is only removed.</param>
public sealed record TextEdit(SourcePlace Place, string NewText);

/// <summary>A way to mend a fault that needs nobody to decide.</summary>
/// <param name="Title">What it does, as in "remove the line".</param>
/// <param name="Edits">The edits, of which no two meet.</param>
public sealed record Fix(string Title, EquatableArray<TextEdit> Edits)
{
    /// <summary>Whether the byte order mark of the fault's file goes, which is no part of its characters.</summary>
    public bool DropsByteOrderMark { get; init; }
}
