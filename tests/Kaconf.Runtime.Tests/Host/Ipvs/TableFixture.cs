using System;
using System.Collections.Generic;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Host;
using Kaconf.Runtime.Host.Ipvs;
using Kaconf.Runtime.Host.Links;

namespace Kaconf.Runtime.Tests.Host.Ipvs;

/// <summary>The table of a node above a kernel that is not one.</summary>
internal sealed class TableFixture : IDisposable
{
    private readonly Reactor reactor = new();
    private readonly Log log = new();

    public TableFixture(params VirtualServerConfig[] services) : this(new NodeConfig { Globals = new GlobalConfig(), VirtualServers = services })
    {
    }

    public TableFixture(NodeConfig node) => Table = new IpvsTable(new NodeRun(node, reactor, log), () => new IpvsClient(new RouteClient(Kernel.Reopened())));

    public FakeIpvs Kernel { get; } = new();

    public IpvsTable Table { get; }

    public static IpAddress Server(int number) => IpAddress.V4(10, 1, (byte)(number >> 8), (byte)number);

    /// <summary>A service of TCP at port 80 that forwards by NAT to port 8080.</summary>
    public static VirtualServerConfig Service(int number, int servers, string scheduler = "wlc") => new()
    {
        Address = IpAddress.V4(10, 9, (byte)(number >> 8), (byte)number),
        Port = 80,
        Protocol = ServiceProtocol.Tcp,
        Scheduler = scheduler,
        SorryServer = new(IpAddress.V4(10, 2, 0, 1), 8080, default),
        Servers = [.. Servers(servers)],
    };

    /// <summary>Opens the table with all servers of all services wanted.</summary>
    public void OpenWith(int services, int servers)
    {
        for (int service = 0; service < services; service++)
            for (int server = 0; server < servers; server++) Table.Want(service, server, 1);
        Table.Open();
    }

    /// <summary>Takes back what was counted.</summary>
    public void Forget() => Kernel.Commands.Clear();

    /// <summary>Lets the timers of so much time run.</summary>
    public void Run(TimeSpan time)
    {
        ReactorTimer end = reactor.NewTimer(reactor.Stop);
        end.Deadline = reactor.Now + (long)time.TotalNanoseconds;
        reactor.Run();
    }

    public void Dispose()
    {
        Table.Dispose();
        reactor.Dispose();
        log.Dispose();
    }

    private static IEnumerable<RealServerConfig> Servers(int count)
    {
        for (int i = 0; i < count; i++) yield return new RealServerConfig { Address = Server(i), Port = 8080 };
    }
}
