using Kaconf.Runtime.Protocol.Vrrp;
using Xunit;

namespace Kaconf.Runtime.Tests.Protocol;

/// <summary>FAULT and weights, as keepalived 2.2.7 does them.</summary>
public class TrackingTests
{
    [Fact]
    public void AFaultEndsBeingActiveWithAFarewell() =>
        Scenario.Active(Samples.Instance())
            .At(4, VrrpInput.Tracking(1, 0), "advert 0", "log PriorityZeroSent - 0 0", "remove", "Active > Fault 150")
            .Advert(5, 200).Tick(60)
            .At(61, VrrpInput.Tracking(2, 0)).At(62, VrrpInput.Tracking(1, 0))
            .At(63, VrrpInput.Tracking(0, 0), "Fault > Backup 150").IsDue(66.4140625);

    [Fact]
    public void ABackupGoesToFaultInSilence() =>
        Scenario.Started(Samples.Instance()).At(1, VrrpInput.Tracking(1, 0), "Backup > Fault 150").IsDue(Scenario.Never);

    [Fact]
    public void AFaultBeforeTheStartCounts() =>
        new Scenario(Samples.Instance())
            .At(0, VrrpInput.Tracking(1, -10), "log PriorityChanged - 140 150").At(0, VrrpInput.Start(), "remove", "Initialize > Fault 140")
            .At(4, VrrpInput.Tracking(0, 0), "log PriorityChanged - 150 140", "Fault > Backup 150").IsDue(7.4140625);

    [Fact]
    public void AnOwnerComesBackFromFaultAsBackup() =>
        Scenario.Active(Samples.Instance(255, initialMaster: true))
            .At(1, VrrpInput.Tracking(1, 0), "advert 0", "log PriorityZeroSent - 0 0", "remove", "Active > Fault 255")
            .At(2, VrrpInput.Tracking(0, 0), "Fault > Backup 255").IsDue(5.00390625);

    [Fact]
    public void APriorityCountsFromTheNextAdvertOn() =>
        Scenario.Active(Samples.Instance())
            .At(4, VrrpInput.Tracking(0, -30), "log PriorityChanged - 120 150").IsDue(4.4140625)
            .Tick(4.4140625, "advert 120")
            .At(5, VrrpInput.Tracking(0, -30))
            .At(5.1, VrrpInput.Tracking(0, 0), "log PriorityChanged - 150 120");

    [Theory]
    [InlineData(-500, 1)]
    [InlineData(int.MinValue, 1)]
    [InlineData(104, 254)]
    [InlineData(int.MaxValue, 254)]
    public void ThePriorityStaysBetween1And254(int offset, byte expected) =>
        Scenario.Started(Samples.Instance()).At(1, VrrpInput.Tracking(0, offset), $"log PriorityChanged - {expected} 150");

    [Fact]
    public void AnOwnersPriorityIsFixed() => Scenario.Started(Samples.Instance(255)).At(1, VrrpInput.Tracking(0, -100));

    [Fact]
    public void ARunningWaitTakesTheNewSkewTime() =>
        Scenario.Started(Samples.Instance(10))
            .Advert(0.5, 100).IsDue(4.4609375)
            .At(2, VrrpInput.Tracking(0, 240), "log PriorityChanged - 250 10").IsDue(3.5234375)
            .At(3, VrrpInput.Tracking(0, 0), "log PriorityChanged - 10 250").IsDue(4.4609375);

    [Fact]
    public void ABackupThatRisesAboveTheActiveRouterPreemptsIt() =>
        Scenario.Started(Samples.Instance(100))
            .Advert(1, 120).IsDue(4.609375)
            .At(1.5, VrrpInput.Tracking(0, 50), "log PriorityChanged - 150 100")
            .Advert(2, 120, "log LowerPriorityAdvert 192.0.2.2 120 150").IsDue(4.4140625);
}
