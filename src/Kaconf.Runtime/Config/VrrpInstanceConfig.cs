namespace Kaconf.Runtime.Config;

/// <summary>A <c>vrrp_instance</c> block with every default applied.</summary>
public sealed class VrrpInstanceConfig
{
    /// <summary>The block's name, as it stands in log lines and script arguments.</summary>
    public required string Name { get; init; }

    /// <summary><c>interface</c>: that of the adverts, unless <see cref="OwnInterface"/> is.</summary>
    public required string Interface { get; init; }

    /// <summary>The interface of its own that <c>use_vmac</c> or <c>use_ipvlan</c> makes on <see cref="Interface"/>, by its name among the node's <see cref="OwnLinkConfig"/>; null = none.</summary>
    public string? OwnInterface { get; init; }

    /// <summary><c>vmac_xmit_base</c>: adverts use <see cref="Interface"/> all the same.</summary>
    public bool TransmitBase { get; init; }

    /// <summary><c>virtual_router_id</c>, 1 to 255.</summary>
    public required byte VirtualRouterId { get; init; }

    /// <summary><c>state MASTER</c>: an address owner starts as MASTER at once; for others keepalived 2.2.7 makes no difference.</summary>
    public bool InitialMaster { get; init; }

    /// <summary>Base priority, 1 to 255; 255 is the address owner.</summary>
    public byte Priority { get; init; } = 100;

    /// <summary><c>advert_int</c> in hundredths of a second; whole seconds in VRRPv2.</summary>
    public int AdvertIntervalCentiseconds { get; init; } = 100;

    /// <summary><c>auth_pass</c> of <c>auth_type PASS</c>, at most 8 bytes; null = none.</summary>
    public string? Password { get; init; }

    /// <summary><c>auth_pass</c> of <c>auth_type AH</c>, at most 8 bytes, the key of HMAC-MD5-96 (RFC 2338 §5.3.6.3); null = none.</summary>
    public string? AhKey { get; init; }

    /// <summary><c>auth_hmac</c>; null = none.</summary>
    public HmacConfig? Hmac { get; init; }

    /// <summary>The version of the protocol, 2 or 3.</summary>
    public byte Version { get; init; } = 2;

    /// <summary>Whether adverts go over IPv6.</summary>
    public bool IsV6 { get; init; }

    /// <summary><c>mcast_src_ip</c> or <c>unicast_src_ip</c>; null = the interface's primary address (IPv4) or link-local address (IPv6).</summary>
    public IpAddress? SourceAddress { get; init; }

    /// <summary><c>unicast_peer</c>; empty = multicast, unless <see cref="FaultWithoutPeer"/>.</summary>
    public UnicastPeerConfig[] UnicastPeers { get; init; } = [];

    /// <summary><c>unicast_fault_no_peer</c> of an instance without peers: it stays in FAULT.</summary>
    public bool FaultWithoutPeer { get; init; }

    /// <summary><c>unicast_ttl</c>, the TTL or hop limit of unicast adverts.</summary>
    public byte UnicastTtl { get; init; } = 255;

    /// <summary><c>check_unicast_src</c>: unicast adverts count only from a peer.</summary>
    public bool CheckUnicastSource { get; init; }

    /// <summary><c>mcast_dst_ip</c>, <c>vrrp_mcast_group4</c> or <c>vrrp_mcast_group6</c>; null = 224.0.0.18 or ff02::12.</summary>
    public IpAddress? MulticastGroup { get; init; }

    /// <summary><c>v3_checksum_as_v2</c>: no pseudo header in the checksum of version 3 over IPv4, and no check of it on reception.</summary>
    public bool ChecksumAsV2 { get; init; }

    /// <summary><c>old_unicast_checksum</c>.</summary>
    public OldChecksum OldChecksum { get; init; }

    /// <summary><c>vrrp_strict</c>; what it implies for other settings is already in them.</summary>
    public bool Strict { get; init; }

    /// <summary><c>no_accept</c>, or strict mode, of an instance that does not own its addresses: packets to them are dropped.</summary>
    public bool NoAccept { get; init; }

    /// <summary><c>dont_track_primary</c>: the loss of the own interface is no FAULT.</summary>
    public bool DontTrackPrimary { get; init; }

    /// <summary><c>track_src_ip</c>: FAULT while <see cref="SourceAddress"/> is on no interface.</summary>
    public bool TrackSource { get; init; }

    /// <summary><c>promote_secondaries</c>.</summary>
    public bool PromoteSecondaries { get; init; }

    /// <summary>What <c>kernel_rx_buf_size</c> or <c>vrrp_rx_bufs_policy</c> asks for; 0 = nothing.</summary>
    public int ReceiveBufferBytes { get; init; }

    /// <summary><c>virtual_ipaddress</c>, in the order of the file, which is the order in the advert.</summary>
    public VirtualAddressConfig[] VirtualAddresses { get; init; } = [];

    /// <summary><c>virtual_ipaddress_excluded</c>: as <see cref="VirtualAddresses"/>, but adverts do not name them.</summary>
    public VirtualAddressConfig[] ExcludedAddresses { get; init; } = [];

    /// <summary>False for <c>nopreempt</c>.</summary>
    public bool Preempt { get; init; } = true;

    /// <summary><c>preempt_delay</c> in milliseconds.</summary>
    public int PreemptDelayMilliseconds { get; init; }

    /// <summary><c>down_timer_adverts</c>: adverts that may be missing until the Active router counts as gone, 1 to 100.</summary>
    public int DownTimerAdverts { get; init; } = 3;

    /// <summary><c>lower_prio_no_advert</c>: an Active router answers no advert of lower priority.</summary>
    public bool LowerPrioNoAdvert { get; init; }

    /// <summary><c>higher_prio_send_advert</c>: an Active router sends one more advert before it makes way for a higher priority.</summary>
    public bool HigherPrioSendAdvert { get; init; }

    /// <summary><c>owner_ignore_adverts</c>: an address owner drops all adverts.</summary>
    public bool OwnerIgnoreAdverts { get; init; }

    /// <summary><c>timer_expired_backup</c>: the highest priority of the other routers, which tells after what stall one of them may be MASTER; 0 = not known.</summary>
    public byte TimerExpiredBackup { get; init; }

    /// <summary><c>skip_check_adv_addr</c>: compare the address list only when the sender changes.</summary>
    public bool SkipCheckAdvAddr { get; init; }

    /// <summary><c>track_interface</c>.</summary>
    public TrackedInterfaceConfig[] TrackedInterfaces { get; init; } = [];

    /// <summary><c>track_script</c>.</summary>
    public TrackedConfig[] TrackedScripts { get; init; } = [];

    /// <summary><c>track_file</c>.</summary>
    public TrackedConfig[] TrackedFiles { get; init; } = [];

    /// <summary><c>track_process</c>.</summary>
    public TrackedConfig[] TrackedProcesses { get; init; } = [];

    /// <summary>Gratuitous ARP settings.</summary>
    public GarpConfig Garp { get; init; } = GarpConfig.Default;

    /// <summary>The routes and rules that a MASTER has; null = none.</summary>
    public RoutingConfig? Routing { get; init; }

    /// <summary>The notify scripts; null = none.</summary>
    public NotifyConfig? Notify { get; init; }

    /// <summary><c>notify_priority_changes</c>, where there is a FIFO to tell.</summary>
    public bool TellsPriority { get; init; }

    /// <summary>Whether somebody is told of each advert of lower priority that a MASTER hears.</summary>
    public bool TellsLowerPriority { get; init; }
}

/// <summary>An address that is present while the instance is MASTER.</summary>
public sealed class VirtualAddressConfig
{
    /// <summary>The address.</summary>
    public required IpAddress Address { get; init; }

    /// <summary>Prefix length; 32, of an IPv6 address 128, where the file gives none.</summary>
    public byte PrefixLength { get; init; } = 32;

    /// <summary><c>dev</c>; null = the interface of the instance.</summary>
    public string? Device { get; init; }

    /// <summary><c>label</c>; null = none.</summary>
    public string? Label { get; init; }

    /// <summary><c>scope</c> as the kernel's RT_SCOPE_* number: 0 global, 253 link, 254 host.</summary>
    public byte Scope { get; init; }

    /// <summary><c>brd</c>; null = none.</summary>
    public IpAddress? Broadcast { get; init; }

    /// <summary>What few addresses have; null = none of it.</summary>
    public AddressOptionsConfig? Options { get; init; }
}

/// <summary>Gratuitous ARP, one instance's (keepalived.conf(5), <c>garp_*</c>).</summary>
public sealed class GarpConfig
{
    /// <summary>What every instance has that sets nothing else: one for all.</summary>
    internal static GarpConfig Default { get; } = new();

    /// <summary>Seconds between the first and the second burst; 0 = no second burst.</summary>
    public int MasterDelaySeconds { get; init; } = 5;

    /// <summary>GARPs per address in a burst.</summary>
    public int MasterRepeat { get; init; } = 5;

    /// <summary>Seconds between refreshes while MASTER; 0 = none.</summary>
    public int MasterRefreshSeconds { get; init; }

    /// <summary>GARPs per address in a refresh.</summary>
    public int MasterRefreshRepeat { get; init; } = 1;

    /// <summary>Seconds to the second burst after an advert of lower priority.</summary>
    public int LowerPrioDelaySeconds { get; init; } = 5;

    /// <summary>GARPs per address after an advert of lower priority.</summary>
    public int LowerPrioRepeat { get; init; } = 5;

    /// <summary><c>garp_extra_if</c>: seconds between GARPs on the further interfaces of the instance while MASTER; 0 = none.</summary>
    public int ExtraInterfaceSeconds { get; init; }

    /// <summary><c>garp_extra_if all</c>: on all of them, and not only on those of VMACs.</summary>
    public bool AllExtraInterfaces { get; init; }
}

/// <summary>An interface whose loss costs <paramref name="Weight"/>, or means FAULT when that is 0.</summary>
public sealed record TrackedInterfaceConfig(string Name, int Weight = 0, bool Reverse = false);

/// <summary>The notify scripts of an instance; null = none of that kind.</summary>
public sealed class NotifyConfig
{
    /// <summary><c>notify_master</c>.</summary>
    public CommandConfig? Master { get; init; }

    /// <summary><c>notify_backup</c>.</summary>
    public CommandConfig? Backup { get; init; }

    /// <summary><c>notify_fault</c>.</summary>
    public CommandConfig? Fault { get; init; }

    /// <summary><c>notify_stop</c>.</summary>
    public CommandConfig? Stop { get; init; }

    /// <summary><c>notify</c>, called with INSTANCE, the name, the state and the priority.</summary>
    public CommandConfig? Any { get; init; }

    /// <summary><c>notify_master_rx_lower_pri</c>.</summary>
    public CommandConfig? LowerPriority { get; init; }
}
