using System;
using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Diagnostics;

namespace Kaconf.Parity.Tests;

/// <summary>What Kaconf reports of a real file that is a site of its own, in the standard profile.</summary>
/// <param name="File">Number of the file in the corpus.</param>
/// <param name="Line">Line, from 1.</param>
/// <param name="Code">Code of the rule.</param>
/// <param name="Severity">How bad it is.</param>
internal sealed record RuleFinding(string File, int Line, string Code, Severity Severity)
{
    private static readonly Lazy<RuleFinding[]> Found = new(() => [.. Subjects.OfTheCorpus().SelectMany(Of)]);

    /// <summary>All of the corpus; none when it is not there.</summary>
    public static IReadOnlyList<RuleFinding> All => Found.Value;

    private static IEnumerable<RuleFinding> Of(Subject subject) =>
        subject.Compile().Diagnostics.Select(item => new RuleFinding(subject.Node, item.Place.Start.Line, item.Code, item.Severity));
}
