using System;
using System.Collections.Generic;

namespace Kaconf.Cli.Changes;

/// <summary>Lines that go, and lines that come in their place.</summary>
/// <param name="Start">Index of the first line that goes, or of the one that the new ones come before.</param>
/// <param name="Count">How many go.</param>
/// <param name="NewStart">Index of the first new line in the new text.</param>
/// <param name="NewCount">How many come.</param>
internal readonly record struct LineChange(int Start, int Count, int NewStart, int NewCount);

/// <summary>The fewest lines to take away and to add, found as Myers describes in "An O(ND) Difference Algorithm" (1986).</summary>
internal sealed class LineDiff
{
    // More than this and a reader wants the new text, not its differences; the work grows with the square.
    private const int MostDifferences = 2000;

    private readonly ReadOnlyMemory<string> before, after;
    private readonly int offset;
    private readonly List<int[]> trace = [];
    private readonly bool[] removed, added;

    private LineDiff(string[] before, string[] after, int start, int end)
    {
        offset = start;
        this.before = before.AsMemory(start, before.Length - start - end);
        this.after = after.AsMemory(start, after.Length - start - end);
        removed = new bool[this.before.Length];
        added = new bool[this.after.Length];
    }

    /// <summary>What makes one text of the other, in order.</summary>
    public static IReadOnlyList<LineChange> Of(string[] before, string[] after)
    {
        int start = 0, end = 0, most = Math.Min(before.Length, after.Length);
        while (start < most && before[start] == after[start]) start++;
        while (end < most - start && before[^(end + 1)] == after[^(end + 1)]) end++;
        LineDiff diff = new(before, after, start, end);
        diff.Mark();
        return diff.Changes();
    }

    private void Mark()
    {
        if (Search()) Walk();
        else
        {
            Array.Fill(removed, true);
            Array.Fill(added, true);
        }
    }

    // reached[k]: how far the old text is consumed on the diagonal k with so many differences; index 0 is the diagonal -differences - 1.
    private bool Search()
    {
        int most = Math.Min(before.Length + after.Length, MostDifferences);
        int[] reached = [0, 0, 0];
        for (int differences = 0; differences <= most; differences++)
        {
            trace.Add(reached);
            int[] next = new int[(2 * differences) + 5];
            for (int k = -differences; k <= differences; k += 2)
            {
                int x = From(reached, differences, k) is var from && from == k + 1 ? At(reached, differences, from) : At(reached, differences, from) + 1;
                while (x < before.Length && x - k < after.Length && before.Span[x] == after.Span[x - k]) x++;
                next[k + differences + 2] = x;
                if (x >= before.Length && x - k >= after.Length) return true;
            }
            reached = next;
        }
        return false;
    }

    private void Walk()
    {
        int x = before.Length, y = after.Length;
        for (int differences = trace.Count - 1; differences > 0; differences--)
        {
            int from = From(trace[differences], differences, x - y);
            int fromX = At(trace[differences], differences, from), fromY = fromX - from;
            if (from == x - y + 1) added[fromY] = true;
            else removed[fromX] = true;
            (x, y) = (fromX, fromY);
        }
    }

    // The neighbouring diagonal that gets further.
    private static int From(int[] reached, int differences, int k) =>
        k == -differences || (k != differences && At(reached, differences, k - 1) < At(reached, differences, k + 1)) ? k + 1 : k - 1;

    private static int At(int[] reached, int differences, int k) => reached[k + differences + 1];

    private List<LineChange> Changes()
    {
        List<LineChange> changes = [];
        for (int x = 0, y = 0; x < removed.Length || y < added.Length;)
        {
            (int startX, int startY) = (x, y);
            while (x < removed.Length && removed[x]) x++;
            while (y < added.Length && added[y]) y++;
            if (x > startX || y > startY) changes.Add(new LineChange(offset + startX, x - startX, offset + startY, y - startY));
            else (x, y) = (x + 1, y + 1);
        }
        return changes;
    }
}
