using System.Collections.Generic;

namespace Kaconf.Runtime.Protocol.Vrrp;

/// <summary>The input that is being handled, which one router may hand on to the others of its sync group.</summary>
internal sealed class VrrpTurn
{
    /// <summary>Its time, in nanoseconds.</summary>
    public long Now { get; private set; }

    /// <summary>Where its effects go.</summary>
    public List<Effect> Effects { get; private set; } = [];

    /// <summary>The group of which the input may have moved the timers of all members; null = only its own router's.</summary>
    public SyncGroup? Moved { get; set; }

    /// <summary>Begins an input.</summary>
    public void Begin(long now, List<Effect> effects)
    {
        Now = now;
        // It nearly always is; the garbage collector's note of a reference costs more than the question.
        if (!ReferenceEquals(Effects, effects)) Effects = effects;
    }
}
