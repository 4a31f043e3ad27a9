using Kaconf.Runtime.Config;
using Kaconf.Runtime.Protocol.Vrrp;
using Xunit;

namespace Kaconf.Runtime.Tests.Protocol;

/// <summary>How long a Backup waits: RFC 3768 §6.1 in version 2; RFC 9568 §6.1 in version 3, where it goes by the Active router's interval.</summary>
public class IntervalTests
{
    private const string Learnt = "log IntervalLearnt 192.0.2.2 200 50";

    [Theory]
    [InlineData(2, 100, 100, 3, 3.609375)]
    [InlineData(2, 200, 100, 3, 6.609375)] // the skew of version 2 is a part of a second, whatever the interval
    [InlineData(2, 100, 100, 1, 1.609375)]
    [InlineData(3, 100, 100, 3, 3.609375)]
    [InlineData(3, 200, 100, 3, 7.21875)]
    [InlineData(3, 10, 100, 3, 0.3609375)]
    [InlineData(3, 1, 100, 3, 0.03609375)]
    [InlineData(3, 1, 254, 3, 0.030078125)]
    [InlineData(3, 4095, 1, 3, 163.64003906)]
    [InlineData(3, 100, 100, 100, 100.609375)]
    public void ABackupWaitsForTheActiveDownInterval(byte version, int interval, byte priority, int adverts, double due)
    {
        VrrpInstanceConfig config = Instance(version, interval, priority, adverts);
        Assert.Equal(due, Scenario.Started(config).Due, 8);
    }

    [Fact]
    public void ABackupOfVersion3TakesTheActiveRoutersInterval() =>
        Scenario.Started(Instance(3, 100))
            .At(1, Fast(200), Learnt).IsDue(2.8046875)
            .At(1.5, Fast(200)).IsDue(3.3046875)
            .At(2, Fast(0), "log PriorityZeroReceived 192.0.2.2 0 0").IsDue(2.3046875);

    [Fact]
    public void ItForgetsTheIntervalWhenItBecomesActive() =>
        Scenario.Started(Instance(3, 100))
            .At(1, Fast(200), Learnt)
            .Tick(2.8046875, "log AdvertTimeout - 0 0", "advert 100", "add", "garp 5", "Backup > Active 100").IsDue(3.8046875)
            .At(3, VrrpInput.Tracking(1, 0), "advert 0", "log PriorityZeroSent - 0 0", "remove", "Active > Fault 100")
            .At(4, VrrpInput.Tracking(0, 0), "Fault > Backup 100").IsDue(7.609375);

    [Fact]
    public void AFaultForgetsTheInterval() =>
        Scenario.Started(Instance(3, 100))
            .At(1, Fast(200), Learnt)
            .At(1.1, VrrpInput.Tracking(1, 0), "Backup > Fault 100").At(2, VrrpInput.Tracking(0, 0), "Fault > Backup 100").IsDue(5.609375);

    [Fact]
    public void AnIntervalOfALowerPriorityIsNotTaken() =>
        Scenario.Started(Instance(3, 100))
            .At(1, Fast(50), "log LowerPriorityAdvert 192.0.2.2 50 100").IsDue(3.609375);

    [Fact]
    public void AnActiveRouterOfVersion3SaysThatItHearsAnotherInterval() =>
        Scenario.Active(Instance(3, 100))
            .At(4, Fast(50), "log LowerPriorityAdvert 192.0.2.2 50 100", "log IntervalDiffers 192.0.2.2 50 50", "advert 100", "garp 5").IsDue(5)
            .At(4.5, Fast(50), "advert 100", "garp 5");

    [Fact]
    public void OneThatYieldsTakesTheIntervalOfTheNewActiveRouter() =>
        Scenario.Active(Instance(3, 100))
            .At(4, Fast(200), "log HigherPriorityAdvert 192.0.2.2 200 100", Learnt, "remove", "Active > Backup 100").IsDue(5.8046875);

    [Fact]
    public void AnIntervalOfNothingIsNoInterval() =>
        Scenario.Started(Instance(3, 100)).At(1, VrrpInput.Advert(Samples.Peer, 200, 0)).IsDue(4.609375);

    [Fact]
    public void APriorityThatChangesMovesTheSkewOfTheIntervalGoneBy() =>
        Scenario.Started(Instance(3, 100))
            .At(1, Fast(200), Learnt).IsDue(2.8046875)
            .At(2, VrrpInput.Tracking(0, 100), "log PriorityChanged - 200 100").IsDue(2.609375);

    private static VrrpInput Fast(byte priority) => VrrpInput.Advert(Samples.Peer, priority, 50);

    private static VrrpInstanceConfig Instance(byte version, int interval, byte priority = 100, int adverts = 3) => new()
    {
        Name = "VI_1",
        Interface = "eth0",
        VirtualRouterId = 51,
        Version = version,
        Priority = priority,
        AdvertIntervalCentiseconds = interval,
        DownTimerAdverts = adverts,
    };
}
