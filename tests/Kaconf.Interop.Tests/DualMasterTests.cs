using System.Threading.Tasks;
using Xunit;

namespace Kaconf.Interop.Tests;

/// <summary>Two virtual routers on one interface: each node is the master of one, and of both when the other is gone.</summary>
public abstract class DualMasterTests(Pair pair)
{
    private const string SecondVip = "10.77.0.101/24";

    /// <summary>Kill -9 and return of either node.</summary>
    [Fact]
    public async Task TheOtherNodeHoldsBoth()
    {
        using Stage stage = new("dual", pair);
        await stage.StartAsync(stage.A);
        await stage.StartAsync(stage.B);
        await stage.HeldByAsync(stage.A, "start");
        await stage.HeldByAsync(stage.B, "start", SecondVip);
        await stage.A.Daemon!.KillAsync();
        await stage.HeldByAsync(stage.B, "kill -9 of a");
        await stage.HeldByAsync(stage.B, "kill -9 of a", SecondVip);
        await stage.StartAsync(stage.A);
        await stage.HeldByAsync(stage.A, "return of a");
        await stage.B.Daemon!.KillAsync();
        await stage.HeldByAsync(stage.A, "kill -9 of b", SecondVip);
        await stage.StartAsync(stage.B);
        await stage.HeldByAsync(stage.B, "return of b", SecondVip);
        await stage.HeldByAsync(stage.A, "return of b");
        await stage.FinishAsync();
    }
}

/// <summary>Kaconf and keepalived.</summary>
public sealed class KaconfKeepalivedDualMasterTests() : DualMasterTests(Pair.KaconfKeepalived);

/// <summary>The control: keepalived twice.</summary>
public sealed class KeepalivedKeepalivedDualMasterTests() : DualMasterTests(Pair.KeepalivedKeepalived);
