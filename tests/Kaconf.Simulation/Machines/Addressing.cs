using Kaconf.Runtime.Config;

namespace Kaconf.Simulation.Machines;

/// <summary>The addresses of the machines.</summary>
public static class Addressing
{
    // More than there are nodes: no two of them ever have the same address.
    private const int Next = 10, MostChanges = 20;

    /// <summary>The address of a node on a LAN: 192.0.LAN.NODE or fe80::LAN:NODE, until it gets another.</summary>
    public static IpAddress Of(int node, int lan, bool isV6, int changes = 0)
    {
        int host = node + 1 + (changes % MostChanges * Next);
        return isV6 ? IpAddress.V6(0xfe80ul << 48, ((ulong)lan << 16) + (ulong)host) : IpAddress.V4(192, 0, (byte)lan, (byte)host);
    }

    /// <summary>A group that is not VRRP's own.</summary>
    public static IpAddress OtherGroup(bool isV6) => isV6 ? IpAddress.V6(0xff02ul << 48, 0x77) : IpAddress.V4(224, 0, 0, 77);

    /// <summary>A virtual address of a virtual router.</summary>
    public static IpAddress Virtual(byte virtualRouterId, int place, bool isV6) =>
        isV6
            ? IpAddress.V6(place == 0 ? 0xfe80ul << 48 : 0x2001_0db8ul << 32, ((ulong)virtualRouterId << 16) + (ulong)place + 0x100)
            : IpAddress.V4(198, 51, virtualRouterId, (byte)(place + 100));
}
