using System;

namespace Kaconf.Runtime.Host;

/// <summary>The timers that are set, the earliest first: a binary heap that grows only when a timer is made.</summary>
internal sealed class TimerQueue
{
    private ReactorTimer[] heap = new ReactorTimer[16];
    private int made;
    private int count;

    /// <summary>The earliest deadline in nanoseconds; <see cref="long.MaxValue"/> = none.</summary>
    public long Earliest => count == 0 ? long.MaxValue : heap[0].Deadline;

    /// <summary>The least deadline that can be set: a timer that sets itself into the past may not starve the others.</summary>
    public long Floor { get; set; }

    /// <summary>Makes a timer that is not set.</summary>
    public ReactorTimer New(Action onDue)
    {
        if (++made > heap.Length) Array.Resize(ref heap, heap.Length * 2);
        return new ReactorTimer(this, onDue);
    }

    /// <summary>Takes the earliest timer if it is due; it is not set any more.</summary>
    public ReactorTimer? TakeDue(long now)
    {
        if (Earliest > now) return null;
        ReactorTimer timer = heap[0];
        Remove(timer);
        timer.Unset();
        return timer;
    }

    /// <summary>Puts a timer where its deadline belongs, or takes it out.</summary>
    public void Place(ReactorTimer timer)
    {
        if (timer.Deadline == long.MaxValue)
        {
            if (timer.HeapIndex >= 0) Remove(timer);
            return;
        }
        if (timer.HeapIndex < 0) Put(timer, count++);
        Sift(timer);
    }

    private void Remove(ReactorTimer timer)
    {
        int hole = timer.HeapIndex;
        ReactorTimer last = heap[--count];
        heap[count] = null!;
        timer.HeapIndex = -1;
        if (last == timer) return;
        Put(last, hole);
        Sift(last);
    }

    private void Sift(ReactorTimer timer)
    {
        while (timer.HeapIndex > 0 && heap[(timer.HeapIndex - 1) / 2] is var parent && timer.Deadline < parent.Deadline)
            Swap(timer, parent);
        while (EarliestChild(timer.HeapIndex) is { } child && child.Deadline < timer.Deadline)
            Swap(timer, child);
    }

    private ReactorTimer? EarliestChild(int index)
    {
        int left = (2 * index) + 1;
        if (left >= count) return null;
        return left + 1 < count && heap[left + 1].Deadline < heap[left].Deadline ? heap[left + 1] : heap[left];
    }

    private void Swap(ReactorTimer a, ReactorTimer b)
    {
        int place = a.HeapIndex;
        Put(a, b.HeapIndex);
        Put(b, place);
    }

    private void Put(ReactorTimer timer, int index)
    {
        heap[index] = timer;
        timer.HeapIndex = index;
    }
}
