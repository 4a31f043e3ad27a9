using System;
using System.Runtime.InteropServices;

namespace Kaconf.Runtime.Wire;

/// <summary>
/// Walks the attributes of a netlink message (linux/netlink.h, struct nlattr). The first damage is latched, a value of
/// another size than asked for included.
/// <code>
/// | length 16 | type 16 | value … | padding |
/// </code>
/// </summary>
internal ref struct NetlinkAttributes(ReadOnlySpan<byte> bytes)
{
    /// <summary>Bytes of struct nlattr.</summary>
    public const int HeaderSize = 4;

    // NLA_F_NESTED and NLA_F_NET_BYTEORDER share the field.
    private const ushort TypeMask = 0x3FFF;

    private ReadOnlySpan<byte> rest = bytes;

    /// <summary>Whether the attributes are cut or damaged.</summary>
    public bool Failed { get; private set; }

    /// <summary>The type, without flags.</summary>
    public ushort Type { get; private set; }

    /// <summary>The value, without padding.</summary>
    public ReadOnlySpan<byte> Value { get; private set; }

    /// <summary>Goes to the next attribute.</summary>
    /// <returns>False at the end, and at the first damage.</returns>
    public bool Next()
    {
        if (rest.IsEmpty || Failed) return false;
        Failed = rest.Length < HeaderSize;
        if (Failed) return false;
        ushort length = MemoryMarshal.Read<ushort>(rest);
        Failed = length < HeaderSize || length > rest.Length;
        if (Failed) return false;
        Type = (ushort)(MemoryMarshal.Read<ushort>(rest[2..]) & TypeMask);
        Value = rest[HeaderSize..length];
        rest = rest[Math.Min(Netlink.Align(length), rest.Length)..];
        return true;
    }

    /// <summary>The value as a byte.</summary>
    public byte U8() => Sized(1) ? Value[0] : (byte)0;

    /// <summary>The value as a number of 16 bits.</summary>
    public ushort U16() => Sized(2) ? MemoryMarshal.Read<ushort>(Value) : (ushort)0;

    /// <summary>The value as a number of 32 bits.</summary>
    public uint U32() => Sized(4) ? MemoryMarshal.Read<uint>(Value) : 0;

    /// <summary>The value as text, up to its null byte.</summary>
    public readonly ReadOnlySpan<byte> Text() => Value.IndexOf((byte)0) is >= 0 and var end ? Value[..end] : Value;

    private bool Sized(int size)
    {
        Failed |= Value.Length != size;
        return Value.Length == size;
    }
}
