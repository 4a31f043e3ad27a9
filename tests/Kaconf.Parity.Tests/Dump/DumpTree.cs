using System.Collections.Generic;
using System.Linq;

namespace Kaconf.Parity.Tests;

/// <summary>A line of a dump with the lines that are indented below it.</summary>
/// <param name="Text">Without its indentation.</param>
internal sealed record DumpNode(string Text)
{
    public List<DumpNode> Children { get; } = [];

    /// <summary>The first line below, at any depth, that starts with a label; or null.</summary>
    public DumpNode? Below(string label)
    {
        foreach (DumpNode child in Children)
        {
            if (child.Text.StartsWith(label, System.StringComparison.Ordinal)) return child;
            if (child.Below(label) is { } found) return found;
        }
        return null;
    }
}

/// <summary>The dumps of keepalived's processes.</summary>
internal static class DumpTree
{
    /// <summary>The sections of each process: "keepalived" (VRRP), "keepalived_check", "keepalived_bfd"; a section's text is its title.</summary>
    public static Dictionary<string, List<DumpNode>> Read(IReadOnlyList<string> lines)
    {
        Dictionary<string, List<DumpNode>> parts = [];
        Stack<(int Indent, List<DumpNode> Into)> open = new();
        foreach (string line in lines.Where(line => line.Length > 0))
        {
            if (line.StartsWith("=== ", System.StringComparison.Ordinal))
            {
                open.Clear();
                open.Push((-1, parts[line[4..]] = []));
                continue;
            }
            int indent = line.Length - line.TrimStart().Length;
            while (open.Peek().Indent >= indent) open.Pop();
            DumpNode node = new(line.Trim().Replace("------< ", "", System.StringComparison.Ordinal).Replace(" >------", "", System.StringComparison.Ordinal));
            open.Peek().Into.Add(node);
            open.Push((indent, node.Children));
        }
        return parts;
    }
}
