using System;
using Kaconf.Runtime.Host.Firewall;
using Kaconf.Runtime.Host.Links;
using Kaconf.Runtime.Wire;
using Xunit;

namespace Kaconf.Runtime.Tests.Wire;

public class NetlinkDamageTests
{
    [Fact]
    public void Messages_cut_or_changed_anywhere_never_throw()
    {
        byte[] elements = new byte[128];
        int used = FilterSets.Vips4.WriteElements(elements, 7, NfTables.NFT_MSG_NEWSETELEM, "keepalived", [[10, 0, 0, 100], [10, 0, 0, 101]]).Length;
        byte[] all = [.. NetlinkTests.NewLink, .. NetlinkTests.NewAddress, .. NetlinkTests.Refused, .. elements.AsSpan(0, used)];
        for (int length = 0; length <= all.Length; length++) ReadEverything(all.AsSpan(0, length));
        for (int bit = 0; bit < all.Length * 8; bit++)
        {
            all[bit / 8] ^= (byte)(1 << (bit % 8));
            ReadEverything(all);
            all[bit / 8] ^= (byte)(1 << (bit % 8));
        }
    }

    [Theory]
    [InlineData("0300 0000")]
    [InlineData("0900 0100 00000000")]
    [InlineData("04")]
    public void A_damaged_attribute_fails_and_stays_failed(string hex)
    {
        NetlinkAttributes attributes = new(NetlinkTests.Hex(hex));
        Assert.False(attributes.Next());
        Assert.True(attributes.Failed);
        Assert.False(attributes.Next());
    }

    [Fact]
    public void The_keys_of_elements_are_read_back()
    {
        byte[] buffer = new byte[128];
        NetlinkReader reader = new(FilterSets.Vips4.WriteElements(buffer, 7, NfTables.NFT_MSG_NEWSETELEM, "keepalived", [[10, 0, 0, 100], [10, 0, 0, 101]]));
        Assert.True(reader.Next());
        int sum = 0;
        Assert.True(NftElements.TryReadKeys(reader.Payload, key => sum += key[3]));
        Assert.Equal(201, sum);
    }

    private static void ReadEverything(ReadOnlySpan<byte> datagram)
    {
        NetlinkReader reader = new(datagram);
        LinkTable table = new();
        while (reader.Next())
        {
            table.Apply(reader.Type, reader.Payload);
            LinkMessage.TryRead(reader.Payload, out _);
            AddressMessage.TryRead(reader.Payload, out _);
            NetlinkAck.TryRead(reader.Flags, reader.Payload, out _);
            NftElements.TryReadKeys(reader.Payload, static _ => { });
        }
    }
}
