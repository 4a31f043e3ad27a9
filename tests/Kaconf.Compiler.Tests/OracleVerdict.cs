using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace Kaconf.Compiler.Tests;

/// <summary>What Debian's keepalived 2.2.7 says of a file where every interface, script and user exists.</summary>
/// <param name="File">Name in the corpus.</param>
/// <param name="ExitCode">0 = content, 6 = content but for the ownership of scripts, else faults.</param>
/// <param name="Messages">Its lines, each once.</param>
internal sealed record OracleVerdict(string File, int ExitCode, IReadOnlyList<string> Messages)
{
    // Messages about the machine, not about the text.
    private static readonly string[] OfTheMachine =
        ["SECURITY VIOLATION", "since not found/accessible", "Unable to resolve", "Invalid smtp server", "non-existent interface", "doesn't exist", "iptables",
            "Unable to set default user"];

    public bool IsClean => ExitCode is 0 or 6 && !HasTextFault;

    public bool HasTextFault => ExitCode != 0 && Messages.Any(IsOfTheText);

    /// <summary>The faults of the text for which it names a line: "(Line 7) text" or "(lb1.conf: Line 7) text".</summary>
    public IEnumerable<(int Line, string Message)> PlacedFaults =>
        from message in Messages.Where(IsOfTheText)
        // Without an account of the machine, the script is gone, and so is what tracks it.
        where !(message.Contains("track script", StringComparison.Ordinal) && Messages.Any(other => other.Contains("Unable to set default user", StringComparison.Ordinal)))
        let place = Regex.Match(message, @"^\((?:\S+: )?Line (\d+)\) ")
        where place.Success && place.Groups[1].Value != "0"
        select (int.Parse(place.Groups[1].Value), message);

    private static bool IsOfTheText(string message) => !OfTheMachine.Any(part => message.Contains(part, StringComparison.Ordinal));

    public static IEnumerable<OracleVerdict> ReadAll(string folder)
    {
        foreach (string line in System.IO.File.ReadLines(Path.Combine(folder, "index.tsv")).Skip(1))
        {
            string[] columns = line.Split('\t');
            string oracle = Path.Combine(folder, Path.ChangeExtension(columns[0], ".oracle.txt"));
            yield return new OracleVerdict(columns[0], int.Parse(columns[8]), Section(System.IO.File.ReadAllLines(oracle), "deb-full"));
        }
    }

    private static List<string> Section(string[] lines, string name)
    {
        List<string> body = [.. lines.SkipWhile(line => !line.StartsWith($"== {name}:", StringComparison.Ordinal)).Skip(1)
            .TakeWhile(line => !line.StartsWith("== ", StringComparison.Ordinal)).Where(line => line.Length > 0).Distinct()];
        const string reference = "(the same, line for line, as ";
        return body is [var only] && only.StartsWith(reference, StringComparison.Ordinal) ? Section(lines, only[reference.Length..^1]) : body;
    }
}
