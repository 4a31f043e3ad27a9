using System;
using static Kaconf.Runtime.Wire.NfTables;

namespace Kaconf.Runtime.Wire;

/// <summary>Reads NFT_MSG_NEWSETELEM, of which a dump of a set has one or more.</summary>
internal static class NftElements
{
    /// <summary>Reads the key of each element.</summary>
    /// <returns>False when the message is cut or damaged.</returns>
    public static bool TryReadKeys(ReadOnlySpan<byte> payload, NftKey onKey)
    {
        if (payload.Length < NftMessage.HeaderSize) return false;
        NetlinkAttributes attributes = new(payload[NftMessage.HeaderSize..]);
        while (attributes.Next())
        {
            if (attributes.Type != NFTA_SET_ELEM_LIST_ELEMENTS) continue;
            NetlinkAttributes list = new(attributes.Value);
            while (list.Next())
                if (!TryReadKey(list.Value, onKey)) return false;
            if (list.Failed) return false;
        }
        return !attributes.Failed;
    }

    private static bool TryReadKey(ReadOnlySpan<byte> element, NftKey onKey)
    {
        NetlinkAttributes attributes = new(element);
        while (attributes.Next())
        {
            if (attributes.Type != NFTA_SET_ELEM_KEY) continue;
            NetlinkAttributes key = new(attributes.Value);
            while (key.Next())
                if (key.Type == NFTA_DATA_VALUE) onKey(key.Value);
            if (key.Failed) return false;
        }
        return !attributes.Failed;
    }
}
