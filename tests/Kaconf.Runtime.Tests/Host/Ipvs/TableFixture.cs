using System;
using System.Collections.Generic;
using System.IO;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Host;
using Kaconf.Runtime.Host.Ipvs;
using Kaconf.Runtime.Host.Links;
using Microsoft.Win32.SafeHandles;
using Xunit;

namespace Kaconf.Runtime.Tests.Host.Ipvs;

/// <summary>The table of a node above a kernel that is not one.</summary>
internal sealed class TableFixture : IDisposable
{
    private readonly Reactor reactor = new();
    private readonly string file = Path.GetTempFileName();
    private readonly SafeFileHandle handle;
    private readonly Log log;
    private bool isSilent;

    public TableFixture(params VirtualServerConfig[] services) : this(null, TimeSpan.FromMilliseconds(1), services)
    {
    }

    public TableFixture(TimeSpan? period, TimeSpan firstGap, params VirtualServerConfig[] services)
        : this(new NodeConfig { Globals = new GlobalConfig(), VirtualServers = services }, period, firstGap)
    {
    }

    /// <param name="node">The node.</param>
    /// <param name="period">Within this time all is looked at; null = as the checkers ask for.</param>
    /// <param name="firstGap">After this time what is refused is tried again for the first time; null = as ever.</param>
    public TableFixture(NodeConfig node, TimeSpan? period = null, TimeSpan? firstGap = null)
    {
        handle = File.OpenHandle(file, FileMode.Create, FileAccess.Write, FileShare.ReadWrite);
        log = new Log((int)handle.DangerousGetHandle(), underSystemd: false);
        NodeRun run = new(node, reactor, log);
        Table = new IpvsTable(run, () => new IpvsClient(new RouteClient(Kernel.Reopened())), (long?)period?.TotalNanoseconds, (long?)firstGap?.TotalNanoseconds ?? TableRetry.FirstGap);
    }

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

    /// <summary>Lets the timers run until something holds.</summary>
    public void Until(string what, Func<bool> holds)
    {
        for (int i = 0; i < 2000 && !holds(); i++) Run(TimeSpan.FromMilliseconds(5));
        Assert.True(holds(), $"{what}: {Kernel.Table()}");
    }

    /// <summary>The log, which ends with that.</summary>
    public string Said()
    {
        if (!isSilent) log.Dispose();
        isSilent = true;
        return File.ReadAllText(file);
    }

    public void Dispose()
    {
        Table.Dispose();
        reactor.Dispose();
        if (!isSilent) log.Dispose();
        handle.Dispose();
        File.Delete(file);
    }

    private static IEnumerable<RealServerConfig> Servers(int count)
    {
        for (int i = 0; i < count; i++) yield return new RealServerConfig { Address = Server(i), Port = 8080 };
    }
}
