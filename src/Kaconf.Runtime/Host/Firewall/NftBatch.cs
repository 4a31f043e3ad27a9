using System;
using Kaconf.Runtime.Wire;

namespace Kaconf.Runtime.Host.Firewall;

/// <summary>Writes a message with a given number into a buffer; empty = it is too small.</summary>
internal delegate ReadOnlySpan<byte> NftRequest(Span<byte> buffer, uint sequence);

/// <summary>Changes of nf_tables that the kernel makes all at once, or none of them.</summary>
internal sealed class NftBatch
{
    private const int FlagsOffset = 6;

    private byte[] buffer = new byte[4096];
    private int used;
    private int last;

    /// <summary>Begins a batch.</summary>
    /// <param name="first">The number of its first message; the others count on.</param>
    public NftBatch(uint first)
    {
        (First, Last) = (first, first - 1);
        Add((room, sequence) => NftMessage.Batch(room, sequence, NfTables.NFNL_MSG_BATCH_BEGIN));
    }

    /// <summary>The number of its beginning, by which the kernel answers when it refuses the whole.</summary>
    public uint First { get; }

    /// <summary>The number of its last change, which is acknowledged.</summary>
    public uint Last { get; private set; }

    /// <summary>Appends a change.</summary>
    public void Add(NftRequest write)
    {
        Last++;
        ReadOnlySpan<byte> written = write(buffer.AsSpan(used), Last);
        while (written.IsEmpty)
        {
            Array.Resize(ref buffer, buffer.Length * 2);
            written = write(buffer.AsSpan(used), Last);
        }
        last = used;
        used += Netlink.Align(written.Length);
    }

    /// <summary>Ends the batch.</summary>
    /// <returns>What to send, in one piece.</returns>
    public ReadOnlyMemory<byte> End()
    {
        buffer[last + FlagsOffset] |= (byte)Netlink.NLM_F_ACK;
        uint acknowledged = Last;
        Add((room, sequence) => NftMessage.Batch(room, sequence, NfTables.NFNL_MSG_BATCH_END));
        Last = acknowledged;
        return buffer.AsMemory(0, used);
    }
}
