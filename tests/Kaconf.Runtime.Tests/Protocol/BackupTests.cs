using Kaconf.Runtime.Protocol.Vrrp;
using Xunit;

namespace Kaconf.Runtime.Tests.Protocol;

/// <summary>RFC 3768 §6.4.2, and preemption as keepalived 2.2.7 does it.</summary>
public class BackupTests
{
    private const string Discarded = "log LowerPriorityAdvert 192.0.2.2 50 100";

    [Theory]
    [InlineData(200)]
    [InlineData(100)] // an equal is not preempted, whatever its address
    public void AnAdvertThatIsNotLowerRestartsTheTimer(byte priority) =>
        Scenario.Started(Samples.Instance(100)).Advert(2, priority).IsDue(5.609375).Advert(3, priority, Samples.LowPeer).IsDue(6.609375);

    [Fact]
    public void ALowerAdvertIsDiscardedAndTheTimerRunsOn() =>
        Scenario.Started(Samples.Instance(100)).Advert(1, 50, Discarded).Advert(3, 50).IsDue(3.609375);

    [Fact]
    public void WithNopreemptALowerAdvertRestartsTheTimer() =>
        Scenario.Started(Samples.Instance(100, preempt: false)).Advert(2, 50).IsDue(5.609375);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void PriorityZeroLeavesTheSkewTime(bool preempt) =>
        Scenario.Started(Samples.Instance(100, preempt: preempt))
            .Advert(2, 0, "log PriorityZeroReceived 192.0.2.2 0 0").IsDue(2.609375);

    [Fact]
    public void AHigherAdvertAfterPriorityZeroRestartsTheTimer() =>
        Scenario.Started(Samples.Instance(100))
            .Advert(1, 0, "log PriorityZeroReceived 192.0.2.2 0 0").Advert(1.2, 150).IsDue(4.809375);

    [Fact]
    public void PreemptDelayRunsFromTheFirstLowerAdvert() =>
        Scenario.Started(Samples.Instance(100, preemptDelay: 5000))
            .Advert(0.5, 50, "log PreemptDelayStarted - 0 5000").IsDue(4.109375)
            .Advert(3, 50).Advert(5.4, 50).IsDue(9.009375)
            .Advert(5.5, 50, Discarded).Advert(6.5, 50).IsDue(9.009375)
            .Tick(9.009375, "log AdvertTimeout - 0 0", "advert 100", "add", "garp 5", "Backup > Active 100");

    [Fact]
    public void AHigherAdvertCancelsPreemptDelay() =>
        Scenario.Started(Samples.Instance(100, preemptDelay: 5000))
            .Advert(0.5, 50, "log PreemptDelayStarted - 0 5000")
            .Advert(1, 200, "log PreemptDelayOver - 0 0").Advert(2, 200)
            .Advert(3, 50, "log PreemptDelayStarted - 0 5000").Advert(7.9, 50).Advert(8, 50, Discarded);

    [Fact]
    public void AFaultForgetsPreemptDelay() =>
        Scenario.Started(Samples.Instance(100, preemptDelay: 5000))
            .Advert(0.5, 50, "log PreemptDelayStarted - 0 5000")
            .At(1, VrrpInput.Tracking(1, 0), "Backup > Fault 100").At(2, VrrpInput.Tracking(0, 0), "Fault > Backup 100")
            .Advert(3, 50, "log PreemptDelayStarted - 0 5000").Advert(7.9, 50).Advert(8, 50, Discarded);

    [Fact]
    public void SilenceAndPriorityZeroDoNotWaitForPreemptDelay() =>
        Scenario.Started(Samples.Instance(100, preemptDelay: 60_000))
            .IsDue(3.609375)
            .Advert(1, 50, "log PreemptDelayStarted - 0 60000").IsDue(4.609375)
            .Advert(2, 0, "log PriorityZeroReceived 192.0.2.2 0 0").IsDue(2.609375);

    [Fact]
    public void AnotherIntervalIsDroppedAndReportedOnceABurst() =>
        Scenario.Started(Samples.Instance(100))
            .At(1, Slow(200), "log IntervalMismatch 192.0.2.2 200 300").At(4, Slow(200)).At(13, Slow(200))
            .At(24, Slow(200), "log IntervalMismatch 192.0.2.2 200 300").IsDue(3.609375);

    [Fact]
    public void PriorityZeroWithAnotherIntervalIsDroppedToo() =>
        Scenario.Started(Samples.Instance(100)).At(1, Slow(0), "log IntervalMismatch 192.0.2.2 0 300").IsDue(3.609375);

    private static VrrpInput Slow(byte priority) => VrrpInput.Advert(Samples.Peer, priority, 300);
}
