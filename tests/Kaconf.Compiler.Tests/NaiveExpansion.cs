using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;

namespace Kaconf.Compiler.Tests;

/// <summary>The preprocessor of keepalived.conf(5) once more: strings, recursion and regular expressions, no places, no limits, no comments.</summary>
internal sealed class NaiveExpansion(string node)
{
    private readonly Dictionary<string, List<string>> single = [], several = [];
    private readonly List<string> words = [];

    /// <summary>The words that a node reads.</summary>
    public static List<string> WordsOf(string text, string node)
    {
        NaiveExpansion expansion = new(node);
        string[] lines = text.Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            List<string> whole = [lines[i].Trim()];
            bool chosen = expansion.Choose(ref whole);
            while (whole[^1].EndsWith('\\')) whole.Add(lines[++i].Trim());
            if (chosen && whole.Count > 1) expansion.Define(whole);
            else if (chosen) expansion.Read(whole[0]);
        }
        return expansion.words;
    }

    private bool Choose(ref List<string> line)
    {
        Match condition = Regex.Match(line[0], @"^@(\^?)(\S+)\s+(.*)$");
        if (!condition.Success) return !line[0].StartsWith('@');
        line = [condition.Groups[3].Value];
        return condition.Groups[2].Value == node != (condition.Groups[1].Length > 0);
    }

    private void Define(List<string> lines)
    {
        string name = lines[0][1..lines[0].IndexOf('=')];
        List<string> values = [lines[0][(lines[0].IndexOf('=') + 1)..], .. lines.Skip(1)];
        single.Remove(name);
        several[name] = [.. values.Select(line => line.TrimEnd('\\').Trim()).Where(line => line.Length > 0)];
    }

    private void Read(string line)
    {
        List<string> whole = [line.Trim()];
        if (!Choose(ref whole)) return;
        line = whole[0];
        if (Regex.Match(line, @"^\$(\w+)=(.*)$") is { Success: true } definition) Set(definition.Groups[1].Value, definition.Groups[2].Value.Trim());
        else if (Regex.Match(line, @"^~(SEQx?|LST)\(([^)]*)\)(.*)$") is { Success: true } head) Repeat(head);
        else if (!Replace(line)) Take(line);
    }

    private void Take(string line) => words.AddRange(line.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries));

    private bool Replace(string line)
    {
        foreach (Match use in Regex.Matches(line, @"\$(\w+)(?=[ \t,)]|$)|\$\{(\w+)\}"))
        {
            string name = use.Groups[1].Value + use.Groups[2].Value;
            bool atEnd = use.Index + use.Length == line.Length;
            List<string>? lines = single.GetValueOrDefault(name) ?? (atEnd ? several.GetValueOrDefault(name) : null);
            if (lines is null) continue;
            string replaced = line[..use.Index] + lines[0] + line[(use.Index + use.Length)..];
            // keepalived looks at the start of a line again only when there is still something to replace.
            if (replaced.Contains('$') || replaced.StartsWith('@')) Read(replaced);
            else Take(replaced);
            foreach (string next in lines.Skip(1)) Read(next);
            return true;
        }
        return false;
    }

    private void Repeat(Match head)
    {
        bool list = head.Groups[1].Value == "LST";
        string[] parts = list && head.Groups[2].Value.StartsWith('{')
            ? [.. Regex.Matches(head.Groups[2].Value, @"\{([^}]*)\}").Select(match => match.Groups[1].Value)]
            : head.Groups[2].Value.Split(',');
        string[] names = [.. parts[0].Split(',').Select(name => name.Trim())];
        foreach (string value in list ? parts.Skip(1) : Range(parts, head.Groups[1].Value == "SEQx"))
        {
            string[] values = value.Split(',');
            for (int i = 0; i < names.Length; i++) Set(names[i], values[i].Trim());
            Read(head.Groups[3].Value);
        }
    }

    private void Set(string name, string value)
    {
        several.Remove(name);
        single[name] = [value];
    }

    private static IEnumerable<string> Range(string[] parts, bool hex)
    {
        long[] numbers = [.. parts.Skip(1).Select(part => long.Parse(part, CultureInfo.InvariantCulture))];
        long end = numbers[^1];
        long start = numbers.Length > 1 ? numbers[0] : 1;
        long step = numbers.Length > 2 ? numbers[1] : start <= end ? 1 : -1;
        for (long i = start; step > 0 ? i <= end : i >= end; i += step) yield return i.ToString(hex ? "x" : "d", CultureInfo.InvariantCulture);
    }
}
