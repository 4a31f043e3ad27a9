using Kaconf.Runtime.Protocol.Vrrp;
using Xunit;

namespace Kaconf.Runtime.Tests.Protocol;

public class CountersTests
{
    [Fact]
    public void ADayInTheLifeIsCounted()
    {
        Scenario scenario = Scenario.Active(Samples.Instance());
        scenario.Advert(4, 100, "log LowerPriorityAdvert 192.0.2.2 100 150", "advert 150", "garp 5")
            .At(4.1, VrrpInput.Advert(Samples.Peer, 200, 300), "log IntervalMismatch 192.0.2.2 200 300")
            .Advert(4.2, 0, "log PriorityZeroReceived 192.0.2.2 0 0", "advert 150", "garp 5")
            .At(4.3, VrrpInput.Stop(), "advert 0", "log PriorityZeroSent - 0 0", "remove", "Active > Stopped 150");
        VrrpCounters counters = scenario.Router.Counters;
        Assert.Equal(
            (3, 4, 1, 1, 1, 1, 1),
            (counters.AdvertsReceived, counters.AdvertsSent, counters.BecameMaster, counters.ReleasedMaster,
             counters.IntervalErrors, counters.PriorityZeroReceived, counters.PriorityZeroSent));
    }
}
