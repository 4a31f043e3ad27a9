using System;
using Kaconf.Fuzz;
using Xunit;

namespace Kaconf.Compiler.Tests.Properties;

/// <summary>Cases made of numbers: the compiler answers each, soon, and never with an exception.</summary>
public class FuzzTests(ITestOutputHelper output)
{
    private const int First = 20_260_000;
    private const int Cases = 6_000;

    // What a busy machine does not reach in it, it leaves out.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    [Fact]
    public void NoTextBreaksTheCompiler()
    {
        CaseMaker maker = new(FuzzSeeds.Load(Folders.Cases, Folders.RealFiles ?? ""));
        FuzzReport report = FuzzRun.Repeated is { } seed ? FuzzRun.Run(maker, seed, 1, Longest) : FuzzRun.Run(maker, First, Cases, Longest);
        output.WriteLine(report.ToString());
        Assert.True(report.Faults.Count == 0, string.Join("\n\n", report.Faults));
    }
}
