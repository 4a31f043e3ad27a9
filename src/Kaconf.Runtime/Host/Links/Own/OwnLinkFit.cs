using System;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Wire;

namespace Kaconf.Runtime.Host.Links.Own;

/// <summary>Whether an interface that has the name of one of ours is the one that we want.</summary>
internal static class OwnLinkFit
{
    /// <summary>Why it is not, as it follows "is there already and "; null = it is the one.</summary>
    /// <param name="config">What we want.</param>
    /// <param name="link">What is there.</param>
    /// <param name="parent">The interface that it is to be on.</param>
    public static string? WhyNot(OwnLinkConfig config, Link link, Link parent)
    {
        bool isIpvlan = config.Mac.Length == 0;
        string kind = isIpvlan ? "ipvlan" : "macvlan";
        uint mode = isIpvlan ? RtNetlink.IPVLAN_MODE_L2 : RtNetlink.MACVLAN_MODE_PRIVATE;
        if (link.Kind != kind) return $"is no {kind}{(link.Kind.Length > 0 ? $" but {link.Kind}" : "")}";
        if (link.Mode != mode) return $"is in another mode than {(isIpvlan ? "l2" : "private")}";
        // One that is made on such an interface comes to be on the interface below that.
        if (link.Lower != parent.Index && !(parent.Kind is "macvlan" or "ipvlan" && link.Lower == parent.Lower)) return $"is not on {config.Parent}";
        return isIpvlan || link.HardwareAddress.AsSpan().SequenceEqual(config.Mac)
            ? null
            : $"has the MAC address {Mac(link.HardwareAddress)} instead of {Mac(config.Mac)}";
    }

    /// <summary>A MAC address as people write it.</summary>
    public static string Mac(byte[] bytes) => Convert.ToHexStringLower(bytes) is { Length: 12 } hex
        ? string.Join(':', hex[..2], hex[2..4], hex[4..6], hex[6..8], hex[8..10], hex[10..])
        : "none";
}
