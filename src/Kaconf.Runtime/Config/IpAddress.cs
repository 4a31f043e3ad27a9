using System;
using System.Buffers.Binary;

namespace Kaconf.Runtime.Config;

/// <summary>An IPv4 or IPv6 address as a value: no allocation, ordered as the network orders it.</summary>
public readonly record struct IpAddress : IComparable<IpAddress>
{
    private readonly UInt128 bits;

    private IpAddress(UInt128 bits, bool isV6)
    {
        this.bits = bits;
        IsV6 = isV6;
    }

    /// <summary>Whether this is an IPv6 address.</summary>
    public bool IsV6 { get; }

    /// <summary>Number of bytes on the wire: 4 or 16.</summary>
    public int Length => IsV6 ? 16 : 4;

    /// <summary>Whether this is a group: 224.0.0.0/4 or ff00::/8.</summary>
    public bool IsMulticast => IsV6 ? bits >> 120 == 0xFF : (uint)bits >> 28 == 0xE;

    /// <summary>The IPv4 address a.b.c.d.</summary>
    public static IpAddress V4(byte a, byte b, byte c, byte d) => new((uint)((a << 24) | (b << 16) | (c << 8) | d), false);

    /// <summary>The IPv6 address of two halves, most significant first.</summary>
    public static IpAddress V6(ulong high, ulong low) => new(new UInt128(high, low), true);

    /// <summary>Reads an address in network byte order.</summary>
    /// <param name="bytes">Exactly 4 or 16 bytes.</param>
    /// <exception cref="ArgumentException">Another length.</exception>
    public static IpAddress Read(ReadOnlySpan<byte> bytes) => bytes.Length switch
    {
        4 => new(BinaryPrimitives.ReadUInt32BigEndian(bytes), false),
        16 => new(BinaryPrimitives.ReadUInt128BigEndian(bytes), true),
        _ => throw new ArgumentException("an address has 4 or 16 bytes", nameof(bytes)),
    };

    /// <summary>Writes the address in network byte order into the first <see cref="Length"/> bytes.</summary>
    public void Write(Span<byte> destination)
    {
        if (IsV6) BinaryPrimitives.WriteUInt128BigEndian(destination, bits);
        else BinaryPrimitives.WriteUInt32BigEndian(destination, (uint)bits);
    }

    /// <summary>Numeric order in network byte order, which settles VRRP ties (RFC 3768 §6.4.3); IPv4 before IPv6.</summary>
    public int CompareTo(IpAddress other) => IsV6 == other.IsV6 ? bits.CompareTo(other.bits) : IsV6.CompareTo(other.IsV6);

    /// <summary>Dotted or RFC 5952 form.</summary>
    public override string ToString()
    {
        if (!IsV6) return $"{(byte)(bits >> 24)}.{(byte)(bits >> 16)}.{(byte)(bits >> 8)}.{(byte)bits}";
        Span<byte> bytes = stackalloc byte[16];
        Write(bytes);
        return new System.Net.IPAddress(bytes).ToString();
    }
}
