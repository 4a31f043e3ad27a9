using System;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Protocol.Vrrp;

namespace Kaconf.Runtime.Tests.Protocol;

/// <summary>Every form that an advert can have, and the way of each from one node to another.</summary>
internal static class AdvertVariants
{
    /// <summary>The key of the tests' auth_hmac, 32 bytes.</summary>
    public static readonly byte[] Key = [.. "0123456789abcdef0123456789abcdef"u8];

    /// <summary>2026-11-21 20:00:00.5 UTC.</summary>
    public const long Now = 1_795_291_200_500_000_000;

    /// <summary>Names of all variants: version and family, authentication, unicast or multicast.</summary>
    public static TheoryDataOfNames Names { get; } = new();

    /// <summary>The instance of a variant, as node 1 or node 2 has it.</summary>
    public static VrrpInstanceConfig Instance(string name, int node = 1, int addresses = 2, byte vrid = 51, int interval = 100, HmacMode mode = HmacMode.Enforce)
    {
        bool isV6 = name.Contains("v6", StringComparison.Ordinal);
        bool isUnicast = name.Contains("unicast", StringComparison.Ordinal);
        VirtualAddressConfig[] list = new VirtualAddressConfig[addresses];
        for (int i = 0; i < addresses; i++) list[i] = new() { Address = isV6 ? IpAddress.V6(i == 0 ? 0xFE80UL << 48 : 0x2001_0DB8UL << 32, (ulong)(0x100 + i)) : IpAddress.V4(192, 0, 2, (byte)(100 + i)) };
        return new()
        {
            Name = name,
            Interface = "eth0",
            VirtualRouterId = vrid,
            Version = name.StartsWith("2", StringComparison.Ordinal) ? (byte)2 : (byte)3,
            IsV6 = isV6,
            AdvertIntervalCentiseconds = interval,
            Password = name.Contains("pass", StringComparison.Ordinal) ? "s3cret" : null,
            AhKey = name.Contains("ah", StringComparison.Ordinal) ? "s3cret" : null,
            Hmac = name.Contains("hmac", StringComparison.Ordinal) ? new() { Keys = [new(7) { Bytes = Key }], ActiveKey = 7, Mode = mode } : null,
            UnicastPeers = isUnicast ? [new(Address(name, 3 - node)), new(Address(name, 3))] : [],
            VirtualAddresses = list,
        };
    }

    /// <summary>The address of a node.</summary>
    public static IpAddress Address(string name, int node) =>
        name.Contains("v6", StringComparison.Ordinal) ? IpAddress.V6(0x2001_0DB8UL << 32, (ulong)node) : IpAddress.V4(192, 0, 2, (byte)node);

    /// <summary>What the kernel of the other node delivers of a packet that was sent to a destination.</summary>
    public static ReceivedPacket Deliver(ReadOnlySpan<byte> bytes, AdvertCodec sender, string name, int node = 1, int destination = 0, int hopLimit = 255) =>
        name.Contains("v6", StringComparison.Ordinal)
            ? ReceivedPacket.V6(bytes, Address(name, node), sender.Destination(destination), hopLimit)
            : ReceivedPacket.V4(bytes);

    /// <summary>The next advert of a codec as one packet.</summary>
    public static byte[] Next(AdvertCodec codec, string name, byte priority = 150, int node = 1, long clock = Now, int destination = 0)
    {
        codec.Next(Address(name, node), priority, clock);
        byte[] packet = new byte[codec.Size];
        codec.Write(packet, destination);
        return packet;
    }

    /// <summary>The rows of a theory.</summary>
    internal sealed class TheoryDataOfNames : Xunit.TheoryData<string>
    {
        /// <summary>Lists them.</summary>
        public TheoryDataOfNames()
        {
            foreach (string cast in new[] { "multicast", "unicast" })
                foreach (string form in new[] { "2 v4", "2 v4 pass", "2 v4 ah", "2 v4 hmac", "2 v6", "3 v4", "3 v4 hmac", "3 v6", "3 v6 hmac" })
                    Add($"{form} {cast}");
        }
    }
}
