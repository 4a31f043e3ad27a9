using System;
using System.Collections.Generic;
using System.Linq;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Host.Vrrp;
using Kaconf.Runtime.Linux;
using Kaconf.Runtime.Protocol.Vrrp;
using Kaconf.Runtime.Wire;
using Xunit;
using static Kaconf.Runtime.Tests.Kernel.OwnNamespace;

namespace Kaconf.Runtime.Tests.Kernel;

/// <summary>Adverts on their way from v1 to v0.</summary>
public class AdvertSocketTests
{
    private static readonly IpAddress Own = IpAddress.V4(10, 9, 0, 9), OwnV6 = IpAddress.V6(0xFE80_0000_0000_0000, 9);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Only_the_wanted_virtual_routers_pass_the_filter(bool isV6) => Run(() =>
    {
        using Wires wires = new();
        Ip("addr add fe80::9/64 dev v1 nodad");
        int receiver = wires.Monitor.Links.Find("v0")!.Index;
        using RawReceiveSocket socket = new(isV6, VrrpPacket.IpProtocol, "v0", default);
        Span<byte> group = stackalloc byte[16];
        AdvertCodec.GroupOf(Instance(1, isV6)).Write(group);
        Assert.False(socket.Join(group, receiver).IsError);
        using ReceiveBatch batch = new(2048);
        byte[] all = [1, 31, 32, 51, 200, 254, 255];
        Send(wires, isV6, all);
        Assert.Equal(Errno.EAGAIN, batch.Receive(socket.Number).Error);
        byte[] wanted = [31, 51, 255];
        uint[] words = new uint[8];
        foreach (byte number in wanted) words[number / 32] |= 1u << (number % 32);
        Assert.False(socket.Filter(0, words).IsError);
        Send(wires, isV6, all);
        Assert.Equal(wanted, Received(batch, socket, isV6));
    });

    [Fact]
    public void Behind_an_authentication_header_the_filter_finds_the_VRID_too() => Run(() =>
    {
        using Wires wires = new();
        using RawReceiveSocket socket = new(isV6: false, AuthenticationHeader.IpProtocol, "v0", default);
        Assert.False(socket.Join([224, 0, 0, 18], wires.Monitor.Links.Find("v0")!.Index).IsError);
        uint[] words = new uint[8];
        words[1] = 1u << 19;
        Assert.False(socket.Filter(AuthenticationHeader.Size, words).IsError);
        using ReceiveBatch batch = new(2048);
        Send(wires, isV6: false, [50, 51, 52], ahKey: "secret");
        Assert.Equal([51], Received(batch, socket, isV6: false));
    });

    [Fact]
    public void An_advert_that_is_refused_does_not_keep_those_behind_it() => Run(() =>
    {
        using Wires wires = new();
        List<int> refused = [];
        using AdvertSockets sockets = new(Node(isV6: false), (tag, error) => refused.Add(AdvertSender.InstanceOf(tag)));
        using Sniff sniff = new(wires.Monitor.Links.Find("v0")!.Index);
        for (int i = 0; i < 200; i++)
        {
            int index = i is 0 or 70 or 71 or 199 ? 99_999 : wires.Monitor.Links.Find("v1")!.Index;
            AdvertSender sender = new(Instance((byte)(i + 1), isV6: false), new AdvertCodec(Instance((byte)(i + 1), isV6: false)), i) { InterfaceIndex = index, Source = Own };
            sender.Send(sockets, 100, clock: 0);
        }
        sockets.Flush();
        Assert.Equal([0, 70, 71, 199], refused);
        Assert.Equal(196, sniff.Take(0x0800, VrrpPacket.IpProtocol).Count);
    });

    [Fact]
    public void IPv6_adverts_say_hop_limit_255_to_the_group_and_to_peers_unless_asked_otherwise() => Run(() =>
    {
        using Wires wires = new();
        Ip("addr add fe80::9/64 dev v1 nodad");
        Ip("addr add 2001:db8::9/64 dev v1 nodad");
        Ip("neigh add 2001:db8::77 lladdr 02:00:00:00:00:77 dev v1");
        using Sniff sniff = new(wires.Monitor.Links.Find("v0")!.Index);
        Send(wires, isV6: true, [51]);
        byte[] toGroup = Assert.Single(sniff.Take(0x86DD, VrrpPacket.IpProtocol));
        Assert.Equal((255, OwnV6, IpAddress.V6(0xFF02_0000_0000_0000, 0x12)), (toGroup[21], IpAddress.Read(toGroup.AsSpan(22, 16)), IpAddress.Read(toGroup.AsSpan(38, 16))));
        // Traffic class "internetwork control", as over IPv4.
        Assert.Equal(0x6C, toGroup[14]);
        foreach (byte hops in new byte[] { 255, 7 })
        {
            SendToPeer(wires, hops);
            byte[] toPeer = Assert.Single(sniff.Take(0x86DD, VrrpPacket.IpProtocol));
            Assert.Equal((hops, IpAddress.V6(0x2001_0DB8_0000_0000, 0x77)), (toPeer[21], IpAddress.Read(toPeer.AsSpan(38, 16))));
        }
    });

    private static void SendToPeer(Wires wires, byte hops)
    {
        VrrpInstanceConfig instance = new()
        {
            Name = "VI_1", Interface = "v1", VirtualRouterId = 51, IsV6 = true, Version = 3, UnicastTtl = hops,
            UnicastPeers = [new(IpAddress.V6(0x2001_0DB8_0000_0000, 0x77))], VirtualAddresses = [Wires.VipV6(0x100)],
        };
        using AdvertSockets sockets = new(Node(isV6: true), static (_, error) => Assert.Fail($"{error}"));
        AdvertSender sender = new(instance, new AdvertCodec(instance), 0) { InterfaceIndex = wires.Monitor.Links.Find("v1")!.Index, Source = IpAddress.V6(0x2001_0DB8_0000_0000, 9) };
        sender.Send(sockets, 100, clock: 0);
        sockets.Flush();
    }

    private static void Send(Wires wires, bool isV6, byte[] numbers, string? ahKey = null)
    {
        using AdvertSockets sockets = new(Node(isV6), static (_, error) => Assert.Fail($"{error}"));
        foreach (byte number in numbers)
        {
            VrrpInstanceConfig instance = Instance(number, isV6, ahKey);
            AdvertSender sender = new(instance, new AdvertCodec(instance), number) { InterfaceIndex = wires.Monitor.Links.Find("v1")!.Index, Source = isV6 ? OwnV6 : Own };
            sender.Send(sockets, 100, clock: 0);
        }
        sockets.Flush();
    }

    private static byte[] Received(ReceiveBatch batch, RawReceiveSocket socket, bool isV6)
    {
        int count = batch.Receive(socket.Number).Value;
        return [.. Enumerable.Range(0, count).Select(i => isV6 ? NumberV6(batch, i) : ReceivedPacket.V4(batch.Data(i)).VirtualRouterId)];
    }

    private static byte NumberV6(ReceiveBatch batch, int index)
    {
        Assert.True(batch.TryDestinationV6(index, out ReadOnlySpan<byte> destination));
        Assert.Equal(AdvertCodec.GroupOf(Instance(1, isV6: true)), IpAddress.Read(destination));
        Assert.Equal((255, OwnV6), (batch.HopLimitV6(index), IpAddress.Read(batch.SenderV6(index))));
        return batch.Data(index)[1];
    }

    private static NodeConfig Node(bool isV6) => new() { Globals = new GlobalConfig(), Instances = [Instance(1, isV6)] };

    private static VrrpInstanceConfig Instance(byte number, bool isV6, string? ahKey = null) => new()
    {
        Name = "VI_1", Interface = "v1", VirtualRouterId = number, IsV6 = isV6, Version = isV6 ? (byte)3 : (byte)2, AhKey = ahKey,
        VirtualAddresses = [isV6 ? Wires.VipV6(0x100) : Wires.Vip(100)],
    };
}
