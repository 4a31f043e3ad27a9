using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Text;

namespace Kaconf.Parity.Tests;

/// <summary>Whether Kaconf reports a fault where keepalived does.</summary>
internal sealed class PlaceComparison
{
    private readonly HashSet<(string File, int Line)> reported;
    private readonly HashSet<string> reportedUses;
    private readonly BlockLines blocks;
    private readonly string[] lines;
    private readonly string main;

    public PlaceComparison(Subject subject, Diagnostic[] said)
    {
        string text = Encoding.Latin1.GetString(subject.Content);
        (main, blocks, lines) = (subject.File, new BlockLines(text), text.Split('\n'));
        SourcePlace[] places = [.. said.SelectMany(item => item.Related.Select(other => other.Place).Prepend(item.Place))];
        reported = [.. places.SelectMany(Lines)];
        reportedUses = [.. places.SelectMany(Lines).Where(line => line.File == main).Select(line => TextOf(line.Line)).Where(line => line.Contains('$'))];
    }

    /// <summary>Whether there is a diagnostic, or another place of one, at the line; for a closing brace also inside its block.</summary>
    public bool IsReported(Message fault) =>
        Has(fault.File, fault.Line)
        // keepalived counts a last line that has no end as the line before it.
        || (fault.Line == lines.Length - 1 && lines[^1].Length > 0 && Has(fault.File, fault.Line + 1))
        // A fault in a definition is told once, whatever the number of its uses.
        || (fault.File == main && reportedUses.Contains(TextOf(fault.Line)))
        // What is wrong with a block as a whole keepalived tells at its end.
        || (fault.File == main && !fault.Text.StartsWith("Unknown keyword", System.StringComparison.Ordinal) && blocks.Opening(fault.Line) is int opening && Enumerable.Range(opening, fault.Line - opening).Any(line => Has(fault.File, line)));

    /// <summary>Whether there is a diagnostic inside the block that a message without a line names; anywhere, where it names none that is written out.</summary>
    public bool IsReportedSomewhere(Message fault)
    {
        if (NamedBlock.Header(fault.Text) is not { } header) return reported.Count > 0;
        int[] headers = [.. Enumerable.Range(1, lines.Length).Where(line => header.IsMatch(lines[line - 1]))];
        if (headers.Length == 0) return reported.Count > 0;
        return headers.Any(first => Enumerable.Range(first, (blocks.Closing(first) ?? lines.Length) - first + 1).Any(line => Has(main, line)));
    }

    private string TextOf(int line) => line <= lines.Length ? lines[line - 1].Trim() : "";

    private bool Has(string file, int line) => reported.Contains((Path.GetFileName(file), line));

    // A fault in a definition or a repetition is also a fault of the lines that brought it in; keepalived knows only the outermost.
    private static IEnumerable<(string File, int Line)> Lines(SourcePlace place)
    {
        yield return (Path.GetFileName(place.Path), place.Start.Line);
        for (Passage? passage = place.Via; passage is not null; passage = passage.Outer)
            yield return (Path.GetFileName(passage.Text.Path), passage.Text.Lines.PositionOf(passage.Span.Start).Line);
    }
}

/// <summary>Where blocks begin and end.</summary>
internal sealed class BlockLines
{
    private readonly Dictionary<int, int> openings = [];

    public BlockLines(string text)
    {
        Stack<int> open = new();
        int line = 0;
        foreach (string content in text.Split('\n'))
        {
            line++;
            foreach (char c in Code(content))
            {
                if (c == '{') open.Push(line);
                else if (c == '}' && open.TryPop(out int opening)) openings[line] = opening;
            }
        }
    }

    /// <summary>The opening line, or null when no block ends there.</summary>
    public int? Opening(int line) => openings.TryGetValue(line, out int opening) ? opening : null;

    /// <summary>The line where the block ends that a line, or the brace on the next, opened; null when it is not closed.</summary>
    public int? Closing(int line)
    {
        int[] ends = [.. openings.Where(block => block.Value == line || block.Value == line + 1).OrderBy(block => block.Value).ThenByDescending(block => block.Key).Select(block => block.Key)];
        return ends.Length == 0 ? null : ends[0];
    }

    private static string Code(string line) => line.Split('#', '!') is [string code, ..] ? code : line;
}
