using System.Linq;
using Kaconf.Runtime.Config;
using Kaconf.Simulation.Machines;

namespace Kaconf.Simulation.Sites;

/// <summary>An instance as a value that is easy to vary; what is not given is the same everywhere.</summary>
public sealed record InstancePlan
{
    /// <summary>The LAN it speaks on.</summary>
    public int Lan { get; init; }

    /// <summary><c>virtual_router_id</c>.</summary>
    public byte VirtualRouterId { get; init; } = 51;

    /// <summary><c>priority</c>.</summary>
    public byte Priority { get; init; } = 100;

    /// <summary><c>advert_int</c> in hundredths of a second.</summary>
    public int Interval { get; init; } = 100;

    /// <summary>False for <c>nopreempt</c>.</summary>
    public bool Preempt { get; init; } = true;

    /// <summary><c>preempt_delay</c> in milliseconds.</summary>
    public int PreemptDelay { get; init; }

    /// <summary><c>state MASTER</c>.</summary>
    public bool InitialMaster { get; init; }

    /// <summary><c>auth_pass</c>.</summary>
    public string? Password { get; init; } = "s3cret";

    /// <summary><c>auth_pass</c> of <c>auth_type AH</c>.</summary>
    public string? AhKey { get; init; }

    /// <summary><c>auth_hmac</c>.</summary>
    public HmacConfig? Hmac { get; init; }

    /// <summary>The version of the protocol, 2 or 3.</summary>
    public byte Version { get; init; } = 2;

    /// <summary>Whether it is IPv6.</summary>
    public bool IsV6 { get; init; }

    /// <summary>Whether adverts go to each other node by itself.</summary>
    public bool Unicast { get; init; }

    /// <summary><c>down_timer_adverts</c>.</summary>
    public int DownTimerAdverts { get; init; } = 3;

    /// <summary><c>lower_prio_no_advert</c>.</summary>
    public bool LowerPrioNoAdvert { get; init; }

    /// <summary><c>higher_prio_send_advert</c>.</summary>
    public bool HigherPrioSendAdvert { get; init; }

    /// <summary><c>owner_ignore_adverts</c>.</summary>
    public bool OwnerIgnoreAdverts { get; init; }

    /// <summary><c>timer_expired_backup</c>.</summary>
    public byte TimerExpiredBackup { get; init; }

    /// <summary><c>v3_checksum_as_v2</c>.</summary>
    public bool ChecksumAsV2 { get; init; }

    /// <summary><c>old_unicast_checksum</c>, where there are two forms.</summary>
    public OldChecksum OldChecksum { get; init; }

    /// <summary><c>vrrp_strict</c>; see <see cref="StrictMode"/>.</summary>
    public bool Strict { get; init; }

    /// <summary>Whether <c>mcast_dst_ip</c> is another group than the usual one.</summary>
    public bool OtherGroup { get; init; }

    /// <summary>How many virtual addresses.</summary>
    public int Addresses { get; init; } = 2;

    /// <summary>The block's name.</summary>
    public string Name => $"VI_{VirtualRouterId}";

    /// <summary>The instance of the runtime.</summary>
    /// <param name="node">The node that it is on.</param>
    /// <param name="nodes">How many nodes there are.</param>
    public VrrpInstanceConfig Config(int node, int nodes) => new()
    {
        Name = Name,
        Interface = $"eth{Lan}",
        VirtualRouterId = VirtualRouterId,
        Version = Version,
        IsV6 = IsV6,
        Priority = Priority,
        AdvertIntervalCentiseconds = Interval,
        Preempt = Preempt,
        PreemptDelayMilliseconds = PreemptDelay,
        InitialMaster = InitialMaster,
        Password = Password,
        AhKey = AhKey,
        Hmac = Hmac,
        DownTimerAdverts = DownTimerAdverts,
        LowerPrioNoAdvert = LowerPrioNoAdvert,
        HigherPrioSendAdvert = HigherPrioSendAdvert,
        OwnerIgnoreAdverts = OwnerIgnoreAdverts,
        TimerExpiredBackup = TimerExpiredBackup,
        ChecksumAsV2 = ChecksumAsV2,
        OldChecksum = Unicast && Version == 3 && !IsV6 && !ChecksumAsV2 ? OldChecksum : OldChecksum.Detect,
        Strict = Strict,
        MulticastGroup = OtherGroup ? Addressing.OtherGroup(IsV6) : null,
        CheckUnicastSource = Unicast,
        UnicastPeers = Unicast ? [.. Enumerable.Range(0, nodes).Where(peer => peer != node).Select(peer => new UnicastPeerConfig(Addressing.Of(peer, Lan, IsV6)))] : [],
        VirtualAddresses = [.. Enumerable.Range(0, Addresses).Select(place => new VirtualAddressConfig { Address = Addressing.Virtual(VirtualRouterId, place, IsV6), PrefixLength = 24 })],
    };
}
