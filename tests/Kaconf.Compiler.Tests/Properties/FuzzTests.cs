using System;
using System.Linq;
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

    [Fact]
    public void ASeedIsOneCaseAndShrinksToWhatItsFaultNeeds()
    {
        CaseMaker maker = new(FuzzSeeds.Load(Folders.Cases));
        FuzzCase made = Enumerable.Range(First, 1000).Select(maker.Make).First(one => one.Files.Count == 3 && Fails(one));
        Assert.Equal(made.ToString(), Enumerable.Range(First, 1000).Select(maker.Make).First(one => one.Files.Count == 3 && Fails(one)).ToString());
        Assert.Equal("{}", Assert.Single(Minimizer.Run(made, Fails).Files).Text);
    }

    private static bool Fails(FuzzCase one) => one.Files.Any(file => file.Text.IndexOf('{') is >= 0 and int open && file.Text.IndexOf('}', open) > 0);
}
