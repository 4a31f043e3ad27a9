using Kaconf.Runtime.Config;
using Kaconf.Runtime.Protocol.Vrrp;
using Xunit;

namespace Kaconf.Runtime.Tests.Protocol;

/// <summary>vrrp_sync_group: after each input all members are in one state (decisions as keepalived 2.2.7's).</summary>
public class SyncGroupTests
{
    [Fact]
    public void TheGroupStartsWhenItsLastMemberDoes() =>
        Pair()
            .At(0, 0, VrrpInput.Start(), "A remove").All(VrrpState.Initialize)
            .At(1, 1, VrrpInput.Start(), "B remove", "B Initialize > Backup 150", "A Initialize > Backup 150", "G Initialize > Backup");

    [Fact]
    public void AMemberInFaultHoldsTheStart() =>
        Pair()
            .At(0, 1, VrrpInput.Tracking(1, 0))
            .At(0, 0, VrrpInput.Start(), "A remove")
            .At(0, 1, VrrpInput.Start(), "B remove", "B Initialize > Fault 150", "A Initialize > Fault 150", "G Initialize > Fault")
            .At(3, 1, VrrpInput.Tracking(0, 0), "B Fault > Backup 150", "A Fault > Backup 150", "G Fault > Backup");

    [Fact]
    public void AMemberWaitsUntilTheOthersWouldBeActiveToo() =>
        Pair().Start().Advert(1, 1, 150)
            .Tick(3.4140625, "A log AdvertTimeout - 0 0").All(VrrpState.Backup)
            .Tick(
                4.4140625, "B log AdvertTimeout - 0 0",
                "B advert 150", "B add", "B garp 5", "B Backup > Active 150",
                "A advert 150", "A add", "A garp 5", "A Backup > Active 150", "G Backup > Active");

    [Fact]
    public void AMemberThatHearsItsActiveRouterHoldsTheGroup() =>
        Pair().Start()
            .Advert(1, 1, 200).Tick(3.4140625, "A log AdvertTimeout - 0 0")
            .Advert(4, 1, 200).Tick(6.828125).Advert(7, 1, 200).All(VrrpState.Backup);

    [Fact]
    public void OneThatHearsItsActiveRouterAgainDoesNotWantToBeActive() =>
        Pair().Start()
            .Advert(1, 1, 200).Tick(3.4140625, "A log AdvertTimeout - 0 0")
            .Advert(4, 0, 200)
            .Tick(4.4140625, "B log AdvertTimeout - 0 0").All(VrrpState.Backup);

    [Fact]
    public void OneThatYieldsTakesAllAlongWithoutAFarewell() =>
        Active().Advert(
            5, 1, 200, "B log HigherPriorityAdvert 192.0.2.2 200 150",
            "B remove", "B Active > Backup 150", "A remove", "A Active > Backup 150", "G Active > Backup");

    [Fact]
    public void AFaultOfOneIsAFaultOfAll() =>
        Active()
            .At(
                5, 0, VrrpInput.Tracking(1, 0), "A advert 0", "A log PriorityZeroSent - 0 0", "A remove", "A Active > Fault 150",
                "B advert 0", "B log PriorityZeroSent - 0 0", "B remove", "B Active > Fault 150", "G Active > Fault")
            .At(6, 1, VrrpInput.Tracking(1, 0)).At(7, 0, VrrpInput.Tracking(0, 0)).All(VrrpState.Fault)
            .At(8, 1, VrrpInput.Tracking(0, 0), "B Fault > Backup 150", "A Fault > Backup 150", "G Fault > Backup");

    [Fact]
    public void AStopOfOneStopsAll() =>
        Active()
            .At(
                5, 0, VrrpInput.Stop(), "A advert 0", "A log PriorityZeroSent - 0 0", "A remove", "A Active > Stopped 150",
                "B advert 0", "B log PriorityZeroSent - 0 0", "B remove", "B Active > Stopped 150", "G Active > Stopped")
            .At(5, 1, VrrpInput.Stop());

    [Fact]
    public void ALowerPriorityOnOneLanRepairsAllLans() =>
        Active().Advert(5, 0, 100, "A log LowerPriorityAdvert 192.0.2.2 100 150", "A advert 150", "A garp 5", "B garp 5");

    [Fact]
    public void OwnersAreActiveAtOnceWhenAllMembersAre()
    {
        EngineScenario.Group(Member("A", 255, master: true), Member("B", 255, master: true)).Start().All(VrrpState.Active);
        EngineScenario.Group(Member("A", 255, master: true), Member("B", master: true)).Start().All(VrrpState.Backup);
    }

    [Fact]
    public void PrioritiesOfMembersAreTheirOwn() =>
        Active().At(5, 1, VrrpInput.Tracking(0, -20), "B log PriorityChanged - 130 150");

    [Fact]
    public void AnInstanceIsInOneGroupAndUnknownNamesAreNobody()
    {
        EngineScenario scenario = new([Member("A"), Member("B")], [new("G", ["A", "C"]), new("H", ["B", "A"])]);
        scenario.Start().At(1, 1, VrrpInput.Tracking(1, 0), "B Backup > Fault 150", "G Backup > Fault");
        Assert.Equal(VrrpState.Backup, scenario.Engine.Routers[0].State);
    }

    private static EngineScenario Pair() => EngineScenario.Group(Member("A"), Member("B"));

    private static EngineScenario Active() => Pair().Start().Run(4).All(VrrpState.Active);

    private static VrrpInstanceConfig Member(string name, byte priority = 150, bool master = false) =>
        Samples.Instance(priority, master, name: name, garp: new GarpConfig());
}
