using System;
using System.Runtime.CompilerServices;

namespace Kaconf.Runtime.Protocol.Vrrp;

/// <summary>
/// A deadline for each <see cref="VrrpTimer"/>, in nanoseconds; <see cref="Never"/> = not running. Those that move with every
/// advert stand alone; of the others, which seldom move, the earliest is known.
/// </summary>
internal struct TimerTable
{
    /// <summary>The deadline of a timer that is not running.</summary>
    public const long Never = long.MaxValue;

    private const int Others = (int)VrrpTimer.ExtraGarp + 1;

    private Deadlines others;
    private long nextOther;

    /// <summary>Makes a table with no timer running.</summary>
    public TimerTable() => Clear();

    /// <summary><see cref="VrrpTimer"/> apart: the Active router has been silent for too long (Backup only).</summary>
    public long ActiveDown { get; set; }

    /// <summary>Our next advert (Active only).</summary>
    public long Advert { get; set; }

    /// <summary>The earliest deadline.</summary>
    public readonly long Next => Math.Min(Math.Min(ActiveDown, Advert), nextOther);

    /// <summary>The earliest deadline of a <see cref="VrrpTimer"/>.</summary>
    public readonly long NextOther => nextOther;

    /// <summary>The deadline of one timer.</summary>
    public long this[VrrpTimer timer]
    {
        readonly get => others[(int)timer];
        set
        {
            others[(int)timer] = value;
            nextOther = Never;
            foreach (long deadline in others) nextOther = Math.Min(nextOther, deadline);
        }
    }

    /// <summary>Stops every timer.</summary>
    public void Clear()
    {
        ((Span<long>)others).Fill(Never);
        ActiveDown = Advert = nextOther = Never;
    }

    /// <summary>Stops a timer that is due at <paramref name="now"/>.</summary>
    public bool TakeDue(VrrpTimer timer, long now)
    {
        if (this[timer] > now) return false;
        this[timer] = Never;
        return true;
    }

    [InlineArray(Others)]
    private struct Deadlines
    {
        private long first;
    }
}
