using System;
using System.Linq;
using Kaconf.Runtime.Linux;
using Xunit;
using static Kaconf.Runtime.Wire.IpVs;

namespace Kaconf.Runtime.Tests.Host.Ipvs;

/// <summary>What is done each time that the table is looked at, and what is left to the next try.</summary>
public class IpvsPatrolTests
{
    private static readonly TimeSpan Often = TimeSpan.FromMilliseconds(1), Never = TimeSpan.FromHours(1);

    [Fact]
    public void What_is_refused_for_good_is_tried_less_and_less_often_however_often_the_table_is_looked_at()
    {
        using TableFixture node = new(Often, TimeSpan.FromMilliseconds(20), TableFixture.Service(1, 2, FakeIpvs.NoScheduler), TableFixture.Service(2, 2));
        node.OpenWith(2, 2);
        node.Forget();
        int dumps = node.Kernel.Dumps;
        node.Run(TimeSpan.FromMilliseconds(500));
        // After 20, 60, 140 and 300 ms.
        Assert.InRange(node.Kernel.Commands.Count(static command => command == IPVS_CMD_NEW_SERVICE), 1, 5);
        Assert.InRange(node.Kernel.Dumps - dumps, 50, int.MaxValue);
    }

    [Fact]
    public void What_another_program_does_is_undone_beside_what_is_refused_for_good()
    {
        using TableFixture node = new(Often, Never, TableFixture.Service(1, 2, FakeIpvs.NoScheduler), TableFixture.Service(2, 2));
        node.OpenWith(2, 2);
        string right = node.Kernel.Table();
        node.Forget();
        node.Run(TimeSpan.FromMilliseconds(50));
        Assert.Empty(node.Kernel.Commands);
        node.Kernel.Services.Remove(node.Kernel.Services.Keys.Single());
        node.Until("the service is back", () => node.Kernel.Table() == right);
        node.Run(TimeSpan.FromMilliseconds(50));
        Assert.Equal([IPVS_CMD_NEW_SERVICE, IPVS_CMD_NEW_DEST, IPVS_CMD_NEW_DEST], node.Kernel.Commands);
        Assert.Contains("another program changed what is ours; put right with 3 changes", node.Said(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_refused_and_is_taken_later_is_no_work_of_another_program()
    {
        using TableFixture node = new(Often, TimeSpan.FromMilliseconds(50), TableFixture.Service(1, 2));
        node.Kernel.Fault = command => command == IPVS_CMD_NEW_DEST ? Errno.EBUSY : Errno.None;
        node.OpenWith(1, 2);
        node.Kernel.Fault = static _ => Errno.None;
        node.Until("the servers are there", () => node.Kernel.Services.Values.Single().Servers.Count == 2);
        string said = node.Said();
        Assert.Contains("IPVS is as it is to be again", said, StringComparison.Ordinal);
        Assert.DoesNotContain("another program", said, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_that_cannot_be_read_is_left_to_the_next_try()
    {
        using TableFixture node = new(Often, Never, TableFixture.Service(1, 1));
        node.OpenWith(1, 1);
        node.Kernel.Fault = command => command == IPVS_CMD_GET_SERVICE ? Errno.EPERM : Errno.None;
        int dumps = node.Kernel.Dumps;
        node.Until("a look", () => node.Kernel.Dumps > dumps);
        dumps = node.Kernel.Dumps;
        node.Run(TimeSpan.FromMilliseconds(50));
        Assert.Equal(dumps, node.Kernel.Dumps);
    }
}
