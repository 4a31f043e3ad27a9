using System.Collections.Generic;

namespace Kaconf.Runtime.Host.Vrrp;

/// <summary>What every tracked thing of an instance means now, summed up. They are few, so they are looked through.</summary>
internal sealed class TrackBoard
{
    private readonly List<(string Key, bool Fault, int Offset)> entries = new(1);
    private List<string>? held;

    /// <summary>How many things hold the instance in FAULT.</summary>
    public int Faults { get; private set; }

    /// <summary>The sum of the offsets.</summary>
    public int Offset { get; private set; }

    /// <summary>Whether something is not known yet.</summary>
    public bool IsHeld => held is { Count: > 0 };

    /// <summary>Says that <paramref name="key"/> is not known yet.</summary>
    public void Hold(string key)
    {
        held ??= [];
        if (!held.Contains(key)) held.Add(key);
    }

    /// <summary>Says what <paramref name="key"/> means, instead of what it meant before.</summary>
    public void Set(string key, bool fault, int offset)
    {
        held?.Remove(key);
        int place = entries.FindIndex(entry => entry.Key == key);
        (_, bool oldFault, int oldOffset) = place < 0 ? default : entries[place];
        if (place < 0) entries.Add((key, fault, offset));
        else entries[place] = (key, fault, offset);
        Faults += (fault ? 1 : 0) - (oldFault ? 1 : 0);
        Offset += offset - oldOffset;
    }
}
