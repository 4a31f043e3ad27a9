using Kaconf.Runtime.Config;

namespace Kaconf.Runtime.Host.Links.Own;

/// <summary>An interface that we make, and how far it is.</summary>
internal sealed class MadeLink(OwnLinkConfig config)
{
    /// <summary>What it is to be.</summary>
    public OwnLinkConfig Config { get; } = config;

    /// <summary>Its number, once it is as it is to be; 0 = it is not.</summary>
    public int Index { get; set; }

    /// <summary>The address that it has from us.</summary>
    public IpAddress? Address { get; set; }

    /// <summary>What kept it from being made when it was tried last, which is told once; null = nothing.</summary>
    public string? Trouble { get; set; }

    /// <summary>When it may be made again, in nanoseconds: somebody who removes it again and again does not keep us busy.</summary>
    public long MayBeMadeAt { get; set; } = long.MinValue;

    /// <summary>What people call it.</summary>
    public string Kind => Config.Mac.Length > 0 ? "VMAC" : "ipvlan";
}
