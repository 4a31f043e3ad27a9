using System;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Protocol.Vrrp;
using Kaconf.Runtime.Wire;
using Xunit;

namespace Kaconf.Runtime.Tests.Protocol;

/// <summary>Our adverts are those of keepalived 2.2.7, byte for byte; the bytes below are tcpdump -xx of the real one.</summary>
public class AdvertGoldenTests
{
    private const string Password =
        "45C0002C00010000FF70188DC0000201E0000012" + "21339602010186E4" + "C0000264" + "C0000265" + "7333637265740000";

    private const string PasswordLater =
        "45C0002C00040000FF70188AC0000201E0000012" + "21339602010186E4" + "C0000264" + "C0000265" + "7333637265740000";

    private const string NoPassword =
        "45C0002800010000FF701891C0000201E0000012" + "213364010002B864" + "C0000264" + "0000000000000000";

    private const string Farewell =
        "45C0002800030000FF70188FC0000201E0000012" + "2133000100021C65" + "C0000264" + "0000000000000000";

    [Fact]
    public void WithPasswordAndTwoAddresses() => AssertWritten(Password, Samples.Instance(), 150, 1);

    [Fact]
    public void TheIdentificationCounts() => AssertWritten(PasswordLater, Samples.Instance(), 150, 4);

    [Fact]
    public void WithoutPasswordEveryTwoSeconds() =>
        AssertWritten(NoPassword, Samples.Instance(interval: 200, password: null, addresses: 1), 100, 1);

    [Fact]
    public void PriorityZero() => AssertWritten(Farewell, Samples.Instance(interval: 200, password: null, addresses: 1), 0, 3);

    [Fact]
    public void KeepalivedIsUnderstood()
    {
        VrrpReceiver receiver = new(Samples.Instance(), new AdvertCodec(Samples.Instance()), new VrrpCounters());
        ReceivedPacket packet = ReceivedPacket.V4(Convert.FromHexString(Password));
        Assert.True(receiver.Receive(packet, Samples.Peer, 0, out VrrpInput advert, out VrrpPacketError remark));
        Assert.Equal(VrrpPacketError.None, remark);
        Assert.Equal(VrrpInput.Advert(Samples.Own, 150, 100), advert);
    }

    [Theory]
    [InlineData("123456789", "3132333435363738")]
    [InlineData("12345678", "3132333435363738")]
    [InlineData("", "0000000000000000")]
    [InlineData("ä", "C3A4000000000000")]
    public void ThePasswordIsCutAndPadded(string password, string expected) =>
        Assert.EndsWith(expected, Convert.ToHexString(Samples.Packet(Samples.Instance(password: password), Samples.Own, 150)));

    private static void AssertWritten(string expected, VrrpInstanceConfig config, byte priority, ushort identification)
    {
        AdvertCodec codec = new(config);
        byte[] packet = new byte[codec.Size];
        for (int i = 0; i < identification; i++) codec.Next(Samples.Own, priority, clock: 0);
        Assert.Equal(packet.Length, codec.Write(packet, 0));
        Assert.Equal(expected, Convert.ToHexString(packet));
    }
}
