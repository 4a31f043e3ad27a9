using System.Collections.Generic;

namespace Kaconf.Runtime.Host.Vrrp;

/// <summary>What every tracked thing of an instance means now, summed up.</summary>
internal sealed class TrackBoard
{
    private readonly Dictionary<string, (bool Fault, int Offset)> entries = [];
    private readonly HashSet<string> held = [];

    /// <summary>How many things hold the instance in FAULT.</summary>
    public int Faults { get; private set; }

    /// <summary>The sum of the offsets.</summary>
    public int Offset { get; private set; }

    /// <summary>Whether something is not known yet.</summary>
    public bool IsHeld => held.Count > 0;

    /// <summary>Says that <paramref name="key"/> is not known yet.</summary>
    public void Hold(string key) => held.Add(key);

    /// <summary>Says what <paramref name="key"/> means, instead of what it meant before.</summary>
    public void Set(string key, bool fault, int offset)
    {
        held.Remove(key);
        (bool oldFault, int oldOffset) = entries.GetValueOrDefault(key);
        entries[key] = (fault, offset);
        Faults += (fault ? 1 : 0) - (oldFault ? 1 : 0);
        Offset += offset - oldOffset;
    }
}
