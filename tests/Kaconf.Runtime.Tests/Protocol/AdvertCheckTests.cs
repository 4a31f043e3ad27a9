using System;
using System.Buffers.Binary;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Protocol.Vrrp;
using Kaconf.Runtime.Wire;
using Xunit;

namespace Kaconf.Runtime.Tests.Protocol;

/// <summary>Every reason to turn a packet away (RFC 3768 §7.1; each verdict compared with keepalived 2.2.7's).</summary>
public class AdvertCheckTests
{
    private const int Message = Ipv4Header.Size;

    [Theory]
    [InlineData(8, 64, VrrpPacketError.WrongTimeToLive)]
    [InlineData(9, 17, VrrpPacketError.OtherProtocol)]
    [InlineData(15, 1, VrrpPacketError.OwnSource)]
    [InlineData(16, 192, VrrpPacketError.WrongDestination)]
    [InlineData(Message, 0x31, VrrpPacketError.LengthMismatch)]
    [InlineData(Message, 0x41, VrrpPacketError.LengthMismatch)]
    [InlineData(Message, 0x22, VrrpPacketError.WrongType)]
    [InlineData(Message + 1, 52, VrrpPacketError.OtherVirtualRouter)]
    [InlineData(Message + 3, 1, VrrpPacketError.LengthMismatch)]
    [InlineData(Message + 3, 3, VrrpPacketError.LengthMismatch)]
    [InlineData(Message + 3, 255, VrrpPacketError.LengthMismatch)]
    [InlineData(Message + 4, 0, VrrpPacketError.AuthTypeMismatch)]
    [InlineData(Message + 4, 2, VrrpPacketError.AuthTypeMismatch)]
    [InlineData(Message + 4, 3, VrrpPacketError.InvalidAuthType)]
    [InlineData(Message + 11, 102, VrrpPacketError.AddressListMismatch)]
    [InlineData(Message + 11, 101, VrrpPacketError.AddressListMismatch)]
    [InlineData(Message + 16, (byte)'S', VrrpPacketError.AuthFailure)]
    [InlineData(Message + 23, 1, VrrpPacketError.AuthFailure)]
    public void AWrongByteIsNamed(int index, byte value, VrrpPacketError expected)
    {
        byte[] packet = Samples.Packet(Samples.Instance(), Samples.Peer, 200);
        packet[index] = value;
        Assert.Equal(expected, Check(Samples.Instance(), Seal(packet)));
    }

    [Fact]
    public void AWrongChecksumIsNamed()
    {
        byte[] packet = Samples.Packet(Samples.Instance(), Samples.Peer, 200);
        packet[Message + 7] ^= 1;
        Assert.Equal(VrrpPacketError.BadChecksum, Check(Samples.Instance(), packet));
    }

    [Fact]
    public void AMessageWithoutAHeaderIsTooShort() =>
        Assert.Equal(VrrpPacketError.TooShort, Check(Samples.Instance(), Seal(Resize(27))));

    [Theory]
    [InlineData(4)]
    [InlineData(8)]
    public void BytesInsideOfThePacketThatBelongToNothingAreRefused(int extra) =>
        Assert.Equal(VrrpPacketError.LengthMismatch, Check(Samples.Instance(), Seal(Resize(44 + extra))));

    [Fact]
    public void EthernetPaddingIsNot() =>
        Assert.Equal(VrrpPacketError.None, Check(Samples.Instance(), [.. Samples.Packet(Samples.Instance(), Samples.Peer, 200), 0, 0, 9]));

    [Fact]
    public void TheOrderOfTheAddressesIsFree()
    {
        byte[] packet = Samples.Packet(Samples.Instance(), Samples.Peer, 200);
        (packet[Message + 11], packet[Message + 15]) = (packet[Message + 15], packet[Message + 11]);
        Assert.Equal(VrrpPacketError.None, Check(Samples.Instance(), Seal(packet)));
    }

    [Fact]
    public void OneAddressMoreIsAnotherList() =>
        Assert.Equal(VrrpPacketError.AddressListMismatch, Check(Samples.Instance(addresses: 1), Samples.Packet(Samples.Instance(), Samples.Peer, 200)));

    [Fact]
    public void IpOptionsAreTolerated()
    {
        byte[] plain = Samples.Packet(Samples.Instance(), Samples.Peer, 200);
        byte[] packet = [.. plain[..Message], 0x94, 4, 0, 0, .. plain[Message..]];
        (packet[0], packet[3]) = (0x46, (byte)packet.Length);
        Assert.Equal(VrrpPacketError.None, Check(Samples.Instance(), packet));
    }

    [Fact]
    public void WithoutPasswordTheDataAreIgnored()
    {
        VrrpInstanceConfig open = Samples.Instance(password: null);
        byte[] packet = Samples.Packet(open, Samples.Peer, 200);
        packet[Message + 16] = 7;
        Assert.Equal(VrrpPacketError.None, Check(open, Seal(packet)));
        packet[Message + 4] = 1;
        Assert.Equal(VrrpPacketError.AuthTypeMismatch, Check(open, Seal(packet)));
    }

    [Fact]
    public void AUnicastInstanceTakesUnicastOfAnyTtlOnly()
    {
        VrrpInstanceConfig unicast = Samples.Instance(peers: [Samples.Peer]);
        byte[] packet = Samples.Packet(Samples.Instance(peers: [Samples.Own]), Samples.Peer, 200);
        packet[8] = 64;
        Assert.Equal(VrrpPacketError.None, Check(unicast, Seal(packet)));
        Assert.Equal(VrrpPacketError.WrongDestination, Check(unicast, Samples.Packet(Samples.Instance(), Samples.Peer, 200)));
    }

    [Fact]
    public void TheVirtualRouterIdIsFoundWithoutAnInstance()
    {
        byte[] packet = Samples.Packet(Samples.Instance(), Samples.Peer, 200);
        Assert.Equal(51, ReceivedPacket.V4(packet).VirtualRouterId);
        Assert.Equal(0, ReceivedPacket.V4(packet.AsSpan(0, 30)).VirtualRouterId);
    }

    private static VrrpPacketError Check(VrrpInstanceConfig config, byte[] packet)
    {
        VrrpReceiver receiver = new(config, new AdvertCodec(config), new VrrpCounters());
        receiver.Receive(ReceivedPacket.V4(packet), Samples.Own, 0, out _, out VrrpPacketError remark);
        return remark;
    }

    private static byte[] Resize(int length)
    {
        byte[] packet = Samples.Packet(Samples.Instance(), Samples.Peer, 200);
        Array.Resize(ref packet, length);
        packet[3] = (byte)length;
        return packet;
    }

    /// <summary>Makes both checksums right again.</summary>
    private static byte[] Seal(byte[] packet)
    {
        Seal(packet.AsSpan(0, Message), 10);
        if (packet.Length >= Message + VrrpPacket.HeaderSize) Seal(packet.AsSpan(Message), 6);
        return packet;
    }

    /// <summary>Writes the checksum of some bytes into its place among them.</summary>
    internal static void Seal(Span<byte> bytes, int field)
    {
        bytes.Slice(field, 2).Clear();
        BinaryPrimitives.WriteUInt16BigEndian(bytes[field..], InternetChecksum.Compute(bytes));
    }
}
