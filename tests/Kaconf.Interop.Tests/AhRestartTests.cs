using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Kaconf.Lab;
using Xunit;

namespace Kaconf.Interop.Tests;

/// <summary>A router with auth_type AH that is killed and started again counts its adverts from 1.</summary>
public class AhRestartTests
{
    private static readonly MatrixRow Row = MatrixTable.Row("v2-ah");

    /// <summary>
    /// keepalived takes number 1 of the address owner for a replay and becomes MASTER beside it ("sequence number 1 already
    /// processed"); to Kaconf its sender is back in time.
    /// </summary>
    [Fact]
    public async Task AnOwnerThatIsBackInTimeCostsNoTakeover()
    {
        using Stage stage = new(Row.Scenario, Pair.KeepalivedKaconf);
        KeepalivedProgram owner = new(OwnerFile(stage.A));
        await stage.A.StartAsync(owner);
        await stage.HeldByAsync(stage.A, "start");
        await stage.StartAsync(stage.B);
        await stage.B.Daemon!.HasSaidAsync("Entering BACKUP STATE");
        for (int i = 0; i < 5; i++) await stage.Lan.AdvertisementAsync(stage.A);
        await stage.A.Daemon!.KillAsync();
        DateTime last = stage.Lan.Wire.Adverts.Last().Time;
        await stage.A.StartAsync(owner);
        await Wait.UntilAsync(() => stage.Lan.Wire.Adverts.Any(advert => advert.Time > last && IsOf(stage.A, advert)),
            TimeSpan.FromSeconds(8), "an advert of the owner that is back", stage.Lan.Report);
        TimeSpan silence = stage.Lan.Wire.Adverts.First(advert => advert.Time > last && IsOf(stage.A, advert)).Time - last;
        Assert.SkipWhen(silence > Row.MasterDown - TimeSpan.FromMilliseconds(50), $"the owner was back after {silence.TotalSeconds:F2} s only: the machine is too slow for this test");
        await stage.StaysOnAsync(stage.A, TimeSpan.FromSeconds(5), "return of the owner");
        Assert.DoesNotContain(stage.Lan.Wire.Adverts, advert => IsOf(stage.B, advert));
        await stage.FinishAsync();
    }

    private static bool IsOf(Node node, VrrpAdvert advert) => advert.Sender == node.HardwareAddress;

    private static string OwnerFile(Node node)
    {
        string path = Path.Combine(node.Folder, "owner.conf");
        File.WriteAllText(path, (Row with { Priority = 255 }).Text("a"));
        return path;
    }
}
