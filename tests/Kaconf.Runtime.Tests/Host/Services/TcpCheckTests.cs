using System.Net;
using System.Net.Sockets;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Host;
using Xunit;

namespace Kaconf.Runtime.Tests.Host.Services;

/// <summary>TCP_CHECK against real sockets, from the check to the table; the log lines are those of keepalived 2.2.7.</summary>
public class TcpCheckTests
{
    private const string Service = "[10.9.9.9]:tcp:80";

    [Fact]
    public void A_server_that_goes_leaves_and_one_that_comes_enters()
    {
        TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        int port = ((IPEndPoint)listener.LocalEndpoint).Port;
        using Director director = Start(new TcpCheckConfig { WarmupMicroseconds = 0, DelayLoopMicroseconds = 20_000, DelayBeforeRetryMicroseconds = 10_000 }, (ushort)port);
        Assert.Equal(["0/0=1"], director.Table.States);
        Assert.False(director.RunUntil(() => director.Table.States.Count > 1, seconds: 1.2));
        listener.Stop();
        Assert.True(director.RunUntil(() => director.Table.States is [_, "0/-1=1", ..]));
        listener = new(IPAddress.Loopback, port);
        listener.Start();
        Assert.True(director.RunUntil(() => director.Table.States is [_, _, "0/0=1", ..]));
        listener.Stop();
        string server = $"[127.0.0.1]:tcp:{port}";
        Assert.Equal(
        [
            $"Gained quorum 1+0=1 <= 1 for VS {Service}", "Activating 1 healthcheckers for 1 virtual servers", $"TCP connection to {server} success.",
            $"TCP_CHECK on service {server} failed after 1 retries.", $"Removing service {server} from VS {Service}", $"Lost quorum 1-0=1 > 0 for VS {Service}",
            $"Adding sorry server [10.2.2.2]:tcp:80 to VS {Service}", $"Removing alive servers from the pool for VS {Service}",
            $"TCP connection to {server} success.", $"Adding service {server} to VS {Service}", $"Gained quorum 1+0=1 <= 1 for VS {Service}",
            $"Removing sorry server [10.2.2.2]:tcp:80 from VS {Service}", $"Adding alive servers to the pool for VS {Service}",
            $"Shutting down service {server} from VS {Service}",
        ], director.Stop());
        Assert.Equal("closed", director.Table.States[^1]);
    }

    [Fact]
    public void A_server_that_does_not_answer_is_too_late()
    {
        // The queue of a listener that nobody accepts from is full after one: further SYNs are dropped.
        using Socket full = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        full.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        full.Listen(0);
        using TcpClient first = new();
        first.Connect((IPEndPoint)full.LocalEndPoint!);
        ushort port = (ushort)((IPEndPoint)full.LocalEndPoint!).Port;
        TcpCheckConfig check = new() { WarmupMicroseconds = 0, ConnectTimeoutMicroseconds = 200_000, Alpha = true, LogAllFailures = true };
        using Director director = Start(check, port);
        Assert.Equal(["0/-1=1"], director.Table.States);
        Assert.False(director.RunUntil(() => director.Table.States.Count > 1, seconds: 1.5));
        Assert.Contains($"TCP_CHECK on service [127.0.0.1]:tcp:{port} failed.", director.Stop());
    }

    [Fact]
    public void IPv6_is_as_good()
    {
        TcpListener listener = new(IPAddress.IPv6Loopback, 0);
        listener.Start();
        TcpCheckConfig check = new() { WarmupMicroseconds = 0, Alpha = true, ConnectAddress = IpAddress.V6(0, 1), ConnectPort = (ushort)((IPEndPoint)listener.LocalEndpoint).Port, BindAddress = IpAddress.V6(0, 1) };
        using Director director = Start(check, 1);
        Assert.True(director.RunUntil(() => director.Table.States is ["0/-1=1", "0/0=1", ..]));
        listener.Stop();
        director.Stop();
    }

    [Theory]
    [InlineData("no such device", "ENODEV")]
    [InlineData(null, "EADDRNOTAVAIL")]
    public void What_is_wrong_on_this_host_says_nothing_of_the_server(string? device, string error)
    {
        TcpCheckConfig check = new()
        {
            WarmupMicroseconds = 0, DelayLoopMicroseconds = 20_000, BindInterface = device is null ? null : "nosuch0", BindAddress = device is null ? IpAddress.V4(203, 0, 113, 9) : null,
        };
        using Director director = Start(check, 1);
        Assert.False(director.RunUntil(() => director.Table.States.Count > 1, seconds: 1.2));
        Assert.Single(director.Stop(), line => line.Contains(error) && line.Contains("counts as before"));
    }

    [Fact]
    public void A_fixed_source_port_serves_every_check()
    {
        TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        TcpCheckConfig check = new() { WarmupMicroseconds = 0, DelayLoopMicroseconds = 20_000, BindPort = 20_811 };
        using Director director = Start(check, (ushort)((IPEndPoint)listener.LocalEndpoint).Port);
        int seen = 0;
        Assert.True(director.RunUntil(() =>
        {
            while (listener.Pending())
            {
                using Socket accepted = listener.AcceptSocket();
                Assert.Equal(20_811, ((IPEndPoint)accepted.RemoteEndPoint!).Port);
                seen++;
            }
            return seen >= 5;
        }));
        listener.Stop();
        Assert.DoesNotContain(director.Stop(), line => line.Contains("bind"));
    }

    private static Director Start(TcpCheckConfig check, ushort port) => new(
        new NodeConfig
        {
            Globals = new GlobalConfig(),
            VirtualServers =
            [
                new()
                {
                    Address = IpAddress.V4(10, 9, 9, 9), Port = 80, Protocol = ServiceProtocol.Tcp, SorryServer = new(IpAddress.V4(10, 2, 2, 2), 80, default),
                    Servers = [new() { Address = IpAddress.V4(127, 0, 0, 1), Port = port, Checkers = [check] }],
                },
            ],
        },
        new TcpCheckFeature(), new ServiceFeature());
}
