using System;

namespace Kaconf.Runtime.Protocol.Vrrp;

/// <summary>Address lists as they stand in an advert: 4 bytes each, compared as sets without allocation.</summary>
internal static class AddressSet
{
    /// <summary>Whether both lists hold the same addresses; keepalived compares them in any order too.</summary>
    public static bool Equal(ReadOnlySpan<byte> ours, ReadOnlySpan<byte> theirs)
    {
        if (ours.SequenceEqual(theirs)) return true;
        if (ours.Length != theirs.Length) return false;
        for (int i = 0; i < ours.Length; i += 4)
            if (!Contains(theirs, ours.Slice(i, 4))) return false;
        return true;
    }

    private static bool Contains(ReadOnlySpan<byte> list, ReadOnlySpan<byte> address)
    {
        for (int i = 0; i < list.Length; i += 4)
            if (list.Slice(i, 4).SequenceEqual(address)) return true;
        return false;
    }
}
