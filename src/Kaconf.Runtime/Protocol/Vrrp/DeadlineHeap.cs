using System;

namespace Kaconf.Runtime.Protocol.Vrrp;

/// <summary>
/// Which router is due next: a binary heap of a fixed number of them. A Backup's deadline moves on with every advert that it
/// hears; such a move costs nothing here, because an entry that stands too early is put right only when it comes up.
/// </summary>
internal sealed class DeadlineHeap
{
    private readonly int[] heap;
    private readonly int[] places;
    private readonly long[] keys;

    /// <summary>Makes a heap in which nothing is due.</summary>
    public DeadlineHeap(int count)
    {
        heap = new int[count];
        places = new int[count];
        keys = new long[count];
        for (int i = 0; i < count; i++) heap[i] = places[i] = i;
        Array.Fill(keys, long.MaxValue);
    }

    /// <summary>No router is due before this time, in nanoseconds; <see cref="long.MaxValue"/> = none ever.</summary>
    public long Earliest => heap.Length == 0 ? long.MaxValue : keys[heap[0]];

    /// <summary>The router at <see cref="Earliest"/>.</summary>
    public int First => heap[0];

    /// <summary>Makes sure that a router comes up at its deadline or before.</summary>
    public void Need(int router, long deadline)
    {
        if (deadline >= keys[router]) return;
        keys[router] = deadline;
        Rise(places[router]);
    }

    /// <summary>Says the true deadline of <see cref="First"/>, which has come up.</summary>
    public void MoveFirst(long deadline)
    {
        keys[heap[0]] = deadline;
        Sink(0);
    }

    private void Rise(int place)
    {
        int router = heap[place];
        for (int parent; place > 0 && keys[heap[parent = (place - 1) / 2]] > keys[router]; place = parent) Put(heap[parent], place);
        Put(router, place);
    }

    private void Sink(int place)
    {
        int router = heap[place];
        for (int child; (child = (2 * place) + 1) < heap.Length; place = child)
        {
            if (child + 1 < heap.Length && keys[heap[child + 1]] < keys[heap[child]]) child++;
            if (keys[heap[child]] >= keys[router]) break;
            Put(heap[child], place);
        }
        Put(router, place);
    }

    private void Put(int router, int place)
    {
        heap[place] = router;
        places[router] = place;
    }
}
