using System;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace Kaconf.Interop.Tests;

/// <summary>A better node comes back: with nopreempt it waits, with preempt_delay it waits a while.</summary>
public abstract class PreemptionTests(Pair pair)
{
    /// <summary>With nopreempt the node that took over stays master, and the leftover address of the killed one goes.</summary>
    [Fact]
    public async Task NopreemptKeepsTheMaster()
    {
        using Stage stage = new("nopreempt", pair);
        await stage.StartBothAsync();
        await stage.A.Daemon!.KillAsync();
        await stage.HeldByAsync(stage.B, "kill -9 of a");
        Assert.Contains(Stage.Vip, stage.A.Addresses());
        await stage.StartAsync(stage.A);
        await stage.HeldByAsync(stage.B, "return of a with a leftover address");
        await stage.StaysOnAsync(stage.B, TimeSpan.FromSeconds(5), "nopreempt");
        await stage.FinishAsync();
    }

    /// <summary>With preempt_delay 4 the better node takes over, but not within the first 4 s.</summary>
    [Fact]
    public async Task PreemptDelayHoldsThePreemptionBack()
    {
        using Stage stage = new("delay", pair);
        await stage.StartBothAsync();
        await stage.A.Daemon!.TerminateAsync();
        await stage.HeldByAsync(stage.B, "stop of a");
        await stage.StartAsync(stage.A);
        await stage.HeldByAsync(stage.B, "return of a");
        DateTime returned = stage.A.Daemon!.Started;
        await stage.HeldByAsync(stage.A, "end of the delay");
        DateTime taken = stage.Lan.Addresses.Events.Last(change => change.Node == "a" && change.Address == Stage.Vip && change.Added).Time;
        Assert.InRange(taken - returned, TimeSpan.FromSeconds(4), TimeSpan.FromSeconds(8.5));
        await stage.FinishAsync();
    }
}

/// <summary>Kaconf comes back.</summary>
public sealed class KaconfKeepalivedPreemptionTests() : PreemptionTests(Pair.KaconfKeepalived);

/// <summary>The control: keepalived comes back.</summary>
public sealed class KeepalivedKeepalivedPreemptionTests() : PreemptionTests(Pair.KeepalivedKeepalived);
