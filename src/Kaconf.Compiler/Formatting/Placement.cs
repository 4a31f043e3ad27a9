using System;

namespace Kaconf.Compiler.Formatting;

/// <summary>Where the parts of a line go.</summary>
internal static class Placement
{
    private const int Indentation = 4;

    // Deeper or further right nobody reads, and keepalived reads 1023 bytes of a line.
    private const int LastColumn = 200;

    /// <summary>The blanks before the first word.</summary>
    public static int Columns(int level) => Math.Min(level * Indentation, LastColumn);

    /// <summary>The blanks before a comment: it keeps its distance from the first word, so that comments below each other stay so.</summary>
    public static int Gap(SourceLine line, string text, int level)
    {
        int wanted = line.CommentColumn + Columns(level) - line.Indentation, start = SourceLine.Column(new string(' ', Columns(level)) + text);
        return line.IsGlued ? 0 : wanted > LastColumn ? 1 : Math.Max(1, wanted - start);
    }

    /// <summary>A comment without blanks at its end, unless a backslash would come to the end of the line.</summary>
    public static string Trimmed(string comment)
    {
        string trimmed = comment.TrimEnd(' ', '\t');
        return trimmed.EndsWith("\\", StringComparison.Ordinal) ? comment : trimmed;
    }
}
