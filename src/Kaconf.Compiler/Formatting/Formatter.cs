using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Kaconf.Compiler.Text;

namespace Kaconf.Compiler.Formatting;

/// <summary>Writes a file in the one style of Kaconf: other blanks and line ends, the same words, the same meaning.</summary>
public sealed class Formatter
{
    // keepalived reads 1023 bytes of a line, and a character has at most three: what is long stays as it is, nothing moves far.
    private const int LongestChanged = 200;

    // A line that is divided may be one that the brace of the next line belongs to: two rounds are enough for what people write.
    private const int MostRounds = 50;

    private readonly List<SourceLine> lines;
    private readonly StringBuilder result = new();
    private readonly string lineEnd;
    private string blank = "";
    private int depth;

    // Whether the line goes on with the one before; whether that is a definition; whether a comment ignores findings of the line.
    private bool isJoined, isDefinition, isIgnored;
    private SourceLine? before;

    private Formatter(SourceText source)
    {
        lines = [.. SourceLine.Of(source)];
        lineEnd = lines[0].End.Length > 0 ? lines[0].End : "\n";
    }

    /// <summary>The text of a file in the style.</summary>
    public static string Format(SourceText source)
    {
        string text = source.Content;
        for (int round = 0; round < MostRounds; round++)
        {
            string next = new Formatter(new SourceText(source.Path, text)).Run();
            if (next == text) break;
            text = next;
        }
        return text;
    }

    private string Run()
    {
        for (int i = 0; i < lines.Count; i++)
        {
            SourceLine line = lines[i];
            bool stays = isJoined || line.EndsInBackslash || line.Raw.Length > LongestChanged || line.HasOddBlanks;
            if (stays) Copy(line);
            else if (line.IsBlank) TakeBlank(line);
            else if (line.Tokens.Count == 0) Write(line, "", depth, line.End);
            else if (!isIgnored && line.MayOpen && i + 1 < lines.Count && TakeHeader(line, lines[i + 1])) i++;
            else Take(line);
            isIgnored = line.Tokens.Count == 0 && (isIgnored || line.IsForKaconf);
            before = line;
        }
        return result.ToString();
    }

    // What goes on in a next line counts with its blanks, and an empty line ends it.
    private void Copy(SourceLine line)
    {
        if (!isJoined) isDefinition = line.IsDefinition;
        LayoutLine kept = LineLayout.Keep(line);
        if (!isDefinition) depth = Math.Max(0, depth - kept.Closes) + kept.Opens;
        result.Append(TakenBlank()).Append(line.Raw).Append(line.End);
        isJoined = line.EndsInBackslash || (isJoined && line.Raw.Length > 0 && line.Tokens.Count == 0);
    }

    // One of several, and none at the start and the end of the file.
    private void TakeBlank(SourceLine line)
    {
        if (result.Length > 0 && blank.Length == 0) blank = line.End;
    }

    private string TakenBlank()
    {
        string taken = blank;
        blank = "";
        return taken;
    }

    // The brace comes to the line of its block.
    private bool TakeHeader(SourceLine line, SourceLine next)
    {
        if (!next.StartsBlock || next.Raw.Length > LongestChanged || next.HasOddBlanks) return false;
        LayoutLine[] parts = [.. LineLayout.Divide(next)], own = [.. LineLayout.Divide(line)];
        LayoutLine header = own[own.Length - 1];
        string text = $"{header.Text} {parts[0].Text}";
        bool hasRoom = parts.Length > 1 || line.Comment.Length == 0 || next.Comment.Length == 0;
        if (!header.IsWords || !hasRoom || text.Length + line.Comment.Length > LongestChanged) return false;
        foreach (LayoutLine part in own.Take(own.Length - 1)) depth = WriteText(part.Text, Math.Max(0, depth - part.Closes), lineEnd) + part.Opens;
        parts[0] = parts[0] with { Text = text };
        if (line.Comment.Length > 0)
        {
            depth = Write(line, text, depth, parts.Length > 1 ? lineEnd : next.End) + parts[0].Opens;
            parts = [.. parts.Skip(1)];
        }
        WriteParts(next, parts);
        return true;
    }

    private void Take(SourceLine line)
    {
        IReadOnlyList<LayoutLine> parts = line.IsPlain ? LineLayout.Divide(line) : [];
        if (parts.Count == 0 || (parts.Count > 1 && (line.IsForKaconf || isIgnored))) TakeWhole(line, LineLayout.Keep(line));
        else if (parts.Count == 1) depth = Write(line, parts[0].Text, Math.Max(0, depth - parts[0].Closes), line.End) + parts[0].Opens;
        else WriteParts(line, parts);
    }

    // The comment of the line follows the last part.
    private void WriteParts(SourceLine line, IReadOnlyList<LayoutLine> parts)
    {
        for (int i = 0; i < parts.Count; i++)
        {
            bool last = i == parts.Count - 1;
            string comment = last && line.Comment.Length > 0 ? (line.IsGlued ? "" : " ") + Placement.Trimmed(line.Comment) : "";
            depth = WriteText(parts[i].Text + comment, Math.Max(0, depth - parts[i].Closes), last ? line.End : lineEnd) + parts[i].Opens;
        }
    }

    // Of a line for each node, all open and close the same block.
    private void TakeWhole(SourceLine line, LayoutLine kept)
    {
        bool alternative = line.IsCondition && before is { IsCondition: true } && LineLayout.Keep(before) is var other && (other.Opens, other.Closes) == (kept.Opens, kept.Closes);
        if (alternative) WriteText(kept.Text, Math.Max(0, depth - kept.Opens), line.End);
        else depth = WriteText(kept.Text, Math.Max(0, depth - kept.Closes), line.End) + kept.Opens;
    }

    private int Write(SourceLine line, string text, int level, string end)
    {
        string comment = Placement.Trimmed(line.Comment);
        string gap = text.Length > 0 && comment.Length > 0 ? new string(' ', Placement.Gap(line, text, level)) : "";
        return WriteText(text + gap + comment, level, end);
    }

    private int WriteText(string text, int level, string end)
    {
        result.Append(TakenBlank()).Append(' ', Placement.Columns(level)).Append(text).Append(end.Length > 0 ? end : lineEnd);
        return level;
    }
}
