using System;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Host;
using Kaconf.Runtime.Tests.Host.Services;
using Xunit;

namespace Kaconf.Runtime.Tests.Kernel;

/// <summary>Which way the packets of a TCP_CHECK go, as a packet filter sees it, and what it means that they do not arrive.</summary>
public class TcpCheckPathTests
{
    private static readonly IpAddress Far = IpAddress.V4(192, 0, 2, 2);

    [Fact]
    public void The_mark_and_the_source_are_on_the_packets() => OwnNamespace.Run(() =>
    {
        OwnNamespace.Ip("link set lo up");
        OwnNamespace.Ip("addr add 127.0.0.9/8 dev lo");
        Nft("add table ip t; add chain ip t out { type filter hook output priority 0; }; add rule ip t out meta mark 42 ip saddr 127.0.0.9 tcp sport 4711 tcp flags syn counter");
        using TcpListener listener = Listen(out ushort port);
        using Director director = Start(IpAddress.V4(127, 0, 0, 1), new TcpCheckConfig
        {
            ConnectPort = port, Mark = 42, BindAddress = IpAddress.V4(127, 0, 0, 9), BindPort = 4711, Alpha = true, WarmupMicroseconds = 0,
        });
        Assert.True(director.RunUntil(() => director.Table.States is ["", "0/0=1", ..]));
        Assert.InRange(Counted(), 1, 1000);
        director.Stop();
    });

    [Fact]
    public void What_is_dropped_on_the_way_comes_too_late() => OwnNamespace.Run(() =>
    {
        OwnNamespace.Ip("link set lo up");
        using TcpListener listener = Listen(out ushort port);
        Nft($"add table ip t; add chain ip t in {{ type filter hook input priority 0; }}; add rule ip t in tcp dport {port} counter drop");
        using Director director = Start(IpAddress.V4(127, 0, 0, 1), new TcpCheckConfig
        {
            ConnectAddress = IpAddress.V4(127, 0, 0, 1), ConnectPort = port, ConnectTimeoutMicroseconds = 300_000, WarmupMicroseconds = 0, DelayLoopMicroseconds = 100_000, LogAllFailures = true,
        });
        Assert.True(director.RunUntil(() => director.Table.States is ["0/0=1", "", ..]));
        Nft("flush ruleset");
        Assert.True(director.RunUntil(() => director.Table.States is [_, _, "0/0=1", ..]));
        Assert.Contains("TCP connection to [127.0.0.1]:tcp:0 timeout.", director.Stop());
    });

    [Fact]
    public void The_interface_is_the_one_given() => OwnNamespace.Run(() =>
    {
        OwnNamespace.Ip("link set lo up");
        foreach (string name in new[] { "v0", "v1" })
        {
            OwnNamespace.Ip($"link add {name} type veth peer name {name}p");
            OwnNamespace.Ip($"link set {name} up");
            OwnNamespace.Ip($"link set {name}p up");
        }
        OwnNamespace.Ip("addr add 192.0.2.1/24 dev v0");
        OwnNamespace.Ip("addr add 192.0.2.3/24 dev v1");
        Nft("add table netdev t; add chain netdev t in { type filter hook ingress device v1p priority 0; }; add rule netdev t in ether type arp counter");
        using Director director = Start(Far, new TcpCheckConfig { ConnectPort = 80, BindInterface = "v1", ConnectTimeoutMicroseconds = 200_000, WarmupMicroseconds = 0 });
        Assert.True(director.RunUntil(() => director.Table.States is ["0/0=1", "", ..]));
        Assert.InRange(Counted(), 1, 1000);
        director.Stop();
    });

    [Fact]
    public void No_way_there_is_a_failure() => OwnNamespace.Run(() =>
    {
        using Director director = Start(Far, new TcpCheckConfig { ConnectPort = 80, WarmupMicroseconds = 0 });
        Assert.True(director.RunUntil(() => director.Table.States is ["0/0=1", "", ..]));
        director.Stop();
    });

    [Fact]
    public void Checks_wait_until_the_address_is_here() => OwnNamespace.Run(() =>
    {
        OwnNamespace.Ip("link set lo up");
        using TcpListener listener = Listen(out ushort port);
        TcpCheckConfig check = new() { ConnectPort = port, Alpha = true, WarmupMicroseconds = 0, DelayLoopMicroseconds = 50_000 };
        using Director director = Start(IpAddress.V4(127, 0, 0, 1), check, suspends: true);
        Assert.False(director.RunUntil(() => director.Table.States.Count > 1, seconds: 1.3));
        OwnNamespace.Ip("addr add 10.9.9.9/32 dev lo");
        Assert.True(director.RunUntil(() => director.Table.States is ["", "0/0=1", ..]));
        OwnNamespace.Ip("addr del 10.9.9.9/32 dev lo");
        director.RunUntil(static () => false, seconds: 0.1);
        listener.Stop();
        Assert.False(director.RunUntil(() => director.Table.States.Count > 2, seconds: 0.5));
        string[] log = director.Stop();
        const string Whom = "healthchecker for service [127.0.0.1]:tcp:0 for VS [10.9.9.9]:tcp:80";
        Assert.Equal([$"Deactivating {Whom}", $"Activating {Whom}", $"Suspending {Whom}"], Array.FindAll(log, line => line.Contains(Whom)));
    });

    private static TcpListener Listen(out ushort port)
    {
        TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        port = (ushort)((IPEndPoint)listener.LocalEndpoint).Port;
        return listener;
    }

    private static int Counted() => int.Parse(Regex.Match(Nft("list ruleset"), @"counter packets (\d+)").Groups[1].Value);

    private static string Nft(string commands)
    {
        using Process process = Process.Start(new ProcessStartInfo("nft", [commands]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        string output = process.StandardOutput.ReadToEnd(), error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"nft {commands}: {error}");
        return output;
    }

    private static Director Start(IpAddress server, TcpCheckConfig check, bool suspends = false) => new(
        new NodeConfig
        {
            Globals = new GlobalConfig(),
            VirtualServers =
            [
                new()
                {
                    Address = IpAddress.V4(10, 9, 9, 9), Port = 80, Protocol = ServiceProtocol.Tcp, HaSuspend = suspends,
                    Servers = [new() { Address = server, Checkers = [check] }],
                },
            ],
        },
        new TcpCheckFeature(), new ServiceFeature(), new HaSuspendFeature());
}
