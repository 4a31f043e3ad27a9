using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Kaconf.Compiler.Failover;
using Kaconf.Lab;
using Xunit;

namespace Kaconf.Interop.Tests;

/// <summary>The failover table against keepalived: each failure of node a, and its end, goes as computed; nodes change hands with all their addresses.</summary>
/// <param name="name">A case of <see cref="FailoverSite"/>.</param>
public abstract class FailoverTableTests(string name)
{
    // Long enough for a master-down time of 3.6 s and two checks.
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(7);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);

    [Theory]
    [InlineData(FailureKind.Node)]
    [InlineData(FailureKind.Link)]
    [InlineData(FailureKind.Script)]
    public async Task KeepalivedDoesWhatIsComputed(FailureKind kind)
    {
        Assert.SkipWhen(Requirements.Missing() is not null, Requirements.Missing() ?? "");
        FailoverUnit unit = FailoverSite.Unit(name);
        // What nobody looks at has no row: it changes nothing.
        FailoverRow row = unit.Rows.FirstOrDefault(row => row.Failure is { Node: "a" } failure && failure.Kind == kind) ?? unit.Rows.First();
        using Lan lan = new("10.78.0", "a", "b");
        await StartAsync(lan["a"]);
        await ExpectAsync(lan, unit.Start, "start of a");
        await StartAsync(lan["b"]);
        await ExpectAsync(lan, unit.Start, "start of b");
        await FailAsync(lan["a"], kind);
        await ExpectAsync(lan, row.During, $"{kind} of a fails");
        await EndAsync(lan["a"], kind);
        await ExpectAsync(lan, row.Back, $"{kind} of a is back");
    }

    private async Task ExpectAsync(Lan lan, Outcome expected, string step)
    {
        await Task.Delay(Settling);
        foreach (int number in FailoverSite.Text(name, "a").Contains("VI_2", StringComparison.Ordinal) ? new[] { 1, 2 } : [1])
        {
            try
            {
                await lan.HolderIsAsync($"10.78.0.{100 + number}/24", lan[expected.Master!], Patience);
            }
            catch (LabException error)
            {
                Assert.Fail($"{name}, {step}: {error.Message}");
            }
        }
    }

    private async Task StartAsync(Node node)
    {
        string path = Path.Combine(node.Folder, "keepalived.conf");
        await File.WriteAllTextAsync(path, FailoverSite.Text(name, node.Name));
        await node.StartAsync(new KeepalivedProgram(path));
    }

    private static async Task FailAsync(Node node, FailureKind kind)
    {
        switch (kind)
        {
            case FailureKind.Node: await node.Daemon!.TerminateAsync(); break;
            case FailureKind.Link: node.LinkDown(); break;
            default: Stage.Break(node); break;
        }
    }

    private async Task EndAsync(Node node, FailureKind kind)
    {
        switch (kind)
        {
            case FailureKind.Node: await StartAsync(node); break;
            case FailureKind.Link: node.LinkUp(); break;
            default: Stage.Repair(node); break;
        }
    }
}

/// <summary>A weight smaller than the gap.</summary>
public sealed class FailoverGapTests() : FailoverTableTests("gap");

/// <summary>A weight as large as the gap.</summary>
public sealed class FailoverTieTests() : FailoverTableTests("tie");

/// <summary>A weight, and nopreempt on the other node.</summary>
public sealed class FailoverNoPreemptTests() : FailoverTableTests("nopreempt");

/// <summary>No weight, and nopreempt.</summary>
public sealed class FailoverFaultTests() : FailoverTableTests("fault");

/// <summary>A sync group that tracks.</summary>
public sealed class FailoverGroupWeightTests() : FailoverTableTests("group-weight");

/// <summary>A member of a sync group that tracks with a weight.</summary>
public sealed class FailoverMemberWeightTests() : FailoverTableTests("member-weight");

/// <summary>A sync group whose members want different nodes.</summary>
public sealed class FailoverCrossingTests() : FailoverTableTests("crossing");
