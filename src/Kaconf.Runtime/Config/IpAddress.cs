using System;
using System.Buffers.Binary;

namespace Kaconf.Runtime.Config;

/// <summary>An IPv4 or IPv6 address as a value: no allocation, ordered as the network orders it.</summary>
public readonly record struct IpAddress : IComparable<IpAddress>
{
    // Two halves rather than a UInt128, which would cost a quarter more memory for its alignment.
    private readonly ulong high;
    private readonly ulong low;

    private IpAddress(ulong high, ulong low, bool isV6) => (this.high, this.low, IsV6) = (high, low, isV6);

    /// <summary>Whether this is an IPv6 address.</summary>
    public bool IsV6 { get; }

    /// <summary>Number of bytes on the wire: 4 or 16.</summary>
    public int Length => IsV6 ? 16 : 4;

    /// <summary>Whether this is a group: 224.0.0.0/4 or ff00::/8.</summary>
    public bool IsMulticast => IsV6 ? high >> 56 == 0xFF : (uint)low >> 28 == 0xE;

    /// <summary>Whether this is an IPv6 address of fe80::/10, which means something only together with an interface.</summary>
    public bool IsLinkLocal => IsV6 && high >> 54 == 0x3FA;

    /// <summary>The address that is greater by one; after the last comes the first.</summary>
    public IpAddress Next => IsV6 ? new(low == ulong.MaxValue ? high + 1 : high, low + 1, true) : new(0, (uint)(low + 1), false);

    /// <summary>The IPv4 address a.b.c.d.</summary>
    public static IpAddress V4(byte a, byte b, byte c, byte d) => new(0, (uint)((a << 24) | (b << 16) | (c << 8) | d), false);

    /// <summary>The IPv6 address of two halves, most significant first.</summary>
    public static IpAddress V6(ulong high, ulong low) => new(high, low, true);

    /// <summary>Reads an address in network byte order.</summary>
    /// <param name="bytes">Exactly 4 or 16 bytes.</param>
    /// <exception cref="ArgumentException">Another length.</exception>
    public static IpAddress Read(ReadOnlySpan<byte> bytes) => bytes.Length switch
    {
        4 => new(0, BinaryPrimitives.ReadUInt32BigEndian(bytes), false),
        16 => new(BinaryPrimitives.ReadUInt64BigEndian(bytes), BinaryPrimitives.ReadUInt64BigEndian(bytes[8..]), true),
        _ => throw new ArgumentException("an address has 4 or 16 bytes", nameof(bytes)),
    };

    /// <summary>Writes the address in network byte order into the first <see cref="Length"/> bytes.</summary>
    public void Write(Span<byte> destination)
    {
        if (!IsV6)
        {
            BinaryPrimitives.WriteUInt32BigEndian(destination, (uint)low);
            return;
        }
        BinaryPrimitives.WriteUInt64BigEndian(destination, high);
        BinaryPrimitives.WriteUInt64BigEndian(destination[8..], low);
    }

    /// <summary>Numeric order in network byte order, which settles VRRP ties (RFC 3768 §6.4.3); IPv4 before IPv6.</summary>
    public int CompareTo(IpAddress other)
    {
        if (IsV6 != other.IsV6) return IsV6.CompareTo(other.IsV6);
        return high == other.high ? low.CompareTo(other.low) : high.CompareTo(other.high);
    }

    /// <summary>Dotted or RFC 5952 form.</summary>
    public override string ToString()
    {
        if (!IsV6) return $"{(byte)(low >> 24)}.{(byte)(low >> 16)}.{(byte)(low >> 8)}.{(byte)low}";
        Span<byte> bytes = stackalloc byte[16];
        Write(bytes);
        return new System.Net.IPAddress(bytes).ToString();
    }
}
