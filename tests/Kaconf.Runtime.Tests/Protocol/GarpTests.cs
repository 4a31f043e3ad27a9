using Kaconf.Runtime.Config;
using Xunit;

namespace Kaconf.Runtime.Tests.Protocol;

/// <summary>When gratuitous ARPs go out; the times are those seen from keepalived 2.2.7, less its own lateness.</summary>
public class GarpTests
{
    [Fact]
    public void ASecondBurstFollowsAfterTheMasterDelay() =>
        Assert.Equal(["8.4140625 garp 5"], Scenario.Active(Samples.Instance()).GarpsUpto(30));

    [Fact]
    public void WithoutMasterDelayThereIsNone() =>
        Assert.Empty(Active(new() { MasterDelaySeconds = 0 }).GarpsUpto(30));

    [Fact]
    public void RefreshesGoOnBesideTheSecondBurst() =>
        Assert.Equal(
            ["5.4140625 garp 3", "7.4140625 garp 3", "8.4140625 garp 5", "9.4140625 garp 3", "11.4140625 garp 3"],
            Active(new() { MasterRefreshSeconds = 2, MasterRefreshRepeat = 3 }).GarpsUpto(12));

    [Fact]
    public void FurtherInterfacesHaveATimeOfTheirOwn() =>
        Active(new() { MasterDelaySeconds = 0, ExtraInterfaceSeconds = 10, AllExtraInterfaces = true })
            .Tick(4.4140625, "advert 150").Tick(7, "advert 150").Tick(9, "advert 150").Tick(11, "advert 150")
            .Tick(13.4140625, "advert 150", "extra garp").Tick(16, "advert 150").Tick(19, "advert 150").Tick(21, "advert 150")
            .Tick(23.4140625, "advert 150", "extra garp");

    [Fact]
    public void EachAdvertOfLowerPriorityOwesABurst()
    {
        Scenario scenario = Active(new() { MasterDelaySeconds = 1, LowerPrioDelaySeconds = 2, LowerPrioRepeat = 2 });
        Assert.Equal(["4.4140625 garp 5"], scenario.GarpsUpto(6));
        Lower(scenario, 6.2, "garp 2");
        foreach (double time in (double[])[6.9, 7.3]) scenario.Advert(time, 100, "advert 150", "garp 2");
        Assert.Equal(["8.2 garp 2", "8.9 garp 2", "9.3 garp 2"], scenario.GarpsUpto(20));
    }

    [Fact]
    public void AFloodOwesABoundedNumberAndTheLastComesLast()
    {
        Scenario scenario = Active(new() { MasterDelaySeconds = 0, LowerPrioRepeat = 1 });
        Lower(scenario, 4, "garp 1");
        for (int i = 1; i <= 100; i++) scenario.Advert(4 + i * 0.01, 100, ["advert 150", .. i % 5 == 0 ? ["garp 1"] : (string[])[]]);
        string[] owed = scenario.GarpsUpto(30);
        Assert.Equal(8, owed.Length);
        Assert.Equal("10 garp 1", owed[^1]);
    }

    [Fact]
    public void WhatAStallLetPileUpIsOneBurst()
    {
        Scenario scenario = Active(new() { MasterDelaySeconds = 0, LowerPrioRepeat = 2 });
        Lower(scenario, 4, "garp 2");
        scenario.Advert(4.5, 100, "advert 150", "garp 2");
        scenario.Tick(5.5, "advert 150").Tick(8, "advert 150").Tick(10, "advert 150", "garp 2").IsDue(11);
    }

    [Fact]
    public void RepeatZeroSendsNone()
    {
        Scenario scenario = Active(new() { MasterDelaySeconds = 0, LowerPrioRepeat = 0 });
        Lower(scenario, 4);
        Assert.Empty(scenario.GarpsUpto(30));
    }

    [Fact]
    public void ABackupOwesNothing()
    {
        Scenario scenario = Scenario.Active(Samples.Instance());
        Lower(scenario, 4, "garp 5");
        scenario.Advert(4.1, 200, "log HigherPriorityAdvert 192.0.2.2 200 150", "remove", "Active > Backup 150").IsDue(7.5140625);
    }

    [Fact]
    public void WhatOneReignOwedIsForgottenInTheNext()
    {
        Scenario scenario = Active(new() { MasterDelaySeconds = 0, LowerPrioRepeat = 2 });
        Lower(scenario, 4, "garp 2");
        scenario.Advert(4.1, 200, "log HigherPriorityAdvert 192.0.2.2 200 150", "remove", "Active > Backup 150");
        scenario.Tick(7.5140625, "log AdvertTimeout - 0 0", "advert 150", "add", "garp 5", "Backup > Active 150");
        Lower(scenario, 8, "garp 2");
        Assert.Equal(["13 garp 2"], scenario.GarpsUpto(30));
    }

    private static Scenario Active(GarpConfig garp) => Scenario.Active(Samples.Instance(garp: garp));

    private static void Lower(Scenario scenario, double time, params string[] garp) =>
        scenario.Advert(time, 100, ["log LowerPriorityAdvert 192.0.2.2 100 150", "advert 150", .. garp]);
}
