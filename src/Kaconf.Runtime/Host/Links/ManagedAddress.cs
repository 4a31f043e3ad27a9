using Kaconf.Runtime.Config;

namespace Kaconf.Runtime.Host.Links;

/// <summary>A virtual address: where we want it, and where we have put it.</summary>
/// <param name="device">The interface that it belongs on.</param>
/// <param name="config">The address.</param>
internal class ManagedAddress(string device, VirtualAddressConfig config)
{
    /// <summary>The interface that it belongs on.</summary>
    public string Device { get; } = device;

    /// <summary>The address.</summary>
    public VirtualAddressConfig Config { get; } = config;

    /// <summary>Whether it is to be there.</summary>
    public bool IsWanted { get; set; }

    /// <summary>
    /// The number of the interface where ours was last, 0 = none: an interface may get another name, or its name another
    /// interface, while it is there.
    /// </summary>
    public int Place { get; set; }

    /// <summary>Whether it waits to be settled.</summary>
    public bool IsQueued { get; set; }

    /// <summary>For the log: <c>10.0.0.1/24 on eth0</c>.</summary>
    public override string ToString() => $"{Config.Address}/{Config.PrefixLength} on {Device}";
}
