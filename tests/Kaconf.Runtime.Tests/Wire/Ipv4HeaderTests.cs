using Kaconf.Runtime.Wire;
using Xunit;

namespace Kaconf.Runtime.Tests.Wire;

public class Ipv4HeaderTests
{
    [Fact]
    public void ReadsWhatItWrites()
    {
        byte[] packet = Packet(payload: 5);
        Assert.True(Ipv4Header.TryRead(packet, out Ipv4Header header));
        Assert.Equal(255, header.TimeToLive);
        Assert.Equal(112, header.Protocol);
        Assert.Equal([192, 0, 2, 1], header.Source.ToArray());
        Assert.Equal([224, 0, 0, 18], header.Destination.ToArray());
        Assert.Equal(5, header.Payload.Length);
    }

    [Fact]
    public void PaddingBehindThePacketIsNotPayload()
    {
        Assert.True(Ipv4Header.TryRead([.. Packet(payload: 5), .. new byte[21]], out Ipv4Header header));
        Assert.Equal(5, header.Payload.Length);
    }

    [Fact]
    public void OptionsAreSkipped()
    {
        byte[] packet = [.. Packet(payload: 0), 0x94, 4, 0, 0, 7];
        packet[0] = 0x46;
        packet[3] = 25;
        Assert.True(Ipv4Header.TryRead(packet, out Ipv4Header header));
        Assert.Equal([7], header.Payload.ToArray());
    }

    [Theory]
    [InlineData(0, 0x65, "version 6")]
    [InlineData(0, 0x44, "header shorter than itself")]
    [InlineData(0, 0x4F, "header longer than the packet")]
    [InlineData(2, 0x01, "total length beyond the packet")]
    [InlineData(3, 0x13, "total length below the header")]
    [InlineData(6, 0x20, "more fragments")]
    [InlineData(7, 0x01, "a later fragment")]
    [InlineData(10, 0xFF, "checksum")]
    public void DamageIsRefused(int index, byte value, string what)
    {
        byte[] packet = Packet(payload: 5);
        packet[index] = value;
        Assert.False(Ipv4Header.TryRead(packet, out _), what);
    }

    private static byte[] Packet(int payload)
    {
        byte[] packet = new byte[Ipv4Header.Size + payload];
        Ipv4Header.Write(packet, 1, 255, 112, [192, 0, 2, 1], [224, 0, 0, 18]);
        return packet;
    }
}
