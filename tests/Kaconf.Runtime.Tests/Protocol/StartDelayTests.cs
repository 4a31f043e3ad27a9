using Kaconf.Runtime.Config;
using Kaconf.Runtime.Protocol.Vrrp;
using Xunit;

namespace Kaconf.Runtime.Tests.Protocol;

/// <summary>vrrp_startup_delay and vrrp_delay_after_boot: Backup and deaf until then; and instances that may not run.</summary>
public class StartDelayTests
{
    private static readonly VrrpInput Delayed = VrrpInput.Start(notBefore: 10_000_000_000);

    [Fact]
    public void ABackupListensAndWaitsFromThenOn()
    {
        Scenario scenario = new(Samples.Instance());
        scenario.At(0, Delayed, "remove", "Initialize > Backup 150").IsDue(13.4140625)
            .Advert(5, 200).Advert(6, 0).IsDue(13.4140625);
        Assert.Equal(0, scenario.Router.Counters.AdvertsReceived);
        scenario.Advert(10, 200).IsDue(13.4140625).Advert(11, 200).IsDue(14.4140625);
    }

    [Fact]
    public void AnOwnerIsActiveThen() =>
        new Scenario(Samples.Instance(255, initialMaster: true))
            .At(0, Delayed, "remove", "Initialize > Backup 255").IsDue(10)
            .Tick(10, "log AdvertTimeout - 0 0", "advert 255", "add", "garp 5", "Backup > Active 255");

    [Fact]
    public void AFaultMeanwhileDoesNotShortenIt() =>
        new Scenario(Samples.Instance())
            .At(0, Delayed, "remove", "Initialize > Backup 150")
            .At(1, VrrpInput.Tracking(1, 0), "Backup > Fault 150").At(2, VrrpInput.Tracking(0, 0), "Fault > Backup 150").IsDue(13.4140625);

    [Fact]
    public void WithoutAPeerItIsInFaultForGood() =>
        new Scenario(Unicast(faultWithoutPeer: true))
            .At(0, VrrpInput.Start(), "remove", "log NoPeer - 0 0", "Initialize > Fault 100")
            .At(1, VrrpInput.Tracking(1, 0)).At(2, VrrpInput.Tracking(0, 0)).IsDue(Scenario.Never);

    [Fact]
    public void AUnicastInstanceAnnouncesItselfAfterAFault() =>
        Scenario.Started(Samples.Instance(peers: [Samples.Peer]))
            .At(1, VrrpInput.Tracking(1, 0), "Backup > Fault 150")
            .At(2, VrrpInput.Tracking(0, 0), "Fault > Backup 150", "announce");

    private static VrrpInstanceConfig Unicast(bool faultWithoutPeer) =>
        new() { Name = "VI_1", Interface = "eth0", VirtualRouterId = 51, FaultWithoutPeer = faultWithoutPeer };
}
