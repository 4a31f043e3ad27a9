using System;
using System.Collections.Generic;
using System.Text.RegularExpressions;

namespace Kaconf.Fuzz;

/// <summary>Makes a case of a number, the same one every time.</summary>
/// <param name="seeds">The texts to damage; their order counts.</param>
public sealed class CaseMaker(IReadOnlyList<string> seeds)
{
    /// <summary>Characters that a file may have.</summary>
    public const int LongestFile = 64 * 1024;

    /// <summary>The case of a number.</summary>
    public FuzzCase Make(int seed)
    {
        Random random = new(seed);
        string text = random.Next(4) == 0 || seeds.Count == 0 ? SchemaText.File(random) : seeds[random.Next(seeds.Count)];
        List<FuzzFile> files = [new("lb1.conf", Tame(Damage(text, random)))];
        if (random.Next(4) == 0) files.Add(new("lb2.conf", Tame(Damage(text, random))));
        if (random.Next(4) == 0) Divide(files, random);
        return new FuzzCase(files);
    }

    private string Damage(string text, Random random)
    {
        for (int faults = random.Next(random.Next(2) == 0 ? 4 : 30); faults > 0; faults--)
        {
            text = random.Next(2) == 0 ? LineMutations.Apply(text, seeds.Count > 0 ? seeds : [text], random) : WordMutations.Apply(text, random);
            if (text.Length > LongestFile) text = text[..LongestFile];
        }
        return text;
    }

    // Far ends of a sequence only take time. One may count a little, several multiply.
    private static string Tame(string text) => Regex.Matches(text, "~SEQ").Count switch
    {
        0 => text,
        1 => Regex.Replace(text, @"(?<=~SEQ[^\n]*[0-9]{2})[0-9]+", ""),
        _ => Regex.Replace(text, @"(?<=~SEQ[^\n]*[0-9])[0-9]+", ""),
    };

    // Some lines go into a file that the place of the first one includes.
    private static void Divide(List<FuzzFile> files, Random random)
    {
        string[] lines = files[0].Text.Split('\n');
        int start = random.Next(lines.Length), end = random.Next(start, lines.Length);
        files[0] = new(files[0].Path, string.Join('\n', [.. lines[..start], "include part.inc", .. lines[end..]]));
        files.Add(new("part.inc", string.Join('\n', lines[start..end])));
    }
}
