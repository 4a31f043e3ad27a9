using System;

namespace Kaconf.Runtime.Host.Links;

/// <summary>
/// Tells our addresses from those of others by IFA_PROTO, which the kernel keeps with an address since Linux 5.18: so a
/// virtual address that a killed daemon left behind is recognised, and one that the operator made is never touched.
/// Before 5.18 there is no such mark; then, as keepalived does everywhere, a configured virtual address counts as ours.
/// </summary>
internal static class AddressOwnership
{
    /// <summary>Our mark. The kernel itself uses 1 to 3 (linux/if_addr.h, IFAPROT_*), and routing daemons their RTPROT_* numbers, none of which is this one.</summary>
    public const byte Protocol = 75;

    /// <summary>Whether this kernel keeps the mark.</summary>
    public static bool IsMarked { get; } = Environment.OSVersion.Version >= new Version(5, 18);

    /// <summary>Whether a configured virtual address that is present is ours to remove.</summary>
    public static bool IsOurs(in LinkAddress present) => !IsMarked || present.Protocol == Protocol;
}
