using System;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Host.Links;
using Kaconf.Runtime.Protocol.Tracking;

namespace Kaconf.Runtime.Host.Vrrp;

/// <summary>What the tracked interfaces of an instance mean (keepalived.conf(5), track_interface).</summary>
internal sealed class InterfaceTracking(TrackedInterfaceConfig[] tracked)
{
    private readonly string[] keys = Array.ConvertAll(tracked, static one => $"track_interface {one.Name}");

    /// <summary>Looks at all of them; one that does not exist is down.</summary>
    public void Apply(TrackBoard board, LinkTable links)
    {
        for (var i = 0; i < tracked.Length; i++)
        {
            var (name, weight, reverse) = tracked[i];
            var (fault, offset) = TrackedWeight.Of(links.Find(name) is { IsUp: true }, weight, reverse);
            board.Set(keys[i], fault, offset);
        }
    }
}
