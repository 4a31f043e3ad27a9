using System;
using System.Text;
using Kaconf.Runtime.Wire;
using Xunit;

namespace Kaconf.Runtime.Tests.Wire;

public class NetlinkTests
{
    // RTM_NEWADDR of 10.9.0.101/24 brd 10.9.0.255 label v0:x on interface 4, marked 75: little-endian, as `strace ip addr add` shows it.
    internal static readonly byte[] NewAddress = Hex(
        "44000000 1400 0506 07000000 00000000"
        + "02 18 00 fd 04000000"
        + "0800 0200 0a090065"
        + "0800 0100 0a090065"
        + "0800 0400 0a0900ff"
        + "0900 0300 76303a7800 000000"
        + "0500 0b00 4b 000000");

    // RTM_NEWLINK of v0, index 4, up and running, with an attribute that is skipped.
    internal static readonly byte[] NewLink = Hex(
        "38000000 1000 0000 00000000 00000000"
        + "00 00 0100 04000000 43100100 00000000"
        + "0700 0300 763000 00"
        + "0a00 0100 5e5c15af90e0 0000"
        + "0400 2a80");

    // NLMSG_ERROR -22 to request 7, request left out, "ipv4: Invalid scope value".
    internal static readonly byte[] Refused = [.. Hex("44000000 0200 0003 07000000 00000000 eaffffff 44000000 1400 0506 07000000 00000000 1e00 0100"),
        .. Encoding.ASCII.GetBytes("ipv4: Invalid scope value\0"), 0, 0];

    [Fact]
    public void An_address_request_has_the_kernels_bytes()
    {
        Span<byte> buffer = stackalloc byte[256];
        buffer.Fill(0xEE);
        Assert.Equal(NewAddress, Address().Write(buffer, RtNetlink.RTM_NEWADDR, 0x605, 7).ToArray());
    }

    [Fact]
    public void A_buffer_of_any_size_too_small_gives_nothing()
    {
        for (int size = 0; size < NewAddress.Length; size++)
            Assert.True(Address().Write(new byte[size], RtNetlink.RTM_NEWADDR, 0x605, 7).IsEmpty);
    }

    [Fact]
    public void An_address_message_is_read_back()
    {
        NetlinkReader reader = new(NewAddress);
        Assert.True(reader.Next());
        Assert.Equal((RtNetlink.RTM_NEWADDR, 0x605, 7u), (reader.Type, reader.Flags, reader.Sequence));
        Assert.True(AddressMessage.TryRead(reader.Payload, out AddressMessage address));
        Assert.Equal((2, 24, 253, 4, 75), (address.Family, address.PrefixLength, address.Scope, address.Index, address.Protocol));
        Assert.Equal([10, 9, 0, 101], address.Local.ToArray());
        Assert.Equal([10, 9, 0, 255], address.Broadcast.ToArray());
        Assert.Equal("v0:x", Encoding.ASCII.GetString(address.Label));
        Assert.False(reader.Next() || reader.Failed);
    }

    [Fact]
    public void A_link_message_is_read()
    {
        NetlinkReader reader = new(NewLink);
        Assert.True(reader.Next());
        Assert.True(LinkMessage.TryRead(reader.Payload, out LinkMessage link));
        Assert.Equal((0, 4, 0x11043u), (link.Family, link.Index, link.Flags));
        Assert.Equal("v0", Encoding.ASCII.GetString(link.Name));
        Assert.Equal(Hex("5e5c15af90e0"), link.HardwareAddress.ToArray());
    }

    [Fact]
    public void A_refusal_carries_the_kernels_words()
    {
        NetlinkReader reader = new(Refused);
        Assert.True(reader.Next());
        Assert.True(NetlinkAck.TryRead(reader.Flags, reader.Payload, out NetlinkAck ack));
        Assert.Equal(22, ack.Error);
        Assert.Equal("ipv4: Invalid scope value", Encoding.ASCII.GetString(ack.Message));
    }

    [Fact]
    public void A_dump_request_has_the_kernels_bytes()
    {
        byte[] buffer = new byte[64];
        Assert.Equal(Hex("18000000 1600 0103 09000000 00000000 0000000000000000"),
            RtNetlink.WriteDump(buffer, RtNetlink.RTM_GETADDR, 9).ToArray());
        Assert.Equal(Hex("20000000 1200 0103 09000000 00000000 00000000000000000000000000000000"),
            RtNetlink.WriteDump(buffer, RtNetlink.RTM_GETLINK, 9).ToArray());
    }

    [Fact]
    public void An_attribute_holds_attributes()
    {
        byte[] buffer = new byte[64];
        NetlinkWriter writer = new(buffer, RtNetlink.RTM_NEWLINK, 0x5, 9);
        int info = writer.BeginNest(0x12);
        writer.Put(1, "macvlan"u8);
        int data = writer.BeginNest(0x2 | Netlink.NLA_F_NESTED);
        writer.Put(1, 1u);
        writer.Put(2, (ushort)2);
        writer.EndNest(data);
        writer.EndNest(info);
        // As `strace ip link add ... type macvlan mode private` shows it, with one attribute more.
        byte[] expected = Hex("34000000 1000 0500 09000000 00000000"
            + "2400 1200 0b00 0100 6d6163766c616e 00 1400 0280 0800 0100 01000000 0600 0200 0200 0000");
        Assert.Equal(expected, writer.End().ToArray());
        for (int size = 0; size < expected.Length; size++) Assert.True(Nest(new byte[size]).IsEmpty);
    }

    private static ReadOnlySpan<byte> Nest(byte[] buffer)
    {
        NetlinkWriter writer = new(buffer, RtNetlink.RTM_NEWLINK, 0x5, 9);
        int nest = writer.BeginNest(0x12);
        writer.Put(1, new byte[28]);
        writer.EndNest(nest);
        return writer.End();
    }

    private static AddressMessage Address() => new()
    {
        Family = RtNetlink.AF_INET,
        PrefixLength = 24,
        Scope = 253,
        Index = 4,
        Protocol = 75,
        Local = new byte[] { 10, 9, 0, 101 },
        Address = new byte[] { 10, 9, 0, 101 },
        Broadcast = new byte[] { 10, 9, 0, 255 },
        Label = "v0:x\0"u8,
    };

    internal static byte[] Hex(string text) => Convert.FromHexString(text.Replace(" ", ""));
}
