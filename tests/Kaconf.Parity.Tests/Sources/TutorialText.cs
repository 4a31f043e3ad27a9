using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace Kaconf.Parity.Tests;

/// <summary>Finds configurations in running text: blocks that follow each other, as a reader would copy them.</summary>
internal static partial class TutorialText
{
    /// <summary>The configurations of a text, in order.</summary>
    public static IEnumerable<string> Configurations(string text)
    {
        string[] lines = text.Split('\n');
        List<string> current = [];
        HashSet<string> headers = [];
        for (int at = 0; at < lines.Length;)
        {
            if (!Opens(lines, at))
            {
                // Between two blocks of one configuration stand blank lines and comments only.
                if (current.Count > 0 && !IsFiller(lines[at]))
                {
                    yield return Flush(current, headers);
                }
                else if (current.Count > 0) current.Add(lines[at]);
                at++;
                continue;
            }
            // The same block again is the file of the next node.
            if (current.Count > 0 && headers.Contains(lines[at].Trim())) yield return Flush(current, headers);
            headers.Add(lines[at].Trim());
            int end = BlockEnd(lines, at);
            current.AddRange(lines[at..end]);
            at = end;
        }
        if (current.Count > 0) yield return Flush(current, headers);
    }

    private static string Flush(List<string> current, HashSet<string> headers)
    {
        string text = string.Join('\n', current).TrimEnd() + "\n";
        current.Clear();
        headers.Clear();
        return text;
    }

    private static bool Opens(string[] lines, int at) =>
        Header().IsMatch(lines[at]) && (lines[at].Contains('{', StringComparison.Ordinal) || (at + 1 < lines.Length && lines[at + 1].Trim() == "{"));

    // A block that is never closed ends with its passage.
    private static int BlockEnd(string[] lines, int at)
    {
        int depth = 0;
        bool opened = false;
        for (; at < lines.Length && !lines[at].StartsWith("```", StringComparison.Ordinal); at++)
        {
            depth += lines[at].Count(c => c == '{') - lines[at].Count(c => c == '}');
            opened |= lines[at].Contains('{', StringComparison.Ordinal);
            if (opened && depth <= 0) return at + 1;
        }
        return at;
    }

    private static bool IsFiller(string line) => line.Trim() is "" or ['#', not '#', ..] or ['!', ..];

    [GeneratedRegex(@"^\s*(global_defs|vrrp_instance|vrrp_script|vrrp_sync_group|virtual_server|virtual_server_group|static_\w+)\b")]
    private static partial Regex Header();
}
