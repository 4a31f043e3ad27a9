using System;
using static Kaconf.Runtime.Wire.NfTables;

namespace Kaconf.Runtime.Wire;

/// <summary>Takes an element of a map: its first key, its last one, and the value.</summary>
internal delegate void NftRange(ReadOnlySpan<byte> first, ReadOnlySpan<byte> last, ReadOnlySpan<byte> value);

/// <summary>Reads NFT_MSG_NEWSETELEM, of which a dump of a set has one or more.</summary>
internal static class NftElements
{
    /// <summary>Reads the key of each element.</summary>
    /// <returns>False when the message is cut or damaged.</returns>
    public static bool TryReadKeys(ReadOnlySpan<byte> payload, NftKey onKey) => TryReadRanges(payload, (first, _, _) => onKey(first));

    /// <summary>Reads each element; of one that is no range the last key is the first.</summary>
    /// <returns>False when the message is cut or damaged.</returns>
    public static bool TryReadRanges(ReadOnlySpan<byte> payload, NftRange onRange)
    {
        if (payload.Length < NftMessage.HeaderSize) return false;
        NetlinkAttributes attributes = new(payload[NftMessage.HeaderSize..]);
        while (attributes.Next())
        {
            if (attributes.Type != NFTA_SET_ELEM_LIST_ELEMENTS) continue;
            NetlinkAttributes list = new(attributes.Value);
            while (list.Next())
                if (!TryReadRange(list.Value, onRange)) return false;
            if (list.Failed) return false;
        }
        return !attributes.Failed;
    }

    private static bool TryReadRange(ReadOnlySpan<byte> element, NftRange onRange)
    {
        ReadOnlySpan<byte> first = default, last = default, value = default;
        NetlinkAttributes attributes = new(element);
        bool isWhole = true;
        while (attributes.Next())
        {
            if (attributes.Type == NFTA_SET_ELEM_KEY) isWhole &= TryReadValue(attributes.Value, out first);
            else if (attributes.Type == NFTA_SET_ELEM_KEY_END) isWhole &= TryReadValue(attributes.Value, out last);
            else if (attributes.Type == NFTA_SET_ELEM_DATA) isWhole &= TryReadValue(attributes.Value, out value);
        }
        if (attributes.Failed || !isWhole) return false;
        if (!first.IsEmpty) onRange(first, last.IsEmpty ? first : last, value);
        return true;
    }

    private static bool TryReadValue(ReadOnlySpan<byte> data, out ReadOnlySpan<byte> value)
    {
        value = default;
        NetlinkAttributes attributes = new(data);
        while (attributes.Next())
            if (attributes.Type == NFTA_DATA_VALUE) value = attributes.Value;
        return !attributes.Failed;
    }
}
