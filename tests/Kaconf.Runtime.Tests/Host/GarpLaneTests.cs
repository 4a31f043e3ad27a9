using System.Collections.Generic;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Host.Vrrp;
using Xunit;

namespace Kaconf.Runtime.Tests.Host;

public class GarpLaneTests
{
    private readonly List<VirtualAddress> sent = [];

    [Fact]
    public void Announcements_keep_their_distance_and_those_no_longer_wanted_are_left_out()
    {
        const long gap = 3_000_000;
        GarpLane lane = new(gap);
        VirtualAddress[] addresses = [Address(1), Address(2), Address(3), Address(4)];
        foreach (VirtualAddress address in addresses) lane.Add(address, 1);
        Assert.Equal(1, lane.Work(1000, 10, 10, sent.Add));
        Assert.Equal(1000 + gap, lane.Deadline);
        Assert.Equal(0, lane.Work(1000 + gap - 1, 10, 10, sent.Add));
        Assert.Equal(1, lane.Work(1000 + gap, 10, 10, sent.Add));
        addresses[2].IsWanted = false;
        Assert.Equal(1, lane.Work(1000 + (2 * gap), 10, 10, sent.Add));
        Assert.Equal([addresses[0], addresses[1], addresses[3]], sent);
        Assert.Equal(long.MaxValue, lane.Deadline);
    }

    [Fact]
    public void Without_a_gap_a_slice_at_a_time_goes_out()
    {
        GarpLane lane = new(gap: 0);
        for (byte i = 0; i < 200; i++) lane.Add(Address(i), 1);
        Assert.Equal(128, lane.Work(5, 128, 128, sent.Add));
        Assert.True(lane.Deadline <= 5);
        Assert.Equal(72, lane.Work(5, 128, 128, sent.Add));
    }

    [Fact]
    public void All_are_announced_once_before_any_is_announced_again()
    {
        GarpLane lane = new(gap: 0);
        VirtualAddress[] addresses = [Address(1), Address(2), Address(3)];
        lane.Add(addresses[0], 3);
        lane.Add(addresses[1], 2);
        Assert.Equal(3, lane.Work(5, 3, 3, sent.Add));
        lane.Add(addresses[2], 2);
        Assert.Equal(4, lane.Work(5, 10, 10, sent.Add));
        Assert.Equal([1, 2, 1, 3, 2, 1, 3], sent.ConvertAll(address => System.Array.IndexOf(addresses, address) + 1));
    }

    [Fact]
    public void The_first_announcements_have_a_larger_slice()
    {
        GarpLane lane = new(gap: 0);
        for (byte i = 0; i < 200; i++) lane.Add(Address(i), 2);
        Assert.Equal(200, lane.Work(5, 1024, 128, sent.Add));
        Assert.Equal(128, lane.Work(5, 1024, 128, sent.Add));
    }

    private static VirtualAddress Address(byte last) =>
        new(new VrrpInstanceConfig { Name = "VI_1", Interface = "v0", VirtualRouterId = 1 }, new() { Address = IpAddress.V4(10, 0, 0, last) }) { IsWanted = true };
}
