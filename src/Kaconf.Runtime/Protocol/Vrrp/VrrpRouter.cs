using System.Collections.Generic;
using Kaconf.Runtime.Config;

namespace Kaconf.Runtime.Protocol.Vrrp;

/// <summary>
/// One virtual router (RFC 3768 §6) without I/O: an input and a time go in, effects come out.
/// Drain the effects before the next input. Times are CLOCK_MONOTONIC nanoseconds.
/// </summary>
public sealed class VrrpRouter
{
    /// <summary>Makes a router in <see cref="VrrpState.Initialize"/>.</summary>
    public VrrpRouter(VrrpInstanceConfig config, IpAddress source) => (Config, Source) = (config, source);

    /// <summary>The instance this router runs.</summary>
    public VrrpInstanceConfig Config { get; }

    /// <summary>Our own address in adverts.</summary>
    public IpAddress Source { get; private set; }

    /// <summary>The state now.</summary>
    public VrrpState State { get; private set; }

    /// <summary>The base priority plus what tracking adds, 1 to 254; 255 for an owner.</summary>
    public byte EffectivePriority { get; private set; }

    /// <summary>When <see cref="VrrpInput.Tick"/> is due, in nanoseconds; <see cref="long.MaxValue"/> = never.</summary>
    public long Deadline { get; private set; } = long.MaxValue;

    /// <summary>Takes one input at time <paramref name="now"/> and appends what is to be done.</summary>
    public void Handle(in VrrpInput input, long now, List<Effect> effects) => throw new System.NotImplementedException();
}
