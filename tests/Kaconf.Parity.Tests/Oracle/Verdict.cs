using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Kaconf.Parity.Tests;

/// <summary>What <c>keepalived -t</c> said of a file on a host that has everything it names.</summary>
/// <param name="Subject">The file.</param>
/// <param name="ExitCode">0 = content, 6 = content but for script security, 2 = gave up at a missing parameter, 4, 5 = faults; else it did not finish.</param>
/// <param name="Messages">Its lines, each once.</param>
internal sealed record Verdict(Subject Subject, int ExitCode, IReadOnlyList<string> Messages)
{
    /// <summary>Whether it ends well and has nothing to say about the text.</summary>
    public bool IsContent => ExitCode is 0 or 6 && Messages.All(message => Message.Parse(message, Subject.File).Class.About != About.Text);

    /// <summary>The verdicts recorded beside the corpus, of Debian's 2.2.7.</summary>
    public static IEnumerable<Verdict> Recorded(string folder)
    {
        Dictionary<string, Subject> subjects = Subjects.OfTheCorpus().ToDictionary(subject => subject.Name);
        foreach (string line in File.ReadLines(Path.Combine(folder, "index.tsv")).Skip(1))
        {
            string[] columns = line.Split('\t');
            string said = Path.Combine(folder, Path.ChangeExtension(columns[0], ".oracle.txt"));
            yield return new Verdict(subjects[columns[0]], int.Parse(columns[8]), Section(File.ReadAllLines(said), "deb-full"));
        }
    }

    private static List<string> Section(string[] lines, string name)
    {
        List<string> body = [.. lines.SkipWhile(line => !line.StartsWith($"== {name}:", StringComparison.Ordinal)).Skip(1)
            .TakeWhile(line => !line.StartsWith("== ", StringComparison.Ordinal)).Where(line => line.Length > 0).Distinct()];
        const string reference = "(the same, line for line, as ";
        return body is [string only] && only.StartsWith(reference, StringComparison.Ordinal) ? Section(lines, only[reference.Length..^1]) : body;
    }
}
