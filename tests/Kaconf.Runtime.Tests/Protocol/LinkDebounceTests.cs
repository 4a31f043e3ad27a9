using System;
using Kaconf.Runtime.Protocol.Tracking;
using Xunit;

namespace Kaconf.Runtime.Tests.Protocol;

public class LinkDebounceTests
{
    private const long Down = 300, Up = 500;

    [Fact]
    public void The_first_state_counts_at_once()
    {
        LinkDebounce link = new(Down, Up);
        link.Set(true, 0);
        Assert.True(link.IsUp);
        Assert.Equal(long.MaxValue, link.Deadline);
    }

    [Fact]
    public void A_change_counts_when_it_has_lasted()
    {
        LinkDebounce link = new(Down, Up);
        link.Set(true, 0);
        link.Set(false, 1000);
        Assert.Equal((true, 1300), (link.IsUp, link.Deadline));
        link.Set(false, 1299);
        Assert.True(link.IsUp);
        link.Set(false, 1300);
        Assert.Equal((false, long.MaxValue), (link.IsUp, link.Deadline));
        link.Set(true, 2000);
        Assert.Equal((false, 2500), (link.IsUp, link.Deadline));
    }

    [Fact]
    public void Without_delays_it_is_the_link()
    {
        LinkDebounce link = new(0, 0);
        link.Set(true, 0);
        link.Set(false, 1);
        Assert.False(link.IsUp);
        link.Set(true, 1);
        Assert.True(link.IsUp);
    }

    [Fact]
    public void A_lost_interface_is_down_at_once()
    {
        LinkDebounce link = new(Down, Up);
        link.Set(true, 0);
        link.Lose();
        Assert.False(link.IsUp);
        link.Set(true, 10);
        Assert.Equal((false, 510), (link.IsUp, link.Deadline));
    }

    // Against the words of the manual: it is what the link has been for the whole of the delay.
    [Fact]
    public void It_never_follows_a_change_that_does_not_last()
    {
        Random random = new(20_260);
        for (int run = 0; run < 2000; run++)
        {
            LinkDebounce link = new(random.Next(5), random.Next(5));
            bool raw = random.Next(2) == 0, before = raw;
            long since = 0;
            link.Set(raw, 0);
            for (long now = 1; now < 60; now++)
            {
                bool next = random.Next(4) == 0 ? !raw : raw;
                if (next != raw) (raw, since) = (next, now);
                link.Set(raw, now);
                if (link.IsUp != before) Assert.Equal(raw, link.IsUp);
                if (now - since >= 5) Assert.Equal(raw, link.IsUp);
                before = link.IsUp;
            }
        }
    }
}
