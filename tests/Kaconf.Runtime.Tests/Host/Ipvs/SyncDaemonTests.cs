using System;
using System.Linq;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Host;
using Kaconf.Runtime.Host.Ipvs;
using Kaconf.Runtime.Host.Links;
using Kaconf.Runtime.Linux;
using Xunit;
using static Kaconf.Runtime.Wire.IpVs;

namespace Kaconf.Runtime.Tests.Host.Ipvs;

/// <summary>Which sync daemons run, whatever the kernel has or says.</summary>
public sealed class SyncDaemonTests : IDisposable
{
    private readonly Reactor reactor = new();
    private readonly Log log = new();
    private readonly FakeIpvs kernel = new();
    private readonly SyncDaemon daemon;

    public SyncDaemonTests() => daemon = new SyncDaemon(new SyncDaemonConfig("eth0") { Id = 7 }, () => new IpvsClient(new RouteClient(kernel.Reopened())), reactor, log);

    public void Dispose()
    {
        reactor.Dispose();
        log.Dispose();
    }

    [Fact]
    public void It_follows_its_role_though_nobody_acknowledges_that_one_is_stopped()
    {
        daemon.Want(IP_VS_STATE_BACKUP);
        Assert.Equal("2 eth0 7", Running());
        daemon.Want(IP_VS_STATE_MASTER);
        Assert.Equal("1 eth0 7", Running());
        daemon.Want(IP_VS_STATE_MASTER | IP_VS_STATE_BACKUP);
        Assert.Equal("1 eth0 7, 2 eth0 7", Running());
        Assert.Equal([IPVS_CMD_NEW_DAEMON, IPVS_CMD_DEL_DAEMON, IPVS_CMD_NEW_DAEMON, IPVS_CMD_NEW_DAEMON], kernel.Commands);
        daemon.Dispose();
        Assert.Equal("", Running());
    }

    [Fact]
    public void What_a_killed_run_left_is_kept_where_it_is_right()
    {
        kernel.Daemons.Add(IP_VS_STATE_BACKUP, "eth0 7");
        kernel.Daemons.Add(IP_VS_STATE_MASTER, "eth0 7");
        daemon.Want(IP_VS_STATE_BACKUP);
        Assert.Equal([IPVS_CMD_DEL_DAEMON], kernel.Commands);
        Assert.Equal("2 eth0 7", Running());
    }

    [Fact]
    public void One_of_another_interface_or_number_makes_way()
    {
        kernel.Daemons.Add(IP_VS_STATE_BACKUP, "eth1 7");
        daemon.Want(IP_VS_STATE_BACKUP);
        Assert.Equal("2 eth0 7", Running());
        kernel.Daemons[IP_VS_STATE_BACKUP] = "eth0 8";
        daemon.Want(IP_VS_STATE_BACKUP | IP_VS_STATE_MASTER);
        Assert.Equal("1 eth0 7, 2 eth0 7", Running());
    }

    [Fact]
    public void Without_the_interface_it_is_tried_again()
    {
        kernel.Fault = command => command == IPVS_CMD_NEW_DAEMON ? Errno.ENODEV : Errno.None;
        daemon.Want(IP_VS_STATE_BACKUP);
        Assert.Equal("", Running());
        kernel.Fault = static _ => Errno.None;
        daemon.Want(IP_VS_STATE_MASTER);
        Assert.Equal("1 eth0 7", Running());
    }

    [Fact]
    public void One_that_was_never_started_stops_what_is_left()
    {
        kernel.Daemons.Add(IP_VS_STATE_MASTER, "eth0 7");
        daemon.Dispose();
        Assert.Equal("", Running());
    }

    private string Running() => string.Join(", ", kernel.Daemons.Select(static pair => $"{pair.Key} {pair.Value}"));
}
