using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Kaconf.Runtime.Protocol.Vrrp;

/// <summary>
/// Which router is due next: a heap of a fixed number of them, with four branches at each place, so that it is low. A Backup's
/// deadline moves on with every advert that it hears; such a move costs nothing here, because an entry that stands too early is
/// put right only when it is the first.
/// </summary>
internal sealed class DeadlineHeap
{
    private const int Branches = 4;

    // Filled up with entries that are never due, so that every inner place has all its branches.
    private readonly Entry[] heap;
    private readonly int[] places;

    /// <summary>Makes a heap in which nothing is due.</summary>
    public DeadlineHeap(int count)
    {
        int length = ((count + Branches - 2) / Branches * Branches) + 1;
        heap = new Entry[length];
        places = new int[length];
        for (int i = 0; i < heap.Length; i++) (heap[i], places[i]) = (new Entry(long.MaxValue, i), i);
    }

    /// <summary>No router is due before this time, in nanoseconds; <see cref="long.MaxValue"/> = none ever.</summary>
    public long Earliest => heap[0].Deadline;

    /// <summary>The router at <see cref="Earliest"/>.</summary>
    public int First => heap[0].Router;

    /// <summary>Makes sure that a router comes up at its deadline or before.</summary>
    public void Need(int router, long deadline)
    {
        int place = places[router];
        if (deadline < heap[place].Deadline) Rise(new Entry(deadline, router), place);
    }

    /// <summary>Says the true deadline of <see cref="First"/>, which has come up.</summary>
    public void MoveFirst(long deadline)
    {
        // The new deadline is nearly always among the latest: the hole goes down to a leaf, and the entry rises from there.
        ref Entry entries = ref MemoryMarshal.GetArrayDataReference(heap);
        ref int whereabouts = ref MemoryMarshal.GetArrayDataReference(places);
        int router = entries.Router, place = 0;
        for (int child; (child = (Branches * place) + 1) < heap.Length; place = child)
        {
            ref Entry branch = ref Unsafe.Add(ref entries, child);
            long deadline0 = branch.Deadline, deadline1 = Unsafe.Add(ref branch, 1).Deadline;
            long deadline2 = Unsafe.Add(ref branch, 2).Deadline, deadline3 = Unsafe.Add(ref branch, 3).Deadline;
            int one = deadline1 < deadline0 ? 1 : 0, other = deadline3 < deadline2 ? 3 : 2;
            child += Math.Min(deadline2, deadline3) < Math.Min(deadline0, deadline1) ? other : one;
            Entry next = Unsafe.Add(ref entries, child);
            Unsafe.Add(ref entries, place) = next;
            Unsafe.Add(ref whereabouts, next.Router) = place;
        }
        Rise(new Entry(deadline, router), place);
    }

    private void Rise(Entry entry, int place)
    {
        for (int parent; place > 0 && heap[parent = (int)((uint)(place - 1) / Branches)].Deadline > entry.Deadline; place = parent) Put(heap[parent], place);
        Put(entry, place);
    }

    private void Put(Entry entry, int place)
    {
        heap[place] = entry;
        places[entry.Router] = place;
    }

    private readonly struct Entry(long deadline, int router)
    {
        public long Deadline { get; } = deadline;

        public int Router { get; } = router;
    }
}
