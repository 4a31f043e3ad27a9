using static Kaconf.Compiler.Schema.Shapes;

namespace Kaconf.Compiler.Schema;

/// <summary><c>vrrp_instance</c>.</summary>
public static class VrrpKeywords
{
    public static readonly Keyword<bool> State = new("state", new ChoiceArg<bool>(("MASTER", true), ("BACKUP", false)), false, "Whether to start as MASTER.") { Repeated = Repeated.TrueStays, Unset = "BACKUP, or MASTER with priority 255" };
    public static readonly Keyword<string> Interface = new("interface", InterfaceName, "", "Where the adverts travel and the addresses go.") { Unset = "required, but not beside unicast_src_ip" };
    public static readonly Keyword<long> VirtualRouterId = new("virtual_router_id", new WholeArg(1, 255), 0, "Number of the virtual router, the same on all its nodes.") { Unset = "required" };
    public static readonly Keyword<long> Priority = new("priority", new WholeArg(1, 255), 100, "The highest wins; 255 is the owner of the addresses.") { Unset = "100, or 255 with state MASTER" };
    public static readonly Keyword<long> AdvertInterval = new("advert_int", new SecondsArg(10_000, 255 * Second, 6), Second, "Seconds between adverts; whole ones in version 2, 0.01 to 40.95 in version 3.");
    public static readonly Keyword<long> Version = new("version", new WholeArg(2, 3), 2, "Version of VRRP; IPv6 has 3.") { Repeated = Repeated.FirstWins, Inherits = () => GlobalKeywords.Version };
    public static readonly Keyword<bool> NoPreempt = new("nopreempt", Flag, false, "Do not take over from a MASTER of lower priority.");
    public static readonly Keyword<bool> Preempt = new("preempt", Flag, true, "Take over from a MASTER of lower priority; cancels nopreempt.");
    public static readonly Keyword<long> PreemptDelay = new("preempt_delay", new SecondsArg(0, 1000 * Second, 6), 0, "Seconds to wait before taking over.");
    public static readonly Keyword<bool> SkipCheckAdvAddr = new("skip_check_adv_addr", Switch, false, "Check the addresses of the first advert of a master only.") { Inherits = () => GlobalKeywords.SkipCheckAdvAddr, IsCopied = true };
    public static readonly Keyword<bool> Strict = new("strict_mode", Switch, false, "Hold this instance to the RFC.") { Inherits = () => GlobalKeywords.Strict };

    public static readonly Keyword<bool> NativeIpv6 = new("native_ipv6", Flag, false, "Whether it is an IPv6 instance, of version 3.")
    {
        Instead = "remove it: the addresses tell the family",
    };

    public static readonly Keyword<long> Debug = new("debug", new WholeArg(0, 4), 0, "A level of debugging.")
    {
        NoEffect = "keepalived reads it and uses it nowhere",
    };

    public static readonly Keyword<bool> Accept = new("accept", Flag, true, "Take packets to the virtual addresses; needs saying in strict mode only.");
    public static readonly Keyword<bool> NoAccept = new("no_accept", Flag, false, "Drop packets to the virtual addresses, but for neighbour discovery, unless the node owns them.");
    public static readonly Keyword<bool> LowerPrioNoAdvert = new("lower_prio_no_advert", Switch, false, "Answer no advert of lower priority while MASTER.") { Inherits = () => GlobalKeywords.LowerPrioNoAdvert };
    public static readonly Keyword<bool> HigherPrioSendAdvert = new("higher_prio_send_advert", Switch, false, "Send a last advert before making way for a higher priority.") { Inherits = () => GlobalKeywords.HigherPrioSendAdvert };
    public static readonly Keyword<bool> OwnerIgnoreAdverts = new("owner_ignore_adverts", Switch, false, "Listen to no other node with priority 255.") { IsNew = true, Inherits = () => GlobalKeywords.OwnerIgnoreAdverts };
    public static readonly Keyword<long> DownTimerAdverts = new("down_timer_adverts", new WholeArg(1, 100), 3, "Adverts that may be missed before a BACKUP takes over.") { Inherits = () => GlobalKeywords.DownTimerAdverts, IsCopied = true };
    public static readonly Keyword<long> TimerExpiredBackup = new("timer_expired_backup", new BareArg<long>(new WholeArg(1, 254), 254), 0, "With nopreempt, make way when this node was held up for so long that another may have taken over; the value is the highest priority that does so.") { IsNew = true };
    public static readonly Alias ThreadTimerExpired = new("thread_timer_expired", TimerExpiredBackup) { Instead = "write 'timer_expired_backup'", IsNew = true };

    public static readonly Keyword<bool> DontTrackPrimary = new("dont_track_primary", Flag, false, "The loss of the own interface is no FAULT.");
    public static readonly Keyword<bool> LinkbeatPolling = new("linkbeat_use_polling", Flag, false, "Ask the own interface for its carrier again and again.") { Instead = "list the interface in 'linkbeat_interfaces'" };
    public static readonly Keyword<bool> PromoteSecondaries = new("promote_secondaries", Flag, false, "Let a secondary address stay when the primary one of its network goes.");
    public static readonly Keyword<long> ReceiveBuffer = new("kernel_rx_buf_size", new AloneArg<long>(Unsigned), 0, "Bytes that the kernel keeps of adverts not read yet.") { Unset = "as vrrp_rx_bufs_policy says" };
    public static readonly Keyword<string> SyncDaemonInterface = new("lvs_sync_daemon_interface", InterfaceName, "", "Where the IPVS synchronisation of this instance goes.") { Instead = "write 'lvs_sync_daemon' in global_defs" };
    public static readonly Keyword<bool> NoVirtualAddress = new("no_virtual_ipaddress", Flag, false, "The instance is meant to have no virtual addresses.") { IsNew = true };

    public static readonly TrackLists Tracked = new("vrrp_instance");

    public static readonly BlockKeyword Block = new("vrrp_instance", "vrrp_instance", "A virtual router.", [
        State, Interface, VirtualRouterId, Priority, AdvertInterval, Version, NoPreempt, Preempt, PreemptDelay, SkipCheckAdvAddr, Strict,
        .. Tracked.All, RouteKeywords.VirtualRoutes, RouteKeywords.VirtualRules, NativeIpv6, Debug, Accept, NoAccept, LowerPrioNoAdvert, HigherPrioSendAdvert, OwnerIgnoreAdverts,
        DownTimerAdverts, TimerExpiredBackup, ThreadTimerExpired, DontTrackPrimary, LinkbeatPolling, PromoteSecondaries, ReceiveBuffer,
        SyncDaemonInterface, NoVirtualAddress,
        AddressKeywords.Virtual, AddressKeywords.Excluded, .. AuthKeywords.All, .. CastKeywords.All, .. GarpKeywords.All, .. LinkKeywords.All, .. NotifyKeywords.All,
    ])
    {
        Naming = BlockNaming.ExactlyOne,
    };
}
