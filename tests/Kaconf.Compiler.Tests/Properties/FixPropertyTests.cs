using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Fixing;
using Kaconf.Compiler.Model;
using Kaconf.Compiler.Text;
using Kaconf.Fuzz;
using Xunit;

namespace Kaconf.Compiler.Tests.Properties;

/// <summary>What must hold of the fixes of any site: damaged ones made of numbers, the cases of the repository, and real files.</summary>
public class FixPropertyTests(ITestOutputHelper output)
{
    private const int First = 7_000_000;
    private const int Cases = 1_500;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(40);
    private static readonly CompilerOptions Strict = new() { Profile = Profile.Strict, MostPerFile = int.MaxValue };

    // Of these keepalived and Kaconf read the same before and after.
    private static readonly HashSet<string> Idle = ["KAC1006", "KAC1011", "KAC1061", "KAC1202", "KAC1205", "KAC1212", "KAC1213", "KAC1218", "KAC1219"];

    [Fact]
    public void FixesOfDamagedSites()
    {
        CaseMaker maker = new(FuzzSeeds.Load(Folders.Cases, Folders.RealFiles ?? ""));
        System.Diagnostics.Stopwatch watch = System.Diagnostics.Stopwatch.StartNew();
        int made = 0, done = 0;
        for (; made < Cases && watch.Elapsed < Longest; made++)
        {
            FuzzCase one = maker.Make(FuzzRun.Repeated ?? First + made);
            done += Check(one.Sources, $"seed {FuzzRun.Repeated ?? First + made}\n{one}");
        }
        output.WriteLine($"{made} sites, {done} fixes");
        Assert.True(done > 0);
    }

    [Fact]
    public void FixesOfRealFiles()
    {
        string[] files = [.. Directory.GetFiles(Folders.Cases, "*.conf", SearchOption.AllDirectories).Where(path => !path.Contains("too-much", StringComparison.Ordinal)), .. Folders.RealFiles is { } real ? Directory.GetFiles(real, "*.conf") : []];
        int done = files.Sum(path => Check(Site(path), path));
        output.WriteLine($"{files.Length} files, {done} fixes");
        Assert.True(done > 0);
    }

    private static int Check(SourceSet sources, string name)
    {
        CompilationResult before = KaconfCompiler.Compile("site", sources, Strict);
        FixedSite site = new SiteFixer(Strict, _ => true).Run(sources);
        Assert.True(Errors(site.Result).All(after => Errors(before).Any(known => known.Key == after.Key && known.Value >= after.Value)), $"{name}\nadds an error:\n{CompileCase.Print(site.Result)}");
        FixedSite again = new SiteFixer(Strict, _ => true).Run(site.Sources);
        Assert.True(again.Sources == site.Sources, $"{name}\nhas fixes left: {string.Join(' ', again.Fixed.Select(fault => $"{fault.Place} {fault.Code}"))}");
        CheckMeaning(sources, before, name);
        return site.Fixed.Count;
    }

    private static void CheckMeaning(SourceSet sources, CompilationResult before, string name)
    {
        FixedSite idle = new SiteFixer(Strict, fault => Idle.Contains(fault.Code)).Run(sources);
        // What has no effect is in the model all the same; after an error it is a guess.
        bool same = before.HasErrors || idle.Fixed.Any(fault => fault.Code == "KAC1219") || Meaning(idle.Result) == Meaning(before);
        Assert.True(same, $"{name}\nmeans something else after {string.Join(", ", idle.Fixed.Select(fault => $"{fault.Place} {fault.Code} {fault.Fix!.Title}"))}");
        foreach (Diagnostic fault in before.Diagnostics.Where(fault => fault.Fix is not null)) CheckPlaces(fault, sources, name);
    }

    // The order of a block's settings says which line came first, not what they mean.
    private static string Meaning(CompilationResult result) => string.Join('\n', result.Site.Nodes.Select(node => Meaning(node.Root)));

    private static string Meaning(BlockModel block) =>
        $"{block.Keyword.Name} {block.Name} {block.Header} {{\n{string.Join('\n', block.Settings.OrderBy(setting => setting.Keyword.Name, StringComparer.Ordinal).Select(setting => $"{setting.Keyword.Name} {setting.Value} {setting.IsInherited}"))}\n"
        + $"{string.Join('\n', block.Entries)}\n{string.Join('\n', block.Blocks.Select(Meaning))}\n}}";

    // Each edit within its file, and of one line at most.
    private static void CheckPlaces(Diagnostic fault, SourceSet sources, string name)
    {
        foreach (TextEdit edit in fault.Fix!.Edits)
        {
            string content = sources.Texts.First(text => text.Path == edit.Place.Path).Content;
            TextSpan span = edit.Place.Span;
            Assert.True(span.Start >= 0 && span.End <= content.Length && content[span.Start..span.End].TrimEnd('\n').IndexOf('\n') < 0, $"{name}\n{fault.Code} {fault.Place}: {edit}");
        }
    }

    private static Dictionary<string, int> Errors(CompilationResult result) =>
        result.Diagnostics.Where(fault => fault.Severity == Severity.Error).GroupBy(fault => fault.Code).ToDictionary(group => group.Key, group => group.Count());

    private static SourceSet Site(string path) =>
        new(new[] { new NodeSource("lb1", SourceText.FromBytes(Path.GetFileName(path), File.ReadAllBytes(path))) }.ToEquatableArray());
}
