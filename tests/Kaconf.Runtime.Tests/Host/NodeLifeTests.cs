using System;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Host;
using Kaconf.Runtime.Linux;
using Xunit;

namespace Kaconf.Runtime.Tests.Host;

public class NodeLifeTests
{
    private const long Second = 1_000_000_000;

    [Fact]
    public void A_node_outlives_handlers_that_fail_now_and_then()
    {
        int stopped = 0;
        Assert.True(Live(run =>
        {
            run.Stopping.Add(() => stopped++);
            for (int i = 0; i < 50; i++) run.Reactor.Post(() => throw new InvalidOperationException("now and then"));
            run.Reactor.NewTimer(run.Reactor.Stop).Deadline = run.Reactor.Now + Second / 10;
        }));
        Assert.Equal(1, stopped);
    }

    [Fact]
    public void A_descriptor_that_fails_without_end_stops_the_node_cleanly()
    {
        using EventFd ready = new();
        ready.Signal();
        int stopped = 0;
        long start = MonotonicClock.Read();
        Assert.False(Live(run =>
        {
            run.Stopping.Add(() => stopped++);
            run.Reactor.Watch(ready.Number, () => throw new InvalidOperationException("without end"));
        }));
        Assert.Equal(1, stopped);
        Assert.InRange(MonotonicClock.Read() - start, 4 * Second, 10 * Second);
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void A_node_of_which_nothing_can_be_run_stops_at_once(bool instance, bool rest)
    {
        using Reactor reactor = new();
        NodeEntry entry = new("n", () => new NodeConfig
        {
            Globals = new GlobalConfig(),
            NotStarted = instance ? [new NotStartedConfig("VI_6", "VRRP version 3 and IPv6")] : [],
            NotActedOn = rest ? ["virtual servers (IPVS)"] : [],
        });
        bool attached = false;
        Assert.False(new NodeLife(entry, [new Feature(_ => attached = true)], new Log()).Run(reactor));
        Assert.False(attached);
    }

    [Fact]
    public void The_reason_names_all_that_is_missing()
    {
        Assert.Equal("not started: sync groups is not supported yet", Unsupported.Reason(new NotStartedConfig("VI_1", "sync groups")));
        Assert.Equal("not started: sync groups; BFD are not supported yet", Unsupported.Reason(new NotStartedConfig("VI_1", "sync groups", "BFD")));
    }

    private static bool Live(Action<NodeRun> attach)
    {
        using Reactor reactor = new();
        NodeEntry entry = new("n", () => new NodeConfig { Globals = new GlobalConfig() });
        return new NodeLife(entry, [new Feature(attach)], new Log()).Run(reactor);
    }

    private sealed class Feature(Action<NodeRun> attach) : IFeature
    {
        public void Attach(NodeRun run) => attach(run);
    }
}
