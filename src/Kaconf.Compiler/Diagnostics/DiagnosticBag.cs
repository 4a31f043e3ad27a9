using System;
using System.Collections.Generic;
using System.Linq;

namespace Kaconf.Compiler.Diagnostics;

/// <summary>Collects faults while a site is compiled, each once; sorts them at the end and shows a bounded number of each file.</summary>
public sealed class DiagnosticBag
{
    /// <summary>Most faults shown of one file, unless more are asked for; one more says how many are left out.</summary>
    public const int ShownPerFile = 100;

    // Past this number a file's faults of one severity are counted only: noise must not fill the memory, nor warnings push errors out.
    private const int Kept = 2000;

    private static readonly Severity[] Severities = [Severity.Suggestion, Severity.Warning, Severity.Error];
    private readonly HashSet<Diagnostic> items = [];
    private readonly Dictionary<(string Path, Severity Severity), int> counts = [];
    private readonly NotYetList notYet = new();
    private readonly GatheredFaults gathered = new();

    /// <summary>The features without which an instance is not started.</summary>
    public ICollection<string> Essential { get; init; } = [];

    /// <summary>What it means to go without a feature, where that is more than that nothing is done.</summary>
    public IReadOnlyDictionary<string, string> Consequences { get; init; } = new Dictionary<string, string>();

    /// <summary>The keepalived that is to read the files as well; null = whichever.</summary>
    public KeepalivedVersion? Version { get; init; }

    /// <summary>Most faults shown of one file.</summary>
    public int MostPerFile { get; init; } = ShownPerFile;

    /// <summary>The blocks that are used, and those that are not.</summary>
    public UnusedList Unused { get; } = new();

    /// <summary>Number of different faults kept so far.</summary>
    public int Count => items.Count;

    /// <summary>Whether a file has had all the errors that are kept of it, so that hints are wasted work.</summary>
    public bool IsFull(string path) => CountOf((path, Severity.Error)) >= Kept;

    /// <summary>Adds a fault.</summary>
    public void Add(Diagnostic diagnostic)
    {
        (string, Severity) kind = (diagnostic.Place.Path, diagnostic.Severity);
        int count = CountOf(kind);
        if (count >= Kept || items.Add(diagnostic)) counts[kind] = count + 1;
    }

    /// <summary>Adds a fault by its facts.</summary>
    public void Add(string code, Severity severity, string message, SourcePlace place, params RelatedPlace[] related) =>
        Add(new Diagnostic(code, severity, message, place, related.ToEquatableArray()));

    /// <summary>Adds a fault of a listed code.</summary>
    public void Report(DiagnosticCode code, SourcePlace place, string message, params RelatedPlace[] related) =>
        Add(code.Id, code.Severity, message, place, related);

    /// <summary>Adds a fault of a listed code that can be fixed, if there is a fix.</summary>
    public void Report(DiagnosticCode code, Fix? fix, SourcePlace place, string message, params RelatedPlace[] related) =>
        Add(new Diagnostic(code.Id, code.Severity, message, place, related.ToEquatableArray()) { Fix = fix });

    /// <summary>Adds a fault of a listed code that is reported once a file and subject, with the number of its places.</summary>
    public void ReportOnce(DiagnosticCode code, string subject, SourcePlace place, string message) => gathered.Note(code, subject, place, message);

    /// <summary>Notes the use of a feature that Kaconf does not have yet.</summary>
    public void NotYet(string feature, string word, SourcePlace place) => notYet.Note(feature, word, place);

    /// <summary>The features noted since the last call, in the order of their names: those of the node that has just been read.</summary>
    public IReadOnlyCollection<string> TakeNotYet() => notYet.Take();

    /// <summary>The faults by path, then place, then code, then message; what several nodes of one file share stands once.</summary>
    /// <param name="settle">Which of them are reported, and how bad each is.</param>
    public EquatableArray<Diagnostic> Sorted(Func<IEnumerable<Diagnostic>, IEnumerable<Diagnostic>> settle)
    {
        foreach (Diagnostic fault in notYet.Faults(Essential, Consequences).Concat(gathered.Faults()).Concat(Unused.Faults())) Add(fault);
        List<Diagnostic> shown = [];
        foreach (IGrouping<string, Diagnostic> file in settle(items).GroupBy(item => item.Place.Path)) shown.AddRange(Shown(file).Select(ExpansionFaults.WithWay).Select(Printable.Of));
        shown.Sort(Compare);
        return shown.ToEquatableArray();
    }

    // Errors first: a site with errors must never look like one without.
    private IEnumerable<Diagnostic> Shown(IGrouping<string, Diagnostic> file)
    {
        List<Diagnostic> sorted = [.. file];
        int total = sorted.Count + Severities.Sum(severity => Math.Max(0, CountOf((file.Key, severity)) - Kept));
        if (total <= MostPerFile && total == sorted.Count) return sorted;
        sorted.Sort(Compare);
        List<Diagnostic> shown = [.. sorted.OrderByDescending(item => item.Severity).Take(MostPerFile)];
        string message = $"{total - shown.Count} more faults in this file are not shown; mend these first";
        shown.Add(new Diagnostic(LanguageCodes.TooMany.Id, LanguageCodes.TooMany.Severity, message, shown.Last().Place, default));
        return shown;
    }

    private int CountOf((string Path, Severity Severity) kind) => counts.TryGetValue(kind, out int count) ? count : 0;

    private static int Compare(Diagnostic left, Diagnostic right)
    {
        int order = string.CompareOrdinal(left.Place.Path, right.Place.Path);
        if (order == 0) order = left.Place.Span.Start.CompareTo(right.Place.Span.Start);
        if (order == 0) order = left.Place.Span.Length.CompareTo(right.Place.Span.Length);
        if (order == 0) order = string.CompareOrdinal(left.Code, right.Code);
        return order != 0 ? order : string.CompareOrdinal(left.Message, right.Message);
    }
}
