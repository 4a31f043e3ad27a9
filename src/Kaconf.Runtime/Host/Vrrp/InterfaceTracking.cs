using System;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Host.Links;

namespace Kaconf.Runtime.Host.Vrrp;

/// <summary>What the tracked interfaces of an instance mean (keepalived.conf(5), track_interface).</summary>
internal sealed class InterfaceTracking(TrackedInterfaceConfig[] tracked)
{
    private readonly string[] keys = Array.ConvertAll(tracked, static one => $"track_interface {one.Name}");

    /// <summary>
    /// Weight 0: FAULT while it is down. A positive weight is added while it is up, a negative one while it is down.
    /// With reverse the same weight is subtracted instead of added, and weight 0 means FAULT while it is up.
    /// </summary>
    public void Apply(TrackBoard board, LinkTable links)
    {
        for (var i = 0; i < tracked.Length; i++)
        {
            var (name, weight, reverse) = tracked[i];
            var isUp = links.Find(name) is { IsUp: true };
            var offset = (weight > 0) == isUp ? weight : 0;
            board.Set(keys[i], weight == 0 && isUp == reverse, reverse ? -offset : offset);
        }
    }
}
