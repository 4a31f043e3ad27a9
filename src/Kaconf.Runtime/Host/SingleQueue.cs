using System.Diagnostics.CodeAnalysis;
using System.Threading;

namespace Kaconf.Runtime.Host;

/// <summary>
/// A bounded queue from one thread to another, without a lock: a thread of high priority never waits for one that the
/// scheduler has put aside.
/// </summary>
/// <typeparam name="T">What is handed over.</typeparam>
/// <param name="capacity">How many it holds.</param>
internal sealed class SingleQueue<T>(int capacity)
    where T : class
{
    private readonly T?[] items = new T?[capacity];
    private int added, taken;

    /// <summary>Adds at the end; for the one thread that adds.</summary>
    /// <returns>False when there is no room.</returns>
    public bool TryAdd(T item)
    {
        int end = added;
        if (end - Volatile.Read(ref taken) == capacity) return false;
        items[(uint)end % (uint)capacity] = item;
        Volatile.Write(ref added, end + 1);
        return true;
    }

    /// <summary>Takes from the front; for the one thread that takes.</summary>
    public bool TryTake([NotNullWhen(true)] out T? item)
    {
        item = null;
        int front = taken;
        if (front == Volatile.Read(ref added)) return false;
        ref T? place = ref items[(uint)front % (uint)capacity];
        item = place!;
        place = null;
        Volatile.Write(ref taken, front + 1);
        return true;
    }
}
