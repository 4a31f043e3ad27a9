using System;
using System.Threading.Tasks;
using Xunit;

namespace Kaconf.Interop.Tests;

/// <summary>A working life: start, kill -9, return, stop, cable out and in, link down and up. The VIP is on exactly one node at the end of each step.</summary>
public abstract class LifecycleTests(Pair pair)
{
    /// <summary>With multicast and a password, and without both.</summary>
    [Theory]
    [InlineData("multicast")]
    [InlineData("unicast")]
    public async Task TheVipIsOnExactlyOneNode(string scenario)
    {
        using Stage stage = new(scenario, pair);
        await stage.StartBothAsync();

        await stage.A.Daemon!.KillAsync();
        await stage.HeldByAsync(stage.B, "kill -9 of a");
        await stage.StartAsync(stage.A);
        await stage.HeldByAsync(stage.A, "return of a");

        Assert.Equal(0, await stage.A.Daemon!.TerminateAsync());
        Assert.DoesNotContain(Stage.Vip, stage.A.Addresses());
        await stage.HeldByAsync(stage.B, "stop of a");
        await stage.StartAsync(stage.A);
        await stage.HeldByAsync(stage.A, "return of a after its stop");

        stage.A.PullCable();
        await stage.HeldByAsync(stage.B, "cable out of a");
        stage.A.PlugCable();
        await stage.HeldByAsync(stage.A, "cable into a");

        stage.A.LinkDown();
        await stage.HeldByAsync(stage.B, "link of a down");
        stage.A.LinkUp();
        await stage.HeldByAsync(stage.A, "link of a up");

        await stage.B.Daemon!.KillAsync();
        await stage.StartAsync(stage.B);
        await stage.B.Daemon!.HasSaidAsync("Entering BACKUP STATE");
        await stage.StaysOnAsync(stage.A, TimeSpan.FromSeconds(1), "kill -9 and return of b");
        await stage.FinishAsync();
    }
}

/// <summary>Kaconf MASTER, keepalived BACKUP.</summary>
public sealed class KaconfKeepalivedLifecycleTests() : LifecycleTests(Pair.KaconfKeepalived);

/// <summary>keepalived MASTER, Kaconf BACKUP.</summary>
public sealed class KeepalivedKaconfLifecycleTests() : LifecycleTests(Pair.KeepalivedKaconf);

/// <summary>Kaconf on both nodes.</summary>
public sealed class KaconfKaconfLifecycleTests() : LifecycleTests(Pair.KaconfKaconf);

/// <summary>The control: keepalived on both nodes.</summary>
public sealed class KeepalivedKeepalivedLifecycleTests() : LifecycleTests(Pair.KeepalivedKeepalived);
