using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Kaconf.Parity.Tests;

/// <summary>Everything that is compared.</summary>
internal static class Subjects
{
    public const string Real = "real files";
    public const string Tutorial = "tutorials";
    public const string Case = "own cases";
    public const string Own = "own files";

    /// <summary>The corpus of real files; none when it is not there.</summary>
    public static IEnumerable<Subject> OfTheCorpus() =>
        from path in Folders.Files(Folders.RealFiles ?? "", "*.conf")
        select Subject.Read(Real, Path.GetFileName(path), path, []);

    /// <summary>The configurations in the tutorials; none when they are not there.</summary>
    public static IEnumerable<Subject> OfTheTutorials() =>
        from path in Folders.Files(Folders.Tutorials ?? "", "*.txt")
        from found in TutorialText.Configurations(File.ReadAllText(path)).Select((text, index) => (text, name: $"{Path.GetFileName(path)[..3]}-{index + 1}"))
        select new Subject(Tutorial, found.name, "keepalived.conf", "lb1", System.Text.Encoding.UTF8.GetBytes(found.text));

    /// <summary>Each node of the compiler's cases.</summary>
    public static IEnumerable<Subject> OfTheCases() =>
        from path in Folders.Files(Folders.Cases, "*.conf", SearchOption.AllDirectories)
        let folder = Path.GetDirectoryName(path)!
        select Subject.Read(Case, Path.GetRelativePath(Folders.Cases, path), path, Folders.Files(folder, "*.inc", SearchOption.AllDirectories));

    /// <summary>The files that were written for the comparison.</summary>
    public static IEnumerable<Subject> OfTheOwn() =>
        from path in Folders.Files(Folders.Own, "*.conf")
        select Subject.Read(Own, Path.GetFileName(path), path, []);
}
