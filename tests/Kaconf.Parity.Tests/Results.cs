using System;
using System.Collections.Generic;
using System.Linq;

namespace Kaconf.Parity.Tests;

/// <summary>Both comparisons, each made once for all tests.</summary>
internal static class Results
{
    private static readonly Lazy<Finding[]> RealText = new(() => Compare(Verdict.Recorded(Folders.RealFiles!)));
    private static readonly Lazy<Finding[]> TutorialText = new(() => Compare(Keepalived.Judge(Subjects.OfTheTutorials())));
    private static readonly Lazy<Finding[]> OwnText = new(() => Compare(Keepalived.Judge(Subjects.OfTheCases().Concat(Subjects.OfTheOwn()))));
    private static readonly Lazy<FactFinding[]> AllFacts = new(CompareDumps);

    /// <summary>The text of the real files against keepalived's recorded verdicts.</summary>
    public static Finding[] Real => RealText.Value;

    /// <summary>The text of the tutorials' configurations against the keepalived of this machine.</summary>
    public static Finding[] Tutorials => TutorialText.Value;

    /// <summary>The text of the project's cases and files against the keepalived of this machine.</summary>
    public static Finding[] Own => OwnText.Value;

    /// <summary>The model of every file that keepalived is content with against its dump.</summary>
    public static FactFinding[] Facts => AllFacts.Value;

    private static Finding[] Compare(IEnumerable<Verdict> verdicts) => [.. verdicts.SelectMany(TextComparison.Compare)];

    private static FactFinding[] CompareDumps()
    {
        Subject[] subjects = [.. Accepted()];
        return [.. subjects.Zip(Keepalived.Dump(subjects), FactComparison.Compare).SelectMany(found => found)];
    }

    // Own files and cases are written to be accepted; of the others keepalived's verdict tells. Some cases are for newer versions.
    private static IEnumerable<Subject> Accepted() => Subjects.OfTheOwn()
        .Concat(Subjects.OfTheCases().Where(subject => subject.Name.StartsWith("valid", StringComparison.Ordinal) && !subject.Name.Contains("-new/", StringComparison.Ordinal)))
        .Concat(Folders.RealFiles is { } corpus ? Verdict.Recorded(corpus).Where(verdict => verdict.IsContent).Select(verdict => verdict.Subject) : []);
}
