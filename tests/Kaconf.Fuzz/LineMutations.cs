using System;
using System.Collections.Generic;
using System.Linq;

namespace Kaconf.Fuzz;

/// <summary>Damage to whole lines.</summary>
internal static class LineMutations
{
    /// <summary>The text with one more fault.</summary>
    /// <param name="others">Texts to take lines from.</param>
    public static string Apply(string text, IReadOnlyList<string> others, Random random)
    {
        List<string> lines = [.. text.Split('\n')];
        int at = random.Next(lines.Count), count = Math.Min(random.Next(1, 8), lines.Count - at);
        List<string> some = lines.GetRange(at, count);
        switch (random.Next(8))
        {
            case 0: lines.RemoveRange(at, count); break;
            case 1: lines.InsertRange(at, some); break;
            case 2:
                lines.RemoveRange(at, count);
                lines.InsertRange(random.Next(lines.Count + 1), some);
                break;
            case 3: lines.InsertRange(at, Splice(others, random)); break;
            case 4: lines.Insert(at, SchemaText.Line(random)); break;
            case 5: Nest(lines, at, count, random); break;
            case 6: lines[at] = Vocabulary.Mark(random) + lines[at]; break;
            default: lines[at] = string.Concat(some.Select(line => line.Trim() + " ")); break;
        }
        return string.Join('\n', lines);
    }

    private static IEnumerable<string> Splice(IReadOnlyList<string> others, Random random)
    {
        string[] lines = others[random.Next(others.Count)].Split('\n');
        return lines.Skip(random.Next(lines.Length)).Take(random.Next(1, 20));
    }

    private static void Nest(List<string> lines, int at, int count, Random random)
    {
        int depth = random.Next(20) == 0 ? random.Next(5000) : random.Next(4);
        string open = random.Next(3) switch { 0 => "{", 1 => $"{Vocabulary.Block(random).Name} {{", _ => "vrrp_instance A {\n" };
        lines.Insert(at + count, new string('}', Math.Max(0, depth - random.Next(2))));
        lines.Insert(at, string.Concat(Enumerable.Repeat(open, depth)));
    }
}
