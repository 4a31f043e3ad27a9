using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Formatting;
using Kaconf.Compiler.Text;
using Kaconf.Fuzz;
using Xunit;

namespace Kaconf.Compiler.Tests.Properties;

/// <summary>The formatted text means the same, has the same findings, and is formatted.</summary>
public class FormatPropertyTests(ITestOutputHelper output)
{
    private const int First = 9_000_000;
    private const int Cases = 2_000;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(40);
    private static readonly CompilerOptions Strict = new() { Profile = Profile.Strict, MostPerFile = int.MaxValue };

    [Fact]
    public void DamagedSitesMeanTheSame()
    {
        CaseMaker maker = new(FuzzSeeds.Load(Folders.Cases, Folders.RealFiles ?? ""));
        Stopwatch watch = Stopwatch.StartNew();
        int made = 0;
        for (; made < Cases && watch.Elapsed < Longest; made++)
        {
            int seed = FuzzRun.Repeated ?? First + made;
            FuzzCase one = maker.Make(seed);
            if (Fault(one.Sources) is null) continue;
            FuzzCase least = Minimizer.Run(one, smaller => Fault(smaller.Sources) is not null);
            Assert.Fail($"seed {seed}: {Fault(least.Sources)}\n{least}");
        }
        output.WriteLine($"{made} sites");
    }

    [Fact]
    public void RealFilesMeanTheSame()
    {
        string[] folders = [Folders.Cases, Path.Combine(Folders.Repository, "samples"), .. Folders.RealFiles is { } real ? [real] : Array.Empty<string>()];
        string[] files = [.. folders.SelectMany(folder => Directory.GetFiles(folder, "*.conf", SearchOption.AllDirectories)).Where(path => !path.Contains("too-much", StringComparison.Ordinal))];
        foreach (string path in files)
        {
            SourceText text = SourceText.FromBytes(Path.GetFileName(path), File.ReadAllBytes(path));
            Assert.True(Fault(Site(text)) is not { } fault, $"{path}: {Fault(Site(text))}");
            // Windows has other line ends.
            if (!text.Content.Contains('\r')) Assert.Equal(Formatter.Format(text).Replace("\n", "\r\n"), Formatter.Format(new SourceText(text.Path, text.Content.Replace("\n", "\r\n"))));
        }
        output.WriteLine($"{files.Length} files");
    }

    private static string? Fault(SourceSet sources)
    {
        SourceSet formatted = sources.With(Formatted);
        if (formatted.With(Formatted) != formatted) return $"is formatted again to another text:\n{Shown(formatted)}\n=>\n{Shown(formatted.With(Formatted))}";
        CompilationResult before = KaconfCompiler.Compile("site", sources, Strict), after = KaconfCompiler.Compile("site", formatted, Strict);
        if (before.Site != after.Site) return $"means something else:\n{Shown(formatted)}";
        string[] codes = Codes(before), now = Codes(after);
        return codes.SequenceEqual(now) ? null : $"has other findings: {string.Join(' ', codes)}\n=> {string.Join(' ', now)}\n{Shown(formatted)}";
    }

    // In files that include each other without end, one fault may be told once for each line that its block ends in.
    private static string[] Codes(CompilationResult result)
    {
        IEnumerable<string> codes = result.Diagnostics.Select(fault => fault.Code).Order(StringComparer.Ordinal);
        return [.. codes.Contains("KAC1023") ? codes.Distinct() : codes];
    }

    private static string Shown(SourceSet sources) => string.Join("\n---\n", sources.Texts.Select(text => text.Content));

    private static SourceText Formatted(SourceText text) => new(text.Path, Formatter.Format(text)) { IsLatin1 = text.IsLatin1, HasByteOrderMark = text.HasByteOrderMark };

    private static SourceSet Site(SourceText text) => new(new[] { new NodeSource("lb1", text) }.ToEquatableArray());
}
