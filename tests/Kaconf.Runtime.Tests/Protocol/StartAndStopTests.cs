using Kaconf.Runtime.Protocol.Vrrp;
using Xunit;

namespace Kaconf.Runtime.Tests.Protocol;

/// <summary>RFC 3768 §6.4.1 and the Shutdown events.</summary>
public class StartAndStopTests
{
    [Theory]
    [InlineData(150, false, 3.4140625)]
    [InlineData(150, true, 3.4140625)] // keepalived 2.2.7: "state MASTER" does not shorten the wait
    [InlineData(100, false, 3.609375)]
    [InlineData(1, false, 3.99609375)]
    [InlineData(255, false, 3.00390625)] // nor does priority 255 without "state MASTER"
    public void StartsAsBackupForTheActiveDownInterval(byte priority, bool initialMaster, double due) =>
        new Scenario(Samples.Instance(priority, initialMaster))
            .At(0, VrrpInput.Start(), "remove", $"Initialize > Backup {priority}").IsDue(due);

    [Fact]
    public void AnOwnerWithStateMasterIsActiveAtOnce() =>
        new Scenario(Samples.Instance(255, initialMaster: true))
            .At(0, VrrpInput.Start(), "remove", "advert 255", "add", "garp 5", "Initialize > Active 255").IsDue(1);

    [Fact]
    public void SilenceMakesABackupActive() =>
        Scenario.Started(Samples.Instance())
            .Tick(3.4140625, "log AdvertTimeout - 0 0", "advert 150", "add", "garp 5", "Backup > Active 150").IsDue(4.4140625);

    [Fact]
    public void ASecondStartDoesNothing() => Scenario.Started(Samples.Instance()).At(1, VrrpInput.Start()).IsDue(3.4140625);

    [Fact]
    public void AnActiveRouterSaysFarewell() =>
        Scenario.Active(Samples.Instance())
            .At(4, VrrpInput.Stop(), "advert 0", "log PriorityZeroSent - 0 0", "remove", "Active > Stopped 150")
            .IsDue(Scenario.Never);

    [Fact]
    public void ABackupStopsInSilence() => Scenario.Started(Samples.Instance()).At(1, VrrpInput.Stop(), "Backup > Stopped 150");

    [Fact]
    public void ARouterThatNeverStartedCanStop() => new Scenario(Samples.Instance()).At(1, VrrpInput.Stop(), "Initialize > Stopped 150");

    [Fact]
    public void ARouterInFaultCanStop() =>
        Scenario.Started(Samples.Instance())
            .At(1, VrrpInput.Tracking(1, 0), "Backup > Fault 150").At(2, VrrpInput.Stop(), "Fault > Stopped 150");

    [Fact]
    public void NothingHappensAfterAStop()
    {
        Scenario stopped = Scenario.Active(Samples.Instance());
        stopped.At(4, VrrpInput.Stop(), "advert 0", "log PriorityZeroSent - 0 0", "remove", "Active > Stopped 150");
        stopped.At(5, VrrpInput.Start()).At(5, VrrpInput.Stop()).Tick(60).Advert(60, 0).At(60, VrrpInput.Tracking(1, 0));
        Assert.Equal(VrrpState.Stopped, stopped.Router.State);
    }

    [Fact]
    public void BeforeTheStartNothingIsHeard() => new Scenario(Samples.Instance()).Advert(1, 200).Tick(10);
}
