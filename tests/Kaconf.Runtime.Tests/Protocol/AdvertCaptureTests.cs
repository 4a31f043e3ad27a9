using System;
using System.Linq;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Protocol.Vrrp;
using Kaconf.Runtime.Wire;
using Xunit;

namespace Kaconf.Runtime.Tests.Protocol;

/// <summary>
/// Adverts of the real keepalived 2.2.7, and 2.4.3 for auth_hmac, from 192.0.2.1, fe80::ff:fe00:1 or 2001:db8::1, seen with tcpdump in a network namespace: ours
/// are the same, byte for byte, and we take theirs. Over IPv6 the bytes are those behind the IPv6 header. A row has the addresses, the
/// peer, and which advert of the instance it is, since identification and AH sequence number count; priority 0 is a farewell.
/// </summary>
public class AdvertCaptureTests
{
    private const long Second = 1_000_000_000;

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
    [InlineData("2 v4 hmac multicast", 61, 100, "192.0.2.100 192.0.2.101", 0, 1, 150, "45C0004800010000FF701871C0000201E0000012213D96020001C3F4C0000264C00002650000000000000000010700006B01FC0AEF7D0000181DC2A79D5A6CFFF50C44AE2CA616EB")]
    [InlineData("2 v4 hmac multicast", 61, 100, "192.0.2.100 192.0.2.101", 0, 5, 0, "45C0004800050000FF70186DC0000201E0000012213D0002000159F5C0000264C00002650000000000000000010700006B01FC0E754300002FE0A5B2E8F49AC1DE31A2C8A12E5E0E")]
    [InlineData("3 v4 hmac multicast", 62, 100, "192.0.2.102", 0, 1, 150, "45C0003C00010000FF70187DC0000201E0000012313E96010064D364C0000266010700006B01FC0AFE420000930F711A37F3B6FE04BFF9F759EB8CE5")]
    [InlineData("3 v4 hmac multicast", 62, 100, "192.0.2.102", 0, 5, 0, "45C0003C00050000FF701879C0000201E0000012313E000100646965C0000266010700006B01FC0E758A0000BFB6953CCC06ED1C60CBE5CE2B96A64B")]
    [InlineData("3 v4 hmac unicast", 63, 100, "192.0.2.103", 0, 1, 150, "45C0003C00010000FF70368DC0000201C0000202313F96010064F172C0000267010700006B01FC0AF6780000D0C2A1A0AB387FD4E442553205CBE5AC")]
    [InlineData("3 v4 hmac unicast", 63, 100, "192.0.2.103", 0, 5, 0, "45C0003C00050000FF703689C0000201C0000202313F000100648773C0000267010700006B01FC0E75CA0000638F6F459A9946BB8612F2EAB4520618")]
    [InlineData("3 v4 hmac unicast", 63, 100, "192.0.2.103", 1, 1, 150, "45C0003C00010000FF70368CC0000201C0000203313F96010064F171C0000267010700006B01FC0AF6780000D0C2A1A0AB387FD4E442553205CBE5AC")]
    [InlineData("3 v4 hmac unicast", 63, 100, "192.0.2.103", 1, 5, 0, "45C0003C00050000FF703688C0000201C0000203313F000100648772C0000267010700006B01FC0E75CA0000638F6F459A9946BB8612F2EAB4520618")]
    [InlineData("3 v6 hmac multicast", 64, 100, "fe80::100 2001:db8::100", 0, 1, 0, "314000020064230DFE80000000000000000000000000010020010DB8000000000000000000000100010700006B01FC0E760E00001453177621132419BA809259F92AEAA6")]
    [InlineData("3 v6 hmac multicast", 64, 100, "fe80::100 2001:db8::100", 0, 1, 150, "314096020064B9DCFE80000000000000000000000000010020010DB8000000000000000000000100010700006B01FC0AF8060000264DDB2B4E815FDEA8B81A4F65371AC5")]
    [InlineData("3 v6 hmac unicast", 65, 100, "fe80::101", 0, 1, 0, "3141000100641726FE800000000000000000000000000101010700006B01FC0E7653000071E5183CD5312FC84C90FF323230701E")]
    [InlineData("3 v6 hmac unicast", 65, 100, "fe80::101", 0, 1, 150, "314196010064DC8EFE800000000000000000000000000101010700006B01FC0AFA4D0000BF44CED9DBB0A10BD3522B51FB2E991F")]
    public void OursIsTheirsAndIsTaken(
        string variant, byte vrid, int interval, string addresses, int destination, int number, byte priority, string captured)
    {
        byte[] theirs = Convert.FromHexString(captured);
        VrrpInstanceConfig config = Instance(variant, vrid, interval, addresses, node: 1);
        AdvertCodec codec = new(config);
        byte[] packet = new byte[codec.Size];
        long time = config.Hmac is null ? 0 : TimeIn(theirs.AsSpan(^HmacTrailer.Size..));
        for (int i = number; i > 0; i--) codec.Next(Source(config), priority, time - (i - 1) * Second);
        codec.Write(packet, destination);
        Assert.Equal(captured, Convert.ToHexString(packet));

        VrrpInstanceConfig other = Instance(variant, vrid, interval, addresses, node: 2);
        VrrpReceiver receiver = new(other, new AdvertCodec(other), new VrrpCounters());
        ReceivedPacket received = config.IsV6
            ? ReceivedPacket.V6(theirs, Source(config), codec.Destination(destination), 255)
            : ReceivedPacket.V4(theirs);
        Assert.True(receiver.Receive(received, Samples.Peer, time, out VrrpInput advert, out VrrpPacketError remark));
        Assert.Equal(VrrpPacketError.None, remark);
        Assert.Equal(VrrpInput.Advert(Source(config), priority, interval), advert);
    }

    /// <summary>The least time that the seconds and parts of a second in a trailer can stand for, in nanoseconds.</summary>
    private static long TimeIn(ReadOnlySpan<byte> trailer)
    {
        ulong sequence = new HmacTrailer(trailer).Sequence;
        return (long)(sequence >> 32) * Second + (((long)(ushort)(sequence >> 16) * Second) + 0xFFFF) / 0x10000;
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
            Hmac = config.Hmac,
            UnicastPeers = config.UnicastPeers,
            OldChecksum = variant.EndsWith("old", StringComparison.Ordinal) ? OldChecksum.Always : OldChecksum.Never,
            VirtualAddresses = [.. addresses.Split(' ').Select(address => new VirtualAddressConfig { Address = Parse(address) })],
        };
    }

    private static IpAddress Source(VrrpInstanceConfig config) =>
        !config.IsV6 ? Samples.Own : Parse(config.UnicastPeers.Length > 0 ? "2001:db8::1" : "fe80::ff:fe00:1");

    private static IpAddress Parse(string address) => IpAddress.Read(System.Net.IPAddress.Parse(address).GetAddressBytes());
}
