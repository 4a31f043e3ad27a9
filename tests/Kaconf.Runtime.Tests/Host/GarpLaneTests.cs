using System.Collections.Generic;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Host;
using Kaconf.Runtime.Host.Vrrp;
using Xunit;

namespace Kaconf.Runtime.Tests.Host;

public class GarpLaneTests
{
    [Fact]
    public void Announcements_keep_their_distance_and_those_no_longer_wanted_are_left_out()
    {
        const long gap = 3_000_000;
        using Reactor reactor = new();
        List<(IpAddress Address, long At)> sent = new();
        GarpLane lane = new(reactor, gap, address => sent.Add((address, reactor.Now)));
        bool wanted = true;
        for (byte i = 1; i <= 4; i++) lane.Add(IpAddress.V4(10, 0, 0, i), i == 3 ? () => wanted : static () => true);
        Assert.Single(sent);
        wanted = false;
        reactor.NewTimer(reactor.Stop).Deadline = reactor.Now + (10 * gap);
        reactor.Run();
        Assert.Equal([IpAddress.V4(10, 0, 0, 1), IpAddress.V4(10, 0, 0, 2), IpAddress.V4(10, 0, 0, 4)], sent.ConvertAll(one => one.Address));
        Assert.True(sent[1].At - sent[0].At >= gap - 1_000_000 && sent[2].At - sent[1].At >= gap);
    }
}
