using Kaconf.Runtime.Config;
using Kaconf.Runtime.Linux;
using Kaconf.Runtime.Wire;
using Xunit;
using static Kaconf.Runtime.Wire.IpVs;

namespace Kaconf.Runtime.Tests.Host.Ipvs;

/// <summary><c>lvs_timeouts</c> beside the table.</summary>
public class TimeoutTests
{
    private static readonly IpvsTimeouts Theirs = new(900, 120, 300), Ours = new(700, 120, 200);

    [Fact]
    public void Those_that_are_given_are_set_and_taken_back()
    {
        using TableFixture node = Node(flush: false);
        node.OpenWith(1, 1);
        Assert.Equal(Ours, node.Kernel.Timeouts);
        node.Table.Close();
        Assert.Equal(Theirs, node.Kernel.Timeouts);
    }

    [Theory]
    [InlineData(IPVS_CMD_GET_CONFIG)]
    [InlineData(IPVS_CMD_SET_CONFIG)]
    public void What_is_refused_at_first_is_tried_again_and_holds_up_no_service(byte refused)
    {
        using TableFixture node = Node(flush: false);
        node.Kernel.Fault = command => command == refused ? Errno.EPERM : Errno.None;
        node.OpenWith(1, 1);
        Assert.Single(node.Kernel.Services);
        Assert.Equal(Theirs, node.Kernel.Timeouts);
        node.Kernel.Fault = static _ => Errno.None;
        node.Table.Open();
        Assert.Equal(Ours, node.Kernel.Timeouts);
        node.Table.Close();
        Assert.Equal(Theirs, node.Kernel.Timeouts);
    }

    [Fact]
    public void They_are_set_once()
    {
        using TableFixture node = Node(flush: false);
        node.OpenWith(1, 1);
        node.Forget();
        node.Table.Open();
        Assert.Empty(node.Kernel.Commands);
    }

    [Fact]
    public void They_are_taken_back_though_the_table_never_was_ours()
    {
        using TableFixture node = Node(flush: true);
        node.Kernel.Fault = static command => command == IPVS_CMD_FLUSH ? Errno.EPERM : Errno.None;
        node.OpenWith(1, 1);
        Assert.Equal(Ours, node.Kernel.Timeouts);
        Assert.Empty(node.Kernel.Services);
        node.Table.Close();
        Assert.Equal(Theirs, node.Kernel.Timeouts);
    }

    private static TableFixture Node(bool flush) => new(new NodeConfig
    {
        Globals = new GlobalConfig { Lvs = new LvsConfig { TcpTimeoutSeconds = 700, UdpTimeoutSeconds = 200, Flush = flush } },
        VirtualServers = [TableFixture.Service(1, 1)],
    });
}
