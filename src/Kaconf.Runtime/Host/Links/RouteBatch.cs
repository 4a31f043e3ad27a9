using System;
using Kaconf.Runtime.Wire;

namespace Kaconf.Runtime.Host.Links;

/// <summary>
/// Requests that the kernel gets in one system call and works off in order; one that it refuses does not keep the
/// others. Only the last asks for an acknowledgement: of the others no answer means yes.
/// </summary>
internal sealed class RouteBatch(RouteClient route)
{
    private const int FlagsOffset = 6;

    private readonly byte[] buffer = GC.AllocateArray<byte>(32 * 1024, pinned: true);
    private int used;
    private int last;
    private uint first;

    /// <summary>How many requests wait.</summary>
    public int Count { get; private set; }

    /// <summary>Adds a request about an address.</summary>
    /// <param name="message">The address.</param>
    /// <param name="type">RTM_NEWADDR or RTM_DELADDR.</param>
    /// <param name="flags">NLM_F_*, without REQUEST and ACK.</param>
    /// <returns>False when it does not fit behind the others.</returns>
    public bool TryAdd(in AddressMessage message, ushort type, ushort flags)
    {
        uint sequence = route.NextSequence();
        return TryTake(message.Write(buffer.AsSpan(used), type, (ushort)(Netlink.NLM_F_REQUEST | flags), sequence), sequence);
    }

    /// <summary>Adds a request.</summary>
    /// <returns>False when it does not fit behind the others.</returns>
    public bool TryAdd(RouteRequest write)
    {
        uint sequence = route.NextSequence();
        return TryTake(write(buffer.AsSpan(used), sequence), sequence);
    }

    /// <summary>Sends all and takes the answers.</summary>
    /// <param name="onRefused">Hears of each that was refused: its place in the batch, and why.</param>
    public void Flush(Action<int, RouteResult> onRefused)
    {
        if (Count == 0) return;
        buffer[last + FlagsOffset] |= (byte)Netlink.NLM_F_ACK;
        int count = Count;
        int answered = -1;
        RouteResult end = route.Exchange(buffer.AsSpan(0, used), messages =>
        {
            while (answered < count - 1 && messages.Next())
            {
                int place = (int)(messages.Sequence - first);
                if ((uint)place >= (uint)count || messages.Type != Netlink.NLMSG_ERROR) continue;
                answered = place;
                if (RouteClient.ResultOf(messages) is { Error.IsError: true } refusal) onRefused(place, refusal);
            }
            return answered == count - 1;
        });
        (Count, used) = (0, 0);
        for (int place = answered + 1; end.Error.IsError && place < count; place++) onRefused(place, end);
    }

    private bool TryTake(ReadOnlySpan<byte> written, uint sequence)
    {
        if (written.IsEmpty) return Count > 0 ? false : throw new InvalidOperationException("a netlink request is larger than its buffer");
        if (Count++ == 0) first = sequence;
        last = used;
        used += Netlink.Align(written.Length);
        return true;
    }
}
