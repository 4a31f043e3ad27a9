using System;
using System.Collections.Generic;
using System.Text;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Host;
using Xunit;

namespace Kaconf.Runtime.Tests.Host.Services;

/// <summary>A node that fails on its way up has services of which nobody has heard.</summary>
public class FailedStartTests
{
    private static readonly VirtualServerConfig Service = new()
    {
        Address = IpAddress.V4(10, 9, 9, 9), Port = 80, Protocol = ServiceProtocol.Tcp, Omega = true,
        Servers = [new() { Address = IpAddress.V4(10, 1, 1, 1), Port = 80 }],
    };

    [Theory]
    [InlineData(false, "VS [10.9.9.9]:tcp:80 UP|RS [10.1.1.1]:tcp:80 [10.9.9.9]:tcp:80 DOWN|VS [10.9.9.9]:tcp:80 DOWN")]
    [InlineData(true, "")]
    public void Nobody_is_told_of_the_end_of_what_never_was(bool fails, string told)
    {
        List<string> lines = [];
        Step listen = new(run => run.ServiceLines.Add(line => lines.Add(Encoding.UTF8.GetString(line).TrimEnd())));
        Step start = new(run => run.Starting.Add(() =>
        {
            if (fails) throw new InvalidOperationException("the start fails");
            run.Reactor.Stop();
        }));
        NodeEntry entry = new("n", () => new NodeConfig { Globals = new GlobalConfig(), VirtualServers = [Service] });
        using Reactor reactor = new();
        Assert.Equal(!fails, new NodeLife(entry, [listen, start, new ServiceFeature()], new Log()).Run(reactor));
        Assert.Equal(told, string.Join('|', lines));
    }

    [Fact]
    public void A_table_that_cannot_be_opened_is_closed_all_the_same()
    {
        List<string> lines = [];
        RecordingTable table = new() { Opening = static () => throw new InvalidOperationException("no table") };
        Step listen = new(run =>
        {
            run.ServiceLines.Add(line => lines.Add(Encoding.UTF8.GetString(line)));
            run.Services = table;
        });
        NodeEntry entry = new("n", () => new NodeConfig { Globals = new GlobalConfig(), VirtualServers = [Service] });
        using Reactor reactor = new();
        Assert.False(new NodeLife(entry, [listen, new ServiceFeature()], new Log()).Run(reactor));
        Assert.Empty(lines);
        Assert.Equal(["closed"], table.States);
    }

    private sealed class Step(Action<NodeRun> attach) : IFeature
    {
        public void Attach(NodeRun run) => attach(run);
    }
}
