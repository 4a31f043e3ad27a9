using Kaconf.Runtime.Config;

namespace Kaconf.Simulation.Machines;

/// <summary>Where a packet on a cable comes from.</summary>
public enum PacketOrigin
{
    /// <summary>A router sent it.</summary>
    Router,

    /// <summary>The cable made a second one of it.</summary>
    Duplicate,

    /// <summary>An attacker recorded it and sends it again.</summary>
    Replay,

    /// <summary>An attacker made it, or changed it.</summary>
    Forgery,
}

/// <summary>The bytes of an advert on a cable, and what a checker is to know of them without reading them.</summary>
/// <param name="Bytes">What a raw socket of the family delivers.</param>
/// <param name="Sender">Who sent it first.</param>
/// <param name="Destination">The group, or a peer.</param>
/// <param name="Priority">The priority in it.</param>
/// <param name="SentAt">When it was sent first, in nanoseconds.</param>
/// <param name="Serial">How many adverts had been sent in its world until then.</param>
public sealed record SimPacket(byte[] Bytes, SimInstance Sender, IpAddress Destination, byte Priority, long SentAt, long Serial)
{
    /// <summary>How it came onto the cable.</summary>
    public PacketOrigin Origin { get; init; }

    /// <summary>The address that it comes from.</summary>
    public required IpAddress Source { get; init; }

    /// <summary>When it was sent first by the clock on the sender's wall, in nanoseconds since 1970.</summary>
    public required long SignedAt { get; init; }

    /// <summary>Whether its checksum is that of keepalived before 1.3.7 (keepalived.conf(5), old_unicast_checksum).</summary>
    public required bool IsOld { get; init; }

    /// <summary>The hop limit over IPv6.</summary>
    public int HopLimit { get; init; } = 255;
}
