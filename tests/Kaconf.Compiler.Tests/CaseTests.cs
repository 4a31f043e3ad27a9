using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using Kaconf.Compiler.Diagnostics;
using Xunit;

namespace Kaconf.Compiler.Tests;

/// <summary>The folders of tests/corpus: valid sites are silent but for what is not supported yet, deprecated or idle; invalid ones say exactly what their verified file says, those in strict with the strict profile, those in tutorials as a build does.</summary>
public class CaseTests
{
    public static TheoryData<string> Valid => [.. Folders.Named("valid")];

    public static TheoryData<string> Invalid => [.. Folders.Named("invalid")];

    public static TheoryData<string> Tutorials => [.. Folders.Named("tutorials")];

    public static TheoryData<string> Strict => [.. Folders.Named("strict")];

    [Theory]
    [MemberData(nameof(Valid))]
    public void AValidSiteIsSilent(string name)
    {
        CompilationResult result = CompileCase.Folder(Path.Combine(Folders.Cases, "valid", name));
        EquatableArray<Diagnostic> loud = result.Diagnostics.Where(item => item.Code is not ("KAC1002" or "KAC1218" or "KAC1219")).ToEquatableArray();
        Assert.Equal("", CompileCase.Print(result with { Diagnostics = loud }));
    }

    [Theory]
    [MemberData(nameof(Invalid))]
    public void AnInvalidSiteIsReportedExactly(string name)
    {
        string folder = Path.Combine(Folders.Cases, "invalid", name);
        string printed = CompileCase.Print(CompileCase.Folder(folder));
        Assert.NotEqual("", printed);
        Snapshot.Check(Path.Combine(folder, "diagnostics.verified.txt"), printed);
    }

    [Theory]
    [MemberData(nameof(Tutorials))]
    public void WhatATutorialShowsIsReportedExactly(string name)
    {
        string folder = Path.Combine(Folders.Cases, "tutorials", name);
        Snapshot.Check(Path.Combine(folder, "diagnostics.verified.txt"), CompileCase.Print(CompileCase.Folder(folder)));
    }

    [Theory]
    [MemberData(nameof(Strict))]
    public void TheStrictProfileReportsMore(string name)
    {
        string folder = Path.Combine(Folders.Cases, "strict", name);
        string printed = CompileCase.Print(CompileCase.Folder(folder, new CompilerOptions { Profile = Profile.Strict }));
        Assert.NotEqual(CompileCase.Print(CompileCase.Folder(folder)), printed);
        Snapshot.Check(Path.Combine(folder, "diagnostics.verified.txt"), printed);
    }

    [Fact]
    public void EveryCodeHasACase()
    {
        HashSet<string> seen = [.. Directory.GetFiles(Folders.Cases, "diagnostics.verified.txt", SearchOption.AllDirectories)
            .SelectMany(file => Regex.Matches(File.ReadAllText(file), "KAC[0-9]{4}").Select(match => match.Value))];
        // What is told only if asked for has its page.
        Assert.Empty(Catalogue.All.Where(code => code.Profile < Profile.Asked).Select(code => code.Id).Where(id => !id.StartsWith("KAC9", StringComparison.Ordinal)).Except(seen));
    }

    [Fact]
    public void EveryCodeIsInTheCatalogue()
    {
        IEnumerable<DiagnosticCode> defined = typeof(Catalogue).Assembly.GetTypes()
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(field => field.FieldType == typeof(DiagnosticCode)).Select(field => (DiagnosticCode)field.GetValue(null)!);
        Assert.Equal(Catalogue.All.Select(code => code.Id), defined.Select(code => code.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void EveryCodeIsListedOnce()
    {
        Assert.Equal(Catalogue.All.Count, Catalogue.All.Select(code => code.Id).Distinct().Count());
    }
}
