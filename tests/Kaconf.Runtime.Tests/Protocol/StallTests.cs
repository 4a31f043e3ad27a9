using Kaconf.Runtime.Config;
using Kaconf.Runtime.Protocol.Vrrp;
using Xunit;

namespace Kaconf.Runtime.Tests.Protocol;

/// <summary>An Active router that gets no time to run for longer than its Backups wait makes way first.</summary>
public class StallTests
{
    private const double Start = 3.4140625;
    private const double Limit = 3.0078125; // 3 adverts and the skew of priority 254, the fastest Backup

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void AStallMakesWayForAWholeWait(bool preempt)
    {
        Scenario scenario = Scenario.Active(Instance(preempt: preempt));
        scenario.Tick(Start + Limit + 0.002, "log Stalled - 0 3009", "remove", "Active > Backup 150").IsDue(9.8379375);
        Assert.Equal(1, scenario.Router.Counters.Stalls);
        scenario.Tick(9.8379375, "log AdvertTimeout - 0 0", "advert 150", "add", "garp 5", "Backup > Active 150");
    }

    [Fact]
    public void AShorterPauseIsNoStall() => Scenario.Active(Instance()).Tick(Start + Limit, "advert 150").IsDue(Start + Limit + 1);

    /// <summary>down_timer_adverts 1: the fastest Backup takes over 8 ms after an advert that is missing, and no machine is that punctual for ever.</summary>
    [Fact]
    public void ATimerThatIsALittleLateIsNoStall()
    {
        VrrpInstanceConfig instance = Instance(adverts: 1);
        Scenario.Active(instance).Tick(Start - 2 + 1.5, "advert 150");
        Scenario.Active(instance).Tick(Start - 2 + 1.501, "log Stalled - 0 1501", "remove", "Active > Backup 150");
    }

    [Fact]
    public void AnAdvertThatWaitedIsHeardAsBackup()
    {
        const string Stalled = "log Stalled - 0 6585";
        Scenario.Active(Instance(preempt: false)).Advert(10, 100, Stalled, "remove", "Active > Backup 150").Tick(10.1).IsDue(13.4140625);
        Scenario.Active(Instance())
            .Advert(10, 100, Stalled, "remove", "Active > Backup 150", "log LowerPriorityAdvert 192.0.2.2 100 150").IsDue(13.4140625);
    }

    [Fact]
    public void TimerExpiredBackupTellsHowFastTheOthersMayBe()
    {
        Scenario scenario = Scenario.Active(Instance(others: 100));
        scenario.Tick(Start + 3.609375, "advert 150").Tick(Start + 7.21875 + 0.001, "log Stalled - 0 3610", "remove", "Active > Backup 150");
    }

    [Fact]
    public void ABackupThatIsLateListensForOneMoreAdvert()
    {
        Scenario.Started(Instance())
            .Tick(4.5, "log Stalled - 0 1085").IsDue(5.5)
            .Advert(5, 200).IsDue(8.4140625)
            .Tick(20, "log Stalled - 0 11585").IsDue(21)
            .Tick(30, "log AdvertTimeout - 0 0", "advert 150", "add", "garp 5", "Backup > Active 150");
        Scenario.Started(Instance()).Tick(4.41, "log AdvertTimeout - 0 0", "advert 150", "add", "garp 5", "Backup > Active 150");
    }

    [Fact]
    public void AStopAfterAStallStillSaysFarewell() =>
        Scenario.Active(Instance()).At(60, VrrpInput.Stop(), "advert 0", "log PriorityZeroSent - 0 0", "remove", "Active > Stopped 150");

    [Fact]
    public void AStallOfOneMakesItsGroupWay() =>
        EngineScenario.Group(Samples.Instance(name: "A"), Samples.Instance(name: "B")).Start().Run(4)
            .Tick(
                60, "A log Stalled - 0 56585", "A remove", "A Active > Backup 150", "B remove", "B Active > Backup 150", "G Active > Backup");

    private static VrrpInstanceConfig Instance(bool preempt = true, byte others = 0, int adverts = 3) => new()
    {
        Name = "VI_1",
        Interface = "eth0",
        VirtualRouterId = 51,
        Priority = 150,
        Preempt = preempt,
        TimerExpiredBackup = others,
        DownTimerAdverts = adverts,
        Garp = new GarpConfig { MasterDelaySeconds = 0 },
    };
}
