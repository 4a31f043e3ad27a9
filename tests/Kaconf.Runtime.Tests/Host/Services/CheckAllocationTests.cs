using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Threading.Tasks;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Host;
using Xunit;

namespace Kaconf.Runtime.Tests.Host.Services;

/// <summary>A director whose servers are well allocates nothing for its checks.</summary>
public class CheckAllocationTests
{
    private const int Servers = 200;

    [Fact]
    public async Task Checks_that_succeed_allocate_nothing()
    {
        using TcpListener listener = new(IPAddress.Any, 0);
        listener.Start(1000);
        ushort port = (ushort)((IPEndPoint)listener.LocalEndpoint).Port;
        int accepted = 0;
        Task accepting = Task.Run(() =>
        {
            try
            {
                for (; ; accepted++) listener.AcceptSocket().Dispose();
            }
            catch (SocketException)
            {
                // The listener was stopped.
            }
        }, TestContext.Current.CancellationToken);
        using Director director = Start(port);
        Run(director, seconds: 1.5);
        int before = accepted;
        long bytes = SteadyState.Allocation(() => Run(director, seconds: 0.5));
        int checks = (accepted - before) / 3;
        listener.Stop();
        await accepting;
        Assert.InRange(checks, Servers, int.MaxValue);
        // What the loop of the test allocates is less; the smallest object has 24 bytes.
        Assert.InRange(bytes, 0, 4 * checks);
        Assert.Single(director.Table.States);
        director.Stop();
    }

    private static void Run(Director director, double seconds) => director.RunUntil(static () => false, seconds);

    private static Director Start(ushort port) => new(
        new NodeConfig
        {
            Globals = new GlobalConfig(),
            VirtualServers =
            [
                new()
                {
                    Address = IpAddress.V4(10, 9, 9, 9), Port = 80, Protocol = ServiceProtocol.Tcp,
                    Servers = [.. Enumerable.Range(1, Servers).Select(number => new RealServerConfig
                    {
                        Address = IpAddress.V4(127, 1, 1, (byte)number), Port = port,
                        Checkers = [new TcpCheckConfig { WarmupMicroseconds = 0, DelayLoopMicroseconds = 50_000 }],
                    })],
                },
            ],
        },
        new TcpCheckFeature(), new ServiceFeature());
}
