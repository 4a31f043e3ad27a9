using Kaconf.Runtime.Config;
using Kaconf.Runtime.Protocol.Vrrp;
using Xunit;

namespace Kaconf.Runtime.Tests.Protocol;

/// <summary>Two Active routers that hear each other: who stays, who is told, and who calls the traffic back.</summary>
public class ConflictTests
{
    private const string Lower = "log LowerPriorityAdvert 192.0.2.2 100 150";

    [Fact]
    public void AConflictIsOneTimeAndOneLineHoweverManyAdverts()
    {
        Scenario scenario = Scenario.Active(Samples.Instance());
        scenario.Advert(4, 100, Lower, "advert 150", "garp 5").Advert(4.9, 100, "advert 150", "garp 5").Advert(5.8, 100, "advert 150", "garp 5");
        Assert.Equal(1, scenario.Router.Counters.Conflicts);
        scenario.Tick(7, "advert 150").Tick(8.5, "advert 150", "garp 5").Advert(9.5, 100, Lower, "advert 150", "garp 5");
        Assert.Equal(2, scenario.Router.Counters.Conflicts);
    }

    [Fact]
    public void ALineAsBackupIsNoneAsActive() =>
        Scenario.Started(Samples.Instance())
            .Advert(1, 100, Lower)
            .Tick(3.4140625, "log AdvertTimeout - 0 0", "advert 150", "add", "garp 5", "Backup > Active 150")
            .Advert(3.5, 100, Lower, "advert 150", "garp 5");

    [Fact]
    public void LowerPrioNoAdvertKeepsTheAnswerButNotTheGarps() =>
        Scenario.Active(Instance(lowerPrioNoAdvert: true))
            .Advert(4, 100, Lower, "garp 5").IsDue(4.4140625)
            .Advert(4.1, 0, "log PriorityZeroReceived 192.0.2.2 0 0", "advert 150", "garp 5");

    [Fact]
    public void HigherPrioSendAdvertSpeaksOnceMore() =>
        Scenario.Active(Instance(higherPrioSendAdvert: true))
            .Advert(4, 200, "advert 150", "log HigherPriorityAdvert 192.0.2.2 200 150", "remove", "Active > Backup 150").IsDue(7.4140625)
            .Tick(7.4140625, "log AdvertTimeout - 0 0", "advert 150", "add", "garp 5", "Backup > Active 150")
            .Advert(8, 150, "advert 150", "log HigherPriorityAdvert 192.0.2.2 150 150", "remove", "Active > Backup 150");

    [Fact]
    public void AmongEqualsOfIpv6TheHigherAddressWins()
    {
        IpAddress low = IpAddress.V6(0xFE80UL << 48, 1), own = IpAddress.V6(0xFE80UL << 48, 0x10), high = IpAddress.V6(0xFE80UL << 48, 0x100);
        Scenario.Active(Samples.Instance(version: 3))
            .At(3.5, VrrpInput.SourceAddress(own))
            .Advert(4, 150, low, "log LowerPriorityAdvert fe80::1 150 150", "advert 150", "garp 5")
            .Advert(4.1, 150, high, "log HigherPriorityAdvert fe80::100 150 150", "remove", "Active > Backup 150");
    }

    [Fact]
    public void GarpsOfAStormAreBounded()
    {
        Scenario scenario = Scenario.Active(Samples.Instance());
        scenario.Advert(4, 100, Lower, "advert 150", "garp 5").Advert(4.04, 100, "advert 150").Advert(4.05, 100, "advert 150", "garp 5");
    }

    private static VrrpInstanceConfig Instance(bool lowerPrioNoAdvert = false, bool higherPrioSendAdvert = false) => new()
    {
        Name = "VI_1",
        Interface = "eth0",
        VirtualRouterId = 51,
        Priority = 150,
        LowerPrioNoAdvert = lowerPrioNoAdvert,
        HigherPrioSendAdvert = higherPrioSendAdvert,
    };
}
