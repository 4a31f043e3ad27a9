using Kaconf.Runtime.Host.Links;
using Kaconf.Runtime.Host.Vrrp;
using Kaconf.Runtime.Tests.Wire;
using Kaconf.Runtime.Wire;
using Xunit;

namespace Kaconf.Runtime.Tests.Host;

public class InterfaceTrackingTests
{
    // The priorities of keepalived 2.2.7 at base 100, seen in its adverts with the interface up and down.
    [Theory]
    [InlineData(20, false, true, 0, 20)]
    [InlineData(20, false, false, 0, 0)]
    [InlineData(20, true, true, 0, -20)]
    [InlineData(20, true, false, 0, 0)]
    [InlineData(-20, false, true, 0, 0)]
    [InlineData(-20, false, false, 0, -20)]
    [InlineData(-20, true, true, 0, 0)]
    [InlineData(-20, true, false, 0, 20)]
    [InlineData(0, false, true, 0, 0)]
    [InlineData(0, false, false, 1, 0)]
    [InlineData(0, true, true, 1, 0)]
    [InlineData(0, true, false, 0, 0)]
    public void Weights_count_as_in_keepalived(int weight, bool reverse, bool isUp, int faults, int offset)
    {
        LinkTable links = new();
        NetlinkReader reader = new(NetlinkTests.NewLink);
        if (isUp && reader.Next()) links.Apply(reader.Type, reader.Payload);
        TrackBoard board = new();
        InterfaceTracking tracking = new(new() { Name = "VI_1", Interface = "v1", VirtualRouterId = 1, TrackedInterfaces = [new("v0", weight, reverse)] }, new() { Globals = new() });
        tracking.Apply(board, links);
        tracking.Apply(board, links);
        Assert.Equal((faults, offset), (board.Faults, board.Offset));
    }
}
