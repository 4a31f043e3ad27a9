using Kaconf.Runtime.Config;
using Kaconf.Runtime.Protocol.Vrrp;
using Xunit;

namespace Kaconf.Runtime.Tests.Protocol;

/// <summary>RFC 3768 §6.4.3, as keepalived 2.2.7 does it.</summary>
public class ActiveTests
{
    private const double Start = 3.4140625;

    [Fact]
    public void AHigherPriorityWins() =>
        Scenario.Active(Samples.Instance())
            .Advert(4, 200, "log HigherPriorityAdvert 192.0.2.2 200 150", "remove", "Active > Backup 150").IsDue(7.4140625);

    [Fact]
    public void AmongEqualsTheHigherAddressWins() =>
        Scenario.Active(Samples.Instance())
            .Advert(4, 150, "log HigherPriorityAdvert 192.0.2.2 150 150", "remove", "Active > Backup 150");

    [Fact]
    public void AmongEqualsTheLowerAddressIsAnswered() =>
        Scenario.Active(Samples.Instance())
            .Advert(4, 150, Samples.LowPeer, "log LowerPriorityAdvert 192.0.2.0 150 150", "advert 150", "garp 5").IsDue(5);

    [Fact]
    public void AmongEqualsOurOwnAddressDoesNotWin() =>
        Scenario.Active(Samples.Instance())
            .Advert(4, 150, Samples.Own, "log LowerPriorityAdvert 192.0.2.1 150 150", "advert 150", "garp 5").IsDue(5);

    [Fact]
    public void OurAddressMayChange() =>
        Scenario.Active(Samples.Instance())
            .At(4, VrrpInput.SourceAddress(IpAddress.V4(192, 0, 2, 9)))
            .Advert(4, 150, "log LowerPriorityAdvert 192.0.2.2 150 150", "advert 150", "garp 5");

    [Fact]
    public void ALowerPriorityIsAnsweredAtOnceAndTheNextAdvertComesAnIntervalLater() =>
        Scenario.Active(Samples.Instance())
            .Advert(4, 100, "log LowerPriorityAdvert 192.0.2.2 100 150", "advert 150", "garp 5").IsDue(5);

    [Fact]
    public void PriorityZeroIsAnsweredAtOnce() =>
        Scenario.Active(Samples.Instance())
            .Advert(4, 0, "log PriorityZeroReceived 192.0.2.2 0 0", "advert 150", "garp 5").IsDue(5);

    [Fact]
    public void NopreemptDoesNotKeepAnActiveRouterFromYielding() =>
        Scenario.Active(Samples.Instance(preempt: false))
            .Advert(4, 200, "log HigherPriorityAdvert 192.0.2.2 200 150", "remove", "Active > Backup 150")
            .Advert(5, 100).IsDue(8.4140625);

    [Fact]
    public void PreemptDelayStartsAnewAfterBeingActive() =>
        Scenario.Active(Samples.Instance(preemptDelay: 3000))
            .Advert(5, 200, "log HigherPriorityAdvert 192.0.2.2 200 150", "remove", "Active > Backup 150")
            .Advert(6, 100, "log PreemptDelayStarted - 0 3000");

    [Fact]
    public void AnotherIntervalIsDroppedWithoutDelayingOurAdvert() =>
        Scenario.Active(Samples.Instance())
            .At(4, VrrpInput.Advert(Samples.Peer, 200, 300), "log IntervalMismatch 192.0.2.2 200 300").IsDue(Start + 1);

    [Fact]
    public void TheIntervalDoesNotDrift()
    {
        Scenario scenario = Scenario.Active(Samples.Instance(garp: new GarpConfig { MasterDelaySeconds = 0 }));
        for (int i = 1; i <= 1000; i++) scenario.Tick(Start + i + 0.002, "advert 150").IsDue(Start + i + 1);
    }

    [Fact]
    public void AfterAPauseOneAdvertIsEnough()
    {
        Scenario scenario = Scenario.Active(Samples.Instance(garp: new GarpConfig { MasterDelaySeconds = 0 }));
        scenario.Tick(6, "advert 150").IsDue(7).Tick(9, "advert 150").IsDue(10);
        Assert.Equal(0, scenario.Router.Counters.Stalls);
    }

    [Fact]
    public void AnEarlyTickDoesNothing() => Scenario.Active(Samples.Instance()).Tick(4).IsDue(Start + 1);
}
