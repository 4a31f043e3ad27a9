using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;

namespace Kaconf.Compiler.Tests.Properties;

/// <summary>The preprocessor of keepalived.conf(5) once more: strings, recursion and regular expressions, no places, no limits, no comments.</summary>
internal sealed class NaiveExpansion(string node, IReadOnlyDictionary<string, string> files)
{
    private readonly Dictionary<string, List<string>> single = [], several = [];
    private readonly List<string> words = [];
    private Stack<string> opened = new();

    /// <summary>The words and braces that a node reads.</summary>
    public static List<string> WordsOf(string text, string node, params IEnumerable<(string Name, string Text)> included)
    {
        NaiveExpansion expansion = new(node, included.ToDictionary(file => file.Name, file => file.Text));
        expansion.ReadFile(text);
        return expansion.words;
    }

    private void ReadFile(string text)
    {
        string[] lines = text.Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            // A backslash sticks to the word before it.
            string line = Regex.Replace(lines[i].Trim(), @"\s+\\$", "\\");
            if (line.EndsWith('\\') && Chosen(line) is { } chosen && Regex.IsMatch(chosen, @"^\$\w+="))
            {
                List<string> whole = [chosen];
                while (whole[^1].EndsWith('\\')) whole.Add(lines[++i].Trim());
                Define(whole);
            }
            else Read(line);
            // What a line includes comes when all that it makes is read, the last file first.
            Stack<string> files = opened;
            opened = new();
            foreach (string file in files) ReadFile(file);
        }
    }

    // The line without its condition, or null when it is not for the node.
    private string? Chosen(string line)
    {
        Match condition = Regex.Match(line, @"^@(\^?)(\S+)\s+(.*)$");
        if (!condition.Success) return line.StartsWith('@') ? null : line;
        return condition.Groups[2].Value == node != (condition.Groups[1].Length > 0) ? condition.Groups[3].Value : null;
    }

    private void Define(List<string> lines)
    {
        string name = lines[0][1..lines[0].IndexOf('=')];
        List<string> values = [lines[0][(lines[0].IndexOf('=') + 1)..], .. lines.Skip(1)];
        single.Remove(name);
        several[name] = [.. values.Select(line => line.TrimEnd('\\').Trim()).Where(line => line.Length > 0)];
    }

    private void Read(string whole)
    {
        if (Chosen(whole.Trim()) is not { } line) return;
        if (Regex.Match(line, @"^\$(\w+)=(.*)$") is { Success: true } definition) Set(definition.Groups[1].Value, definition.Groups[2].Value.Trim());
        else if (Regex.Match(line, @"^~(SEQx?|LST)\(([^)]*)\)(.*)$") is { Success: true } head) Repeat(head);
        else if (!Replace(line)) Take(line);
    }

    private void Take(string line)
    {
        if (Regex.Match(line, @"^include\s+(.*)$") is { Success: true } include)
        {
            opened.Push(files[include.Groups[1].Value]);
            return;
        }
        Match? brace = Regex.Matches(line, @"""[^""]*""|\$\{[A-Za-z_]\w*\}|[{}]").FirstOrDefault(match => match.Value is "{" or "}");
        string before = brace is null ? line : line[..brace.Index];
        words.AddRange(Regex.Matches(before, @"""([^""]*)""|[^\s""]+").Select(match => match.Groups[1].Success ? match.Groups[1].Value : match.Value));
        if (brace is null) return;
        words.Add(brace.Value);
        Read(line[(brace.Index + 1)..]);
    }

    private bool Replace(string line)
    {
        Stack<IEnumerable<string>> rests = new();
        while (ReplaceOne(line) is { } lines)
        {
            (line, string first) = (lines.Line, lines.Value[0]);
            rests.Push(lines.Value.Skip(1));
            // A repetition keeps its own references.
            if (first.StartsWith('~')) break;
        }
        if (rests.Count == 0) return false;
        // keepalived looks at the start of a line again only when there is still something to replace.
        if (line.Contains('$') || line.StartsWith('@')) Read(line);
        else Take(line);
        foreach (string next in rests.SelectMany(rest => rest)) Read(next);
        return true;
    }

    private (string Line, List<string> Value)? ReplaceOne(string line)
    {
        foreach (Match use in Regex.Matches(line, @"\$(\w+)(?=[ \t,)]|$)|\$\{(\w+)\}"))
        {
            string name = use.Groups[1].Value + use.Groups[2].Value;
            bool atEnd = use.Index + use.Length == line.Length;
            List<string>? lines = single.GetValueOrDefault(name) ?? (atEnd ? several.GetValueOrDefault(name) : null);
            if (lines is not null) return (line[..use.Index] + lines[0] + line[(use.Index + use.Length)..], lines);
        }
        return null;
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
