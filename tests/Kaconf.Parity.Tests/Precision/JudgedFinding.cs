using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;

namespace Kaconf.Parity.Tests;

/// <summary>A finding of the sample and what a person thinks of it: a line of docs/rules/precision-sample.tsv.</summary>
/// <param name="File">Number of the file in the corpus.</param>
/// <param name="Line">Line, from 1.</param>
/// <param name="Code">Code of the rule.</param>
/// <param name="Verdict">"true" when the finding is right, "false" when it is not.</param>
/// <param name="Reason">What keepalived does, or why it is a fault nevertheless.</param>
internal sealed record JudgedFinding(string File, int Line, string Code, string Verdict, string Reason)
{
    /// <summary>The sample.</summary>
    public static IReadOnlyList<JudgedFinding> Sample { get; } = [.. System.IO.File.ReadLines(Path.Combine(Folders.Rules, "precision-sample.tsv")).Skip(1).Select(Parse)];

    private static JudgedFinding Parse(string line)
    {
        string[] columns = line.Split('\t');
        return columns.Length == 5
            ? new JudgedFinding(columns[0], int.Parse(columns[1], CultureInfo.InvariantCulture), columns[2], columns[3], columns[4])
            : throw new InvalidDataException($"precision-sample.tsv: expected file, line, code, verdict and reason between tabs, found '{line}'");
    }
}
