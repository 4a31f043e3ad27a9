using System;
using System.Runtime.InteropServices;

namespace Kaconf.Runtime.Protocol.Vrrp;

/// <summary>Address lists as they stand in an advert: 4 or 16 bytes each, compared as sets without allocation.</summary>
internal static class AddressSet
{
    /// <summary>Whether both lists hold the same addresses; keepalived compares them in any order too.</summary>
    public static bool Equal(ReadOnlySpan<byte> ours, ReadOnlySpan<byte> theirs, bool isV6)
    {
        if (ours.SequenceEqual(theirs)) return true;
        if (ours.Length != theirs.Length) return false;
        return isV6 ? AreAllIn<UInt128>(ours, theirs) : AreAllIn<uint>(ours, theirs);
    }

    private static bool AreAllIn<T>(ReadOnlySpan<byte> ours, ReadOnlySpan<byte> theirs) where T : unmanaged, IEquatable<T>
    {
        ReadOnlySpan<T> list = MemoryMarshal.Cast<byte, T>(theirs);
        foreach (T address in MemoryMarshal.Cast<byte, T>(ours))
            if (!list.Contains(address)) return false;
        return true;
    }
}
