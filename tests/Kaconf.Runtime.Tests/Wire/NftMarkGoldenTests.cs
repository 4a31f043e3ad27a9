using System;
using Kaconf.Runtime.Wire;
using Xunit;
using static Kaconf.Runtime.Wire.NfTables;

namespace Kaconf.Runtime.Tests.Wire;

/// <summary>What nftables_ipvs needs of nf_tables, as keepalived 2.2.7 sends it (strace -e write), but for acknowledgements, the numbers of sets and the order of attributes.</summary>
public class NftMarkGoldenTests
{
    private const string Table = "1400 0100 6b656570616c697665645f6970767300";
    private static readonly NftMarkMap narrow = new(NFPROTO_IPV4, "tcp_map"), wide = new(NFPROTO_IPV6, "tcp_map");

    [Fact]
    public void A_map() => Is("090a 0104 07000000 00000000 02000000" + Table
        + "0c00 0200 7463705f6d617000 0800 0300 0000008c 0800 0400 000001cd 0800 0500 00000008 0800 0600 00000013 0800 0700 00000004 0800 0a00 00000001"
        + "2000 0980 1c00 0280 0c00 0180 0800 0100 00000004 0c00 0180 0800 0100 00000002 1000 0d00 000401000000 010401000000 1400 1180 0c00 0100 636f756e74657200 0400 0280",
        narrow.Write(new byte[512], 7, "keepalived_ipvs", 1, hasCounters: true));

    [Fact]
    public void A_map_of_IPv6() => Is("090a 0104 07000000 00000000 0a000000" + Table
        + "0c00 0200 7463705f6d617000 0800 0300 0000008c 0800 0400 0000020d 0800 0500 00000014 0800 0600 00000013 0800 0700 00000004 0800 0a00 00000002"
        + "2000 0980 1c00 0280 0c00 0180 0800 0100 00000010 0c00 0180 0800 0100 00000002 1000 0d00 000401000000 010401000000",
        wide.Write(new byte[512], 7, "keepalived_ipvs", 2, hasCounters: false));

    [Fact]
    public void A_range() => Is("0c0a 0104 07000000 00000000 02000000" + Table
        + "0c00 0200 7463705f6d617000 3400 0380 3000 0180 1000 0180 0c00 0100 0a00000100500000 1000 0a80 0c00 0100 0a00000900500000 0c00 0280 0800 0100 e8030000",
        narrow.WriteElement(new byte[512], 7, "keepalived_ipvs", narrow.Key([10, 0, 0, 1], 80), narrow.Key([10, 0, 0, 9], 80), 1000));

    [Fact]
    public void A_range_of_IPv6() => Is("0c0a 0104 07000000 00000000 0a000000" + Table
        + "0c00 0200 7463705f6d617000 4c00 0380 4800 0180 1c00 0180 1800 0100 fd000000000000000000000000000010 00500000"
        + "1c00 0a80 1800 0100 fd00000000000000000000000000001f 00500000 0c00 0280 0800 0100 e8030000",
        wide.WriteElement(new byte[512], 7, "keepalived_ipvs", wide.Key(Hex("fd000000000000000000000000000010"), 80), wide.Key(Hex("fd00000000000000000000000000001f"), 80), 1000));

    [Fact]
    public void The_rule() => Is("060a 010c 07000000 00000000 02000000" + Table + "0700 0200 696e00 00 5401 0480" + Rest(16, 4, 9),
        narrow.WriteRule(new byte[1024], 7, "keepalived_ipvs", "in", 6));

    [Fact]
    public void The_rule_of_IPv6() => Is("060a 010c 07000000 00000000 0a000000" + Table + "0700 0200 696e00 00 5401 0480" + Rest(24, 16, 2),
        wide.WriteRule(new byte[1024], 7, "keepalived_ipvs", "in", 6));

    // keepalived names the map by its number in the batch too, which takes the 8 bytes that are missing here.
    private static string Rest(int offset, int length, int register) =>
        "2400 0180 0900 0100 6d65746100 000000 1400 0280 0800 0200 00000010 0800 0100 00000001"
        + "2c00 0180 0800 0100 636d7000 2000 0280 0800 0100 00000001 0800 0200 00000000 0c00 0380 0500 0100 06000000"
        + $"3400 0180 0c00 0100 7061796c6f616400 2400 0280 0800 0100 00000001 0800 0200 00000001 0800 0300 {offset:x8} 0800 0400 {length:x8}"
        + $"3400 0180 0c00 0100 7061796c6f616400 2400 0280 0800 0100 {register:x8} 0800 0200 00000002 0800 0300 00000002 0800 0400 00000002"
        + "3000 0180 0b00 0100 6c6f6f6b757000 00 2000 0280 0800 0200 00000001 0800 0300 00000001 0c00 0100 7463705f6d617000"
        + "2400 0180 0900 0100 6d65746100 000000 1400 0280 0800 0200 00000003 0800 0300 00000001 1400 0180 0c00 0100 636f756e74657200 0400 0280"
        + "3000 0180 0e00 0100 696d6d65646961746500 0000 1c00 0280 0800 0100 00000000 1000 0280 0c00 0280 0800 0100 fffffffb";

    private static void Is(string expected, ReadOnlySpan<byte> actual) => Assert.Equal(Convert.ToHexString(Hex(expected)), Convert.ToHexString(actual[4..]));

    private static byte[] Hex(string text) => Convert.FromHexString(text.Replace(" ", "", StringComparison.Ordinal));
}
