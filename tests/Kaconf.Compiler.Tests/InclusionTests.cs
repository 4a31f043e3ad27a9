using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using Kaconf.Compiler.Text;
using Xunit;

namespace Kaconf.Compiler.Tests;

/// <summary>Files that include many, and files without an end.</summary>
public class InclusionTests
{
    // Generous: the build machines are slow and busy. Without a bound it would be years.
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(10);

    [Fact]
    public void ManyFilesBesideEachOtherAreNotDeep() => Assert.Empty(Compile(
        "include *.inc", [.. Enumerable.Range(0, 40).Select(i => ($"{i}.inc", "include one.cnf")), ("one.cnf", "# nothing")]).Diagnostics);

    [Theory]
    [InlineData("include a.inc", "include a.inc\ninclude a.inc\n")]
    [InlineData("$A= \\\n x $A \\\n y $A \\\n z $A\n$A", "")]
    [InlineData("$A= \\\n $B \\\n ~SEQ(I, 9) $B\n$B= \\\n ~LST(I, 1, 2, 3) $A \\\n $A\n~SEQ(I, 9) $A", "")]
    [InlineData("$A= \\\n x \\\n include a.inc \\\n include a.inc\n$A", "$A\ninclude a.inc")]
    public void WhatNeverEndsIsReportedSoon(string text, string included)
    {
        Stopwatch watch = Stopwatch.StartNew();
        CompilationResult result = Compile(text, ("a.inc", included));
        Assert.True(watch.Elapsed < Bound, $"took {watch.Elapsed}");
        Assert.Contains(result.Diagnostics, item => item.Code is "KAC1014" or "KAC1023");
        Assert.DoesNotContain(result.Diagnostics, item => item.Code == "KAC1015");
    }

    private static CompilationResult Compile(string text, params IEnumerable<(string Name, string Text)> included) => KaconfCompiler.Compile(
        "site", new SourceSet(new[] { new NodeSource("lb1", new SourceText("lb1.conf", text)) }.ToEquatableArray())
        {
            Included = included.Select(file => new IncludedSource(new SourceText(file.Name, file.Text))).ToEquatableArray(),
        });
}
