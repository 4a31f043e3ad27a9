namespace Kaconf.Compiler.Values;

/// <summary>An entry of <c>virtual_ipaddress</c>, <c>virtual_ipaddress_excluded</c> or <c>static_ipaddress</c>; null = not given.</summary>
public sealed record VirtualAddressValue(AddressValue Address, byte PrefixLength)
{
    public string? Device { get; init; }
    public string? Label { get; init; }

    /// <summary>The kernel's RT_SCOPE_* number.</summary>
    public byte Scope { get; init; }
    public AddressValue? Broadcast { get; init; }

    /// <summary>The other end of a point-to-point link.</summary>
    public AddressValue? Peer { get; init; }

    /// <summary>Mobile IPv6 home address (IFA_F_HOMEADDRESS).</summary>
    public bool Home { get; init; }

    /// <summary><c>-nodad</c>: the kernel looks for duplicates of an IPv6 address.</summary>
    public bool DetectDuplicates { get; init; }

    /// <summary>IFA_F_MANAGETEMPADDR.</summary>
    public bool ManageTemporary { get; init; }

    /// <summary>IFA_F_NOPREFIXROUTE.</summary>
    public bool NoPrefixRoute { get; init; }

    /// <summary>IFA_F_MCAUTOJOIN.</summary>
    public bool AutoJoin { get; init; }

    /// <summary>The loss of its interface is no FAULT.</summary>
    public bool NoTrack { get; init; }

    /// <summary>Seconds; <see cref="uint.MaxValue"/> = forever.</summary>
    public uint? PreferredLifetime { get; init; }

    /// <summary>On a VMAC of its interface.</summary>
    public bool UseVmac { get; init; }

    /// <summary>Of a static address, the instances that fail with its interface.</summary>
    public string? TrackGroup { get; init; }
}
