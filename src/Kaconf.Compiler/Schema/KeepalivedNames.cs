using System.Collections.Generic;
using System.Linq;

namespace Kaconf.Compiler.Schema;

/// <summary>The names that keepalived.conf(5) knows in each block, whether Kaconf has them or not.</summary>
public static class KeepalivedNames
{
    private static readonly Dictionary<string, string> Table = new()
    {
        ["(root)"] =
            "static_ipaddress static_routes static_rules track_group vrrp_instance vrrp_sync_group",
        ["SSL"] = "ca certificate key password",
        ["track_group"] = "group",
        ["vrrp_sync_group"] =
            "global_tracking group notify notify_backup notify_fault notify_master notify_priority_changes notify_stop " +
            "smtp_alert sync_group_tracking_weight track_bfd track_file track_interface track_process track_script",
        ["vrrp_instance"] =
            "accept advert_int auth_hmac authentication check_unicast_src debug dont_track_primary down_timer_adverts " +
            "garp_extra_if garp_lower_prio_delay garp_lower_prio_repeat garp_master_delay garp_master_refresh " +
            "garp_master_refresh_repeat garp_master_repeat higher_prio_send_advert interface kernel_rx_buf_size " +
            "linkbeat_use_polling lower_prio_no_advert lvs_sync_daemon_interface mcast_dst_ip mcast_src_ip native_ipv6 " +
            "no_accept no_virtual_ipaddress nopreempt notify notify_backup notify_deleted notify_fault notify_master " +
            "notify_master_rx_lower_pri notify_priority_changes notify_stop old_unicast_checksum owner_ignore_adverts " +
            "preempt preempt_delay priority promote_secondaries skip_check_adv_addr smtp_alert state strict_mode " +
            "thread_timer_expired timer_expired_backup track_src_ip unicast_fault_no_peer unicast_peer unicast_src_ip " +
            "unicast_ttl use_ipvlan use_vmac use_vmac_addr v3_checksum_as_v2 version virtual_ipaddress " +
            "virtual_ipaddress_excluded virtual_router_id virtual_routes virtual_rules vmac_garp_intvl vmac_xmit_base vrf",
        ["vrrp_instance/authentication"] = "auth_pass auth_type",
        ["vrrp_instance/auth_hmac"] = "active_key anti_replay key mode time_window",
        ["vrrp_instance/unicast_peer"] = "max_ttl min_ttl",
        ["vrrp_sync_group/track_interface"] = "reverse weight",
        ["vrrp_sync_group/track_script"] = "noreverse reverse weight",
        ["vrrp_sync_group/track_file"] = "noreverse reverse weight",
        ["vrrp_sync_group/track_process"] = "noreverse reverse weight",
        ["vrrp_sync_group/track_bfd"] = "noreverse reverse weight",
        ["vrrp_instance/virtual_ipaddress"] =
            "-nodad autojoin brd broadcast dev home label mngtmpaddr no_track noprefixroute peer preferred_lft scope " +
            "use_vmac",
        ["vrrp_instance/virtual_ipaddress_excluded"] =
            "-nodad autojoin brd broadcast dev home label mngtmpaddr no_track noprefixroute peer preferred_lft scope " +
            "use_vmac",
        ["static_ipaddress"] =
            "-nodad autojoin brd broadcast dev home label mngtmpaddr no_track noprefixroute peer preferred_lft scope " +
            "track_group",
    };

    private static readonly Dictionary<string, HashSet<string>> Names =
        Table.ToDictionary(row => row.Key, row => new HashSet<string>(row.Value.Split(' ')));

    /// <summary>Whether keepalived knows a name in a block.</summary>
    /// <param name="path">The blocks from the outside in, joined by '/'; "(root)" outside all.</param>
    public static bool Contains(string path, string name) => Names.TryGetValue(path, out HashSet<string>? names) && names.Contains(name);

    /// <summary>The names of a block.</summary>
    public static IEnumerable<string> In(string path) => Names.TryGetValue(path, out HashSet<string>? names) ? names : Enumerable.Empty<string>();

    /// <summary>The blocks that know a name, in the order of the manual.</summary>
    public static IEnumerable<string> PathsOf(string name) => Table.Keys.Where(path => Names[path].Contains(name));
}
