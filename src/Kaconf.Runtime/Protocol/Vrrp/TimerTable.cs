using System;
using System.Runtime.CompilerServices;

namespace Kaconf.Runtime.Protocol.Vrrp;

/// <summary>A deadline for each <see cref="VrrpTimer"/>, in nanoseconds; <see cref="Never"/> = not running.</summary>
internal struct TimerTable
{
    /// <summary>The deadline of a timer that is not running.</summary>
    public const long Never = long.MaxValue;

    /// <summary>How many timers there are.</summary>
    public const int Count = (int)VrrpTimer.ExtraGarp + 1;

    private Deadlines deadlines;

    /// <summary>Makes a table with no timer running.</summary>
    public TimerTable() => Clear();

    /// <summary>The deadline of one timer.</summary>
    public long this[VrrpTimer timer]
    {
        readonly get => deadlines[(int)timer];
        set => deadlines[(int)timer] = value;
    }

    /// <summary>The earliest deadline.</summary>
    public readonly long Next
    {
        get
        {
            long next = Never;
            foreach (long deadline in deadlines) next = Math.Min(next, deadline);
            return next;
        }
    }

    /// <summary>Stops every timer.</summary>
    public void Clear() => ((Span<long>)deadlines).Fill(Never);

    /// <summary>Stops a timer that is due at <paramref name="now"/> and tells when it was due.</summary>
    public bool TryTakeDue(VrrpTimer timer, long now, out long due)
    {
        due = this[timer];
        if (due > now) return false;
        this[timer] = Never;
        return true;
    }

    [InlineArray(Count)]
    private struct Deadlines
    {
        private long first;
    }
}
