using System;
using System.Linq;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Protocol.Vrrp;
using Kaconf.Runtime.Wire;
using Xunit;

namespace Kaconf.Runtime.Tests.Protocol;

/// <summary>
/// Adverts of the real keepalived 2.2.7 from 192.0.2.1, fe80::ff:fe00:1 or 2001:db8::1, seen with tcpdump in a network namespace: ours
/// are the same, byte for byte, and we take theirs. Over IPv6 the bytes are those behind the IPv6 header. A row has the addresses, the
/// peer, and which advert of the instance it is, since identification and AH sequence number count; priority 0 is a farewell.
/// </summary>
public class AdvertCaptureTests
{
    [Theory]
    [InlineData("2 v4 ah multicast", 51, 100, "192.0.2.100 192.0.2.101", 0, 1, 150, "45C0004400010000FF3318B2C0000201E000001270040000C0000201000000017A90B8699A393E8E8527330B213396020201C1FEC0000264C00002650000000000000000")]
    [InlineData("2 v4 ah multicast", 51, 100, "192.0.2.100 192.0.2.101", 0, 2, 150, "45C0004400020000FF3318B1C0000201E000001270040000C0000201000000027F556F797EEB406C52B1BFB5213396020201C1FEC0000264C00002650000000000000000")]
    [InlineData("2 v4 ah multicast", 51, 100, "192.0.2.100 192.0.2.101", 0, 6, 0, "45C0004400060000FF3318ADC0000201E000001270040000C000020100000006AE23220F98A0C0ED78ABAB7221330002020157FFC0000264C00002650000000000000000")]
    [InlineData("2 v4 ah unicast", 52, 100, "192.0.2.102", 0, 1, 150, "45C0004000010000FF3336C6C0000201C000020270040000C00002010000000147BCCA1F0562C8AE41557DCD2134960102018462C00002660000000000000000")]
    [InlineData("2 v4 ah unicast", 52, 100, "192.0.2.102", 0, 6, 0, "45C0004000060000FF3336C1C0000201C000020270040000C000020100000006FF3466C78F76A432ACD500AF2134000102011A63C00002660000000000000000")]
    [InlineData("2 v4 ah unicast", 52, 100, "192.0.2.102", 1, 1, 150, "45C0004000010000FF3336C5C0000201C000020370040000C000020100000001E268569AA69FAA6446430AD52134960102018462C00002660000000000000000")]
    [InlineData("2 v4 ah unicast", 52, 100, "192.0.2.102", 1, 6, 0, "45C0004000060000FF3336C0C0000201C000020370040000C000020100000006C124EF9248441E966499E7AA2134000102011A63C00002660000000000000000")]
    [InlineData("2 v6 multicast", 58, 100, "fe80::102", 0, 1, 0, "213A00010001E221FE800000000000000000000000000102")]
    [InlineData("2 v6 multicast", 58, 100, "fe80::102", 0, 1, 150, "213A960100014C21FE800000000000000000000000000102")]
    [InlineData("3 v4 multicast", 53, 50, "192.0.2.103", 0, 1, 150, "45C0002000010000FF701899C0000201E0000012313596010032D39EC0000267")]
    [InlineData("3 v4 multicast", 53, 50, "192.0.2.103", 0, 14, 0, "45C00020000E0000FF70188CC0000201E0000012313500010032699FC0000267")]
    [InlineData("3 v4 unicast old", 57, 50, "192.0.2.105", 0, 1, 150, "45C0002000010000FF7036A9C0000201C0000202313996010032D398C0000269")]
    [InlineData("3 v4 unicast old", 57, 50, "192.0.2.105", 0, 14, 0, "45C00020000E0000FF70369CC0000201C00002023139000100326999C0000269")]
    [InlineData("3 v4 unicast", 54, 50, "192.0.2.104", 0, 1, 150, "45C0002000010000FF7036A9C0000201C0000202313696010032F1ACC0000268")]
    [InlineData("3 v4 unicast", 54, 50, "192.0.2.104", 0, 14, 0, "45C00020000E0000FF70369CC0000201C000020231360001003287ADC0000268")]
    [InlineData("3 v4 unicast", 54, 50, "192.0.2.104", 1, 1, 150, "45C0002000010000FF7036A8C0000201C0000203313696010032F1ABC0000268")]
    [InlineData("3 v4 unicast", 54, 50, "192.0.2.104", 1, 14, 0, "45C00020000E0000FF70369BC0000201C000020331360001003287ACC0000268")]
    [InlineData("3 v6 multicast", 55, 50, "fe80::100 2001:db8::100", 0, 1, 0, "313700020032A32BFE80000000000000000000000000010020010DB8000000000000000000000100")]
    [InlineData("3 v6 multicast", 55, 50, "fe80::100 2001:db8::100", 0, 1, 150, "3137960200320D2BFE80000000000000000000000000010020010DB8000000000000000000000100")]
    [InlineData("3 v6 unicast", 56, 50, "fe80::101", 0, 1, 0, "3138000100327315FE800000000000000000000000000101")]
    [InlineData("3 v6 unicast", 56, 50, "fe80::101", 0, 1, 150, "313896010032DD14FE800000000000000000000000000101")]
    public void OursIsTheirsAndIsTaken(
        string variant, byte vrid, int interval, string addresses, int destination, int number, byte priority, string captured)
    {
        byte[] theirs = Convert.FromHexString(captured);
        VrrpInstanceConfig config = Instance(variant, vrid, interval, addresses, node: 1);
        AdvertCodec codec = new(config);
        byte[] packet = new byte[codec.Size];
        for (int i = 0; i < number; i++) codec.Next(Source(config), priority, wallClock: 0);
        codec.Write(packet, destination);
        Assert.Equal(captured, Convert.ToHexString(packet));

        VrrpInstanceConfig other = Instance(variant, vrid, interval, addresses, node: 2);
        VrrpReceiver receiver = new(other, new AdvertCodec(other), new VrrpCounters());
        ReceivedPacket received = config.IsV6
            ? ReceivedPacket.V6(theirs, Source(config), codec.Destination(destination), 255)
            : ReceivedPacket.V4(theirs);
        Assert.True(receiver.Receive(received, Samples.Peer, 0, out VrrpInput advert, out VrrpPacketError remark));
        Assert.Equal(VrrpPacketError.None, remark);
        Assert.Equal(VrrpInput.Advert(Source(config), priority, interval), advert);
    }

    private static VrrpInstanceConfig Instance(string variant, byte vrid, int interval, string addresses, int node)
    {
        VrrpInstanceConfig config = AdvertVariants.Instance(variant, node, vrid: vrid, interval: interval);
        return new()
        {
            Name = config.Name,
            Interface = config.Interface,
            VirtualRouterId = vrid,
            Version = config.Version,
            IsV6 = config.IsV6,
            AdvertIntervalCentiseconds = interval,
            AhKey = config.AhKey,
            UnicastPeers = config.UnicastPeers,
            OldChecksum = variant.EndsWith("old", StringComparison.Ordinal) ? OldChecksum.Always : OldChecksum.Never,
            VirtualAddresses = [.. addresses.Split(' ').Select(address => new VirtualAddressConfig { Address = Parse(address) })],
        };
    }

    private static IpAddress Source(VrrpInstanceConfig config) =>
        !config.IsV6 ? Samples.Own : Parse(config.UnicastPeers.Length > 0 ? "2001:db8::1" : "fe80::ff:fe00:1");

    private static IpAddress Parse(string address) => IpAddress.Read(System.Net.IPAddress.Parse(address).GetAddressBytes());
}
