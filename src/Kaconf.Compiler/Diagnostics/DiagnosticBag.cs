using System.Collections.Generic;
using Kaconf.Compiler.Model;

namespace Kaconf.Compiler.Diagnostics;

/// <summary>Collects faults while a site is compiled; sorts and removes repetitions once, at the end.</summary>
public sealed class DiagnosticBag
{
    private readonly List<Diagnostic> items = [];

    /// <summary>Number of faults so far, repetitions included.</summary>
    public int Count => items.Count;

    /// <summary>Adds a fault.</summary>
    public void Add(Diagnostic diagnostic) => items.Add(diagnostic);

    /// <summary>Adds a fault by its facts.</summary>
    public void Add(string code, Severity severity, string message, SourcePlace place, params RelatedPlace[] related) =>
        Add(new Diagnostic(code, severity, message, place, related.ToEquatableArray()));

    /// <summary>The faults by path, then place, then code, then message; what several nodes of one file share stands once.</summary>
    public EquatableArray<Diagnostic> Sorted()
    {
        List<Diagnostic> unique = [.. new HashSet<Diagnostic>(items)];
        unique.Sort(Compare);
        return unique.ToEquatableArray();
    }

    private static int Compare(Diagnostic left, Diagnostic right)
    {
        int order = string.CompareOrdinal(left.Place.Path, right.Place.Path);
        if (order == 0) order = left.Place.Span.Start.CompareTo(right.Place.Span.Start);
        if (order == 0) order = left.Place.Span.Length.CompareTo(right.Place.Span.Length);
        if (order == 0) order = string.CompareOrdinal(left.Code, right.Code);
        return order != 0 ? order : string.CompareOrdinal(left.Message, right.Message);
    }
}
