using Kaconf.Compiler.Values;
using static Kaconf.Compiler.Schema.Shapes;

namespace Kaconf.Compiler.Schema;

/// <summary><c>global_defs</c>: the block, and what instances of VRRP take from it.</summary>
public static class GlobalKeywords
{
    private static readonly SecondsArg Gap = new(1, uint.MaxValue, 6) { InsteadOfZero = "remove the line, which means no wait" };

    public static readonly Keyword<string> RouterId = new("router_id", new TextArg("a name") { MayBeEmpty = true }, "", "Name of this node in mails and SNMP; the host name if not given.") { Unset = "the host name" };
    public static readonly Keyword<UserValue> ScriptUser = new("script_user", User, new UserValue("", null), "The account for scripts that name none.") { Unset = "keepalived_script if there is such an account, else that of keepalived" };
    public static readonly Keyword<bool> EnableScriptSecurity = new("enable_script_security", Flag, false, "Run no script as root that others can write.");

    public static readonly Keyword<bool> SkipCheckAdvAddr = new("vrrp_skip_check_adv_addr", new FormerFlagArg(), false, "Check the addresses of the first advert of a master only.")
    {
        Repeated = Repeated.TrueStays,
    };

    public static readonly Keyword<bool> Strict = new("vrrp_strict", new FormerFlagArg(), false, "Hold every instance to the RFC.") { Repeated = Repeated.TrueStays };
    public static readonly Keyword<long> Version = new("vrrp_version", new WholeArg(2, 3), 2, "Version of VRRP of instances that name none; those of IPv6 have version 3.");
    public static readonly Keyword<long> DownTimerAdverts = new("vrrp_down_timer_adverts", new WholeArg(1, 100), 3, "Adverts that may be missing in a row before a backup takes over.");
    public static readonly Keyword<bool> LowerPrioNoAdvert = new("vrrp_lower_prio_no_advert", Switch, false, "Send no advert in answer to one of lower priority.");
    public static readonly Keyword<bool> HigherPrioSendAdvert = new("vrrp_higher_prio_send_advert", Switch, false, "Send one more advert before giving way to a higher priority.");
    public static readonly Keyword<bool> CheckUnicastSource = new("vrrp_check_unicast_src", Flag, false, "Drop unicast adverts that come from no configured peer.");
    public static readonly Keyword<bool> OwnerIgnoreAdverts = new("vrrp_owner_ignore_adverts", Switch, false, "Drop all adverts that reach the owner of the addresses.") { IsNew = true };
    public static readonly Keyword<bool> ChecksumAsV2 = new("v3_checksum_as_v2", Flag, false, "Leave the pseudo header out of the checksum of VRRP version 3 over IPv4.") { IsNew = true };
    public static readonly Keyword<bool> NotifyPriorityChanges = new("vrrp_notify_priority_changes", Switch, false, "Write changes of priority to the FIFOs as well.");

    public static readonly Keyword<long> GarpMasterDelay = new("vrrp_garp_master_delay", Delay, 5, "Seconds before the second set of gratuitous ARPs; 0 = none.");
    public static readonly Keyword<long> GarpMasterRepeat = new("vrrp_garp_master_repeat", RaisedToOne, 5, "Gratuitous ARPs in a set after becoming MASTER.");
    public static readonly Keyword<long> GarpMasterRefresh = new("vrrp_garp_master_refresh", Unsigned, 0, "Seconds between refreshing ARPs while MASTER; 0 = none.");
    public static readonly Keyword<long> GarpMasterRefreshRepeat = new("vrrp_garp_master_refresh_repeat", RaisedToOne, 1, "Gratuitous ARPs in a refresh.");
    public static readonly Keyword<long> GarpLowerPrioDelay = new("vrrp_garp_lower_prio_delay", Delay, 5, "As vrrp_garp_master_delay, after an advert of lower priority.") { Inherits = () => GarpMasterDelay };
    public static readonly Keyword<long> GarpLowerPrioRepeat = new("vrrp_garp_lower_prio_repeat", Repeat, 5, "As vrrp_garp_master_repeat, after an advert of lower priority.") { Inherits = () => GarpMasterRepeat };
    public static readonly Keyword<long> GarpInterval = new("vrrp_garp_interval", Gap, 0, "Seconds between gratuitous ARPs on an interface.") { Unset = "no wait" };
    public static readonly Keyword<long> GnaInterval = new("vrrp_gna_interval", Gap, 0, "Seconds between neighbour advertisements on an interface.");
    public static readonly Keyword<bool> MinGarp = new("vrrp_min_garp", Switch, false, "One gratuitous ARP after becoming MASTER and no more: vrrp_garp_master_repeat 1, vrrp_garp_master_delay 0 and vrrp_garp_master_refresh_repeat 0, where they have their defaults.") { Repeated = Repeated.TrueStays };
    public static readonly Keyword<ExtraGarpValue> GarpExtraInterface = new("vrrp_garp_extra_if", new ExtraGarpArg(1), new ExtraGarpValue(0, false), "Repeat gratuitous ARP on the interfaces that only addresses use; 0 = never.");
    public static readonly Alias VmacGarpInterval = new("vrrp_vmac_garp_intvl", GarpExtraInterface) { Instead = "write 'vrrp_garp_extra_if'" };

    public static readonly BlockKeyword Block = new("global_defs", "global_defs", "Settings of the whole node; several blocks count as one.", [
        RouterId, ScriptUser, EnableScriptSecurity, SkipCheckAdvAddr, Strict, Version, DownTimerAdverts, LowerPrioNoAdvert, HigherPrioSendAdvert,
        CheckUnicastSource, OwnerIgnoreAdverts, ChecksumAsV2, NotifyPriorityChanges, GarpMasterDelay, GarpMasterRepeat, GarpMasterRefresh,
        GarpMasterRefreshRepeat, GarpLowerPrioDelay, GarpLowerPrioRepeat, GarpInterval, GnaInterval, MinGarp, GarpExtraInterface, VmacGarpInterval,
        .. GlobalMailKeywords.All, .. GlobalVrrpKeywords.All, .. GlobalLvsKeywords.All, .. GlobalProcessKeywords.All, .. GlobalNotifyKeywords.All,
        .. GlobalSnmpKeywords.All, .. GlobalFirewallKeywords.All, .. GlobalFileKeywords.All,
    ]);
}
