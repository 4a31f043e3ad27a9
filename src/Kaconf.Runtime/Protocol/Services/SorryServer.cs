using System;
using Kaconf.Runtime.Config;

namespace Kaconf.Runtime.Protocol.Services;

/// <summary>The server that stands in for all others.</summary>
internal sealed class SorryServer
{
    private readonly int? idle;

    /// <summary>Makes one that is not in the pool.</summary>
    public SorryServer(SorryServerConfig config, RealServerConfig[] servers)
    {
        Twin = Array.FindIndex(servers, server => server.Address == config.Address && server.Port == config.Port);
        // A server of the pool that is the same says itself what becomes of it.
        idle = config.InhibitOnFailure && Twin < 0 ? 0 : null;
    }

    /// <summary>It stands in.</summary>
    public bool IsAlive { get; set; }

    /// <summary>The place of the real server that it is as well; -1 = of none.</summary>
    public int Twin { get; }

    /// <summary>What the kernel was last asked for; null = not in its table.</summary>
    public int? Wanted { get; set; }

    /// <summary>What the kernel is to be asked for.</summary>
    public int? Wish => IsAlive ? 1 : idle;
}
