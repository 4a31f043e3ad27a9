using System;
using Kaconf.Compiler.Text;

namespace Kaconf.Compiler.Diagnostics;

/// <summary>A line of a file that a fix would change, and what around it might depend on it.</summary>
internal readonly struct FileLine
{
    private const string KaconfComment = "kaconf:";

    // keepalived reads no longer lines, and further away nobody sees what counts. A file of noise must not be looked through for each fault.
    private const int Longest = 1100, Farthest = 20_000;

    private readonly SourceText source;
    private readonly int start;
    private readonly int end;

    /// <summary>The line of an offset.</summary>
    public FileLine(SourceText source, int offset)
    {
        this.source = source;
        string content = source.Content;
        start = offset;
        while (start > 0 && content[start - 1] != '\n' && offset - start < Longest) start--;
        end = offset;
        while (end < content.Length && content[end] != '\n' && end - offset < Longest) end++;
    }

    /// <summary>The line with its end.</summary>
    public TextSpan WithEnd => TextSpan.FromBounds(start, Math.Min(end + 1, source.Content.Length));

    /// <summary>Whether its text is read as it is: nothing on it is replaced or repeated, and it is no part of a definition.</summary>
    public bool IsLiteral => end - start < Longest && Text.IndexOfAny(['$', '~']) < 0 && !IsJoined;

    /// <summary>Whether it goes on in the next line, or is what the one before goes on with.</summary>
    public bool IsJoined => EndsInBackslash(Text) || (start > 0 && EndsInBackslash(Before.Text));

    /// <summary>Whether it is a line without a block, and nothing else counts for it or because of it.</summary>
    public bool IsRemovable => IsLiteral && Text.IndexOfAny(['{', '}']) < 0 && !IsBraceNext()
        && (start == 0 || Before.Text.IndexOf(KaconfComment, StringComparison.Ordinal) < 0) && !source.HasConditions;

    private string Text => source.Content.Substring(start, end - start);

    private FileLine Before => new(source, start - 1);

    /// <summary>Whether two places stand in the braces of one block.</summary>
    public static bool IsOneBlock(SourceText source, int first, int second)
    {
        if (second - first > Farthest) return false;
        int depth = 0;
        bool comment = false;
        for (int i = first; i < second && depth >= 0; i++)
        {
            char c = source.Content[i];
            comment = c != '\n' && (comment || c is '#' or '!');
            if (!comment && c == '{') depth++;
            if (!comment && c == '}') depth--;
        }
        return depth == 0;
    }

    // keepalived takes the brace of a block from a following line too.
    private bool IsBraceNext()
    {
        int at = end + 1;
        while (at < source.Content.Length && at - end < Farthest)
        {
            FileLine next = new(source, at);
            string text = next.Text.Trim();
            if (text.Length > 0 && text[0] is not ('#' or '!')) return text[0] == '{';
            at = next.end + 1;
        }
        return at < source.Content.Length;
    }

    private static bool EndsInBackslash(string line) => line.TrimEnd('\r').EndsWith("\\", StringComparison.Ordinal);
}
