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
    private const long Millisecond = 1_000_000;
    private readonly Reactor reactor = new();
    private readonly Log log = new();
    private readonly FakeIpvs kernel = new();
    private readonly SyncDaemon daemon;
    private int number = 2;

    public SyncDaemonTests() =>
        daemon = new SyncDaemon(new SyncDaemonConfig("eth0") { Id = 7 }, () => new IpvsClient(new RouteClient(kernel.Reopened())), () => number, reactor, log) { RetryGap = Millisecond, LookGap = Millisecond };

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
        (number, kernel.Fault) = (0, command => command == IPVS_CMD_NEW_DAEMON ? Errno.ENODEV : Errno.None);
        daemon.Want(IP_VS_STATE_BACKUP);
        Assert.Equal("", Running());
        (number, kernel.Fault) = (3, static _ => Errno.None);
        RunUntil(() => Running() == "2 eth0 7");
        daemon.Want(IP_VS_STATE_MASTER);
        Assert.Equal("1 eth0 7", Running());
    }

    [Fact]
    public void What_another_program_stops_runs_again()
    {
        daemon.Want(IP_VS_STATE_BACKUP);
        for (int i = 0; i < 3; i++)
        {
            kernel.Daemons.Clear();
            RunUntil(() => Running() == "2 eth0 7");
        }
        kernel.Daemons[IP_VS_STATE_BACKUP] = "eth1 9";
        RunUntil(() => Running() == "2 eth0 7");
    }

    [Fact]
    public void It_is_started_anew_once_when_its_interface_is_made_again()
    {
        daemon.Want(IP_VS_STATE_BACKUP);
        kernel.Commands.Clear();
        number = 5;
        RunUntil(() => kernel.Commands.Count > 0);
        int dumps = kernel.Dumps;
        RunUntil(() => kernel.Dumps > dumps + 5);
        Assert.Equal([IPVS_CMD_DEL_DAEMON, IPVS_CMD_NEW_DAEMON], kernel.Commands);
        Assert.Equal("2 eth0 7", Running());
    }

    [Fact]
    public void One_of_somebody_else_is_stopped_only_where_it_is_in_the_way()
    {
        kernel.Daemons.Add(IP_VS_STATE_MASTER, "eth1 9");
        daemon.Want(IP_VS_STATE_BACKUP);
        int dumps = kernel.Dumps;
        RunUntil(() => kernel.Dumps > dumps + 5);
        Assert.Equal("1 eth1 9, 2 eth0 7", Running());
        daemon.Dispose();
        Assert.Equal("1 eth1 9", Running());
        Assert.Equal([IPVS_CMD_NEW_DAEMON, IPVS_CMD_DEL_DAEMON], kernel.Commands);
    }

    [Fact]
    public void Once_stopped_nobody_looks_any_more()
    {
        daemon.Want(IP_VS_STATE_BACKUP);
        daemon.Dispose();
        int dumps = kernel.Dumps;
        reactor.NewTimer(reactor.Stop).Deadline = reactor.Now + (20 * Millisecond);
        reactor.Run();
        Assert.Equal(dumps, kernel.Dumps);
    }

    [Fact]
    public void One_that_was_never_started_stops_what_is_left()
    {
        kernel.Daemons.Add(IP_VS_STATE_MASTER, "eth0 7");
        daemon.Dispose();
        Assert.Equal("", Running());
    }

    // The timers alone do it.
    private void RunUntil(Func<bool> holds)
    {
        long end = reactor.Now + (10_000 * Millisecond);
        ReactorTimer? look = null;
        look = reactor.NewTimer(() =>
        {
            if (holds() || reactor.Now > end) reactor.Stop();
            else look!.Deadline = reactor.Now + Millisecond;
        });
        look.Deadline = reactor.Now;
        reactor.Run();
        Assert.True(holds(), Running());
    }

    private string Running() => string.Join(", ", kernel.Daemons.Select(static pair => $"{pair.Key} {pair.Value}"));
}
