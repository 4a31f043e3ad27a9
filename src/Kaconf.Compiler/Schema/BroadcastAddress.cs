using System.Linq;
using Kaconf.Compiler.Values;

namespace Kaconf.Compiler.Schema;

/// <summary>Broadcast addresses: one of its own, or <c>+</c> (host bits set) or <c>-</c> (host bits clear) as in ip-address(8).</summary>
internal static class BroadcastAddress
{
    /// <summary>The broadcast address of an entry, or null when there can be none such.</summary>
    public static AddressValue? Read(string word, VirtualAddressValue entry)
    {
        if (entry.Address.IsV6) return null;
        if (word is "+" or "-") return entry.PrefixLength > 30 ? null : Derive(entry, word == "+");
        return AddressText.Parse(word) is { IsV6: false } address ? address : null;
    }

    /// <summary>Whether a word has digits only.</summary>
    public static bool IsNumber(this string word)
    {
        foreach (char c in word) if (c is < '0' or > '9') return false;
        return word.Length > 0;
    }

    private static AddressValue Derive(VirtualAddressValue entry, bool ones)
    {
        uint host = entry.PrefixLength == 0 ? uint.MaxValue : (1u << (32 - entry.PrefixLength)) - 1;
        uint address = entry.Address.Bytes.Aggregate(0u, (sum, part) => (sum << 8) | part);
        uint result = ones ? address | host : address & ~host;
        return new AddressValue(new[] { (byte)(result >> 24), (byte)(result >> 16), (byte)(result >> 8), (byte)result }.ToEquatableArray());
    }
}
