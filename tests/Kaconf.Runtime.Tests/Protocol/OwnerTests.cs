using Kaconf.Runtime.Config;
using Kaconf.Runtime.Protocol.Vrrp;
using Xunit;

namespace Kaconf.Runtime.Tests.Protocol;

/// <summary>The address owner, and two that both say that they are it (keepalived 2.4's rule; 2.2.7 lowers both for good).</summary>
public class OwnerTests
{
    private const string Met = "log OwnerConflict 192.0.2.0 255 255";
    private const string Answered = "log LowerPriorityAdvert 192.0.2.0 255 255";

    [Fact]
    public void OfTwoOwnersTheOneOfTheLowerAddressYieldsAndStaysAnOwner() =>
        Owner()
            .Advert(0.5, 255, "log OwnerConflict 192.0.2.2 255 255", "log HigherPriorityAdvert 192.0.2.2 255 255", "remove", "Active > Backup 255")
            .IsDue(3.50390625)
            .Tick(3.50390625, "log AdvertTimeout - 0 0", "advert 255", "add", "garp 5", "Backup > Active 255");

    [Fact]
    public void TheOtherAnswersAndStays() =>
        Owner().Advert(0.5, 255, Samples.LowPeer, Met, Answered, "advert 255", "garp 5");

    [Fact]
    public void ARivalThatGoesOnForTwoAdvertsMakesUsYieldUntilItIsSilent() =>
        Deaf()
            .Tick(6.5078125, "log AdvertTimeout - 0 0", "log OwnerRestored - 255 0", "advert 255", "add", "garp 5", "Backup > Active 255")
            .Advert(7, 255, Samples.LowPeer, Met, Answered, "advert 255", "garp 5");

    [Fact]
    public void AnotherActiveRouterMakesUsAnOwnerAgain() =>
        Deaf()
            .Advert(4, 254, "log OwnerRestored - 255 0", "log LowerPriorityAdvert 192.0.2.2 254 255").IsDue(6.5078125);

    [Fact]
    public void TrackingDoesNotMakeUsAnOwnerAgain() => Deaf().At(4, VrrpInput.Tracking(0, 20));

    [Fact]
    public void ARivalThatComesBackLaterIsAnother() =>
        Owner()
            .Advert(0.5, 255, Samples.LowPeer, Met, Answered, "advert 255", "garp 5")
            .Tick(1.5, "advert 255").Tick(2.5, "advert 255").Tick(3.5, "advert 255")
            .Advert(4, 255, Samples.LowPeer, Met, Answered, "advert 255", "garp 5");

    [Fact]
    public void AnOwnerMayIgnoreAllAdverts()
    {
        Scenario owner = Scenario.Active(Instance(ignore: true));
        owner.Advert(0.2, 255, "log OwnerIgnores 192.0.2.2 255 0").Advert(0.3, 100).Advert(0.4, 0).IsDue(1);
        Assert.Equal(0, owner.Router.Counters.Conflicts);
    }

    private static Scenario Owner() => Scenario.Active(Instance(ignore: false));

    private static Scenario Deaf() =>
        Owner()
            .Advert(0.5, 255, Samples.LowPeer, Met, Answered, "advert 255", "garp 5")
            .Advert(1.5, 255, Samples.LowPeer, "advert 255", "garp 5").Advert(2.5, 255, Samples.LowPeer, "advert 255", "garp 5")
            .Advert(
                3.5, 255, Samples.LowPeer,
                "log OwnerConflict 192.0.2.0 254 255", "log HigherPriorityAdvert 192.0.2.0 255 254", "remove", "Active > Backup 254")
            .IsDue(6.5078125);

    private static VrrpInstanceConfig Instance(bool ignore) => new()
    {
        Name = "VI_1",
        Interface = "eth0",
        VirtualRouterId = 51,
        Priority = 255,
        InitialMaster = true,
        OwnerIgnoreAdverts = ignore,
        Garp = new GarpConfig { MasterDelaySeconds = 0, LowerPrioDelaySeconds = 0 },
    };
}
