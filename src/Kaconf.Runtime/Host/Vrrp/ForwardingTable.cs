using System.Collections.Generic;
using Kaconf.Runtime.Linux;

namespace Kaconf.Runtime.Host.Vrrp;

/// <summary>Which interfaces forward IPv6, as a neighbour advertisement has to say; asked again after a while, since it may be changed.</summary>
internal sealed class ForwardingTable
{
    private const long Lifetime = 1_000_000_000;

    private readonly Dictionary<string, (bool IsRouter, long Until)> known = [];

    /// <summary>Whether an interface forwards at time <paramref name="now"/> (nanoseconds).</summary>
    public bool IsRouter(string device, long now)
    {
        if (known.TryGetValue(device, out (bool IsRouter, long Until) entry) && now < entry.Until) return entry.IsRouter;
        bool isRouter = SmallFile.Read($"/proc/sys/net/ipv6/conf/{device}/forwarding")?.TrimEnd() is not (null or "0");
        known[device] = (isRouter, now + Lifetime);
        return isRouter;
    }
}
