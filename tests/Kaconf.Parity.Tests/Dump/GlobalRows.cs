using System;
using System.Globalization;
using static Kaconf.Parity.Tests.DumpRow;

namespace Kaconf.Parity.Tests;

/// <summary>The dump of <c>global_defs</c>.</summary>
internal static class GlobalRows
{
    public static readonly DumpRow[] Vrrp =
    [
        new("router_id", "Router ID = "),
        new("smtp_server", "Smtp server = ") { Absent = "" },
        new("smtp_port", "Smtp server port = "),
        new("smtp_helo_name", "Smtp HELO name = "),
        new("smtp_connect_timeout", "Smtp server connection timeout = "),
        new("notification_email_from", "Email notification from = "),
        List("notification_email", "Email notification to:") with { Absent = null },
        new("smtp_alert", "Default smtp_alert = ") { Read = Ternary },
        new("smtp_alert_vrrp", "Default smtp_alert_vrrp = ") { Read = Ternary },
        Switch("dynamic_interfaces", "Dynamic interfaces = ", "true"),
        Flag("no_email_faults", "Send emails for fault transitions = off"),
        new("default_interface", "Default interface = "),
        Switch("disable_local_igmp", "Disable local IGMP = "),
        Switch("fifo_write_vrrp_states_on_reload", "FIFO write vrrp states on reload = ", "true"),
        Switch("vrrp_notify_priority_changes", "VRRP notify priority changes = ", "true"),
        new("vrrp_mcast_group4", "VRRP IPv4 mcast group = "),
        new("vrrp_mcast_group6", "VRRP IPv6 mcast group = "),
        new("vrrp_garp_master_delay", "Gratuitous ARP delay = "),
        new("vrrp_garp_master_repeat", "Gratuitous ARP repeat = "),
        new("vrrp_garp_master_refresh", "Gratuitous ARP refresh timer = "),
        new("vrrp_garp_master_refresh_repeat", "Gratuitous ARP refresh repeat = "),
        new("vrrp_garp_lower_prio_delay", "Gratuitous ARP lower priority delay = "),
        new("vrrp_garp_lower_prio_repeat", "Gratuitous ARP lower priority repeat = "),
        new("vrrp_down_timer_adverts", "Num adverts before down = "),
        Inverse("vrrp_lower_prio_no_advert", "Send advert after receive lower priority advert = "),
        Switch("vrrp_higher_prio_send_advert", "Send advert after receive higher priority advert = ", "true"),
        Seconds("vrrp_garp_interval", "Gratuitous ARP interval = "),
        Seconds("vrrp_gna_interval", "Gratuitous NA interval = "),
        new("vrrp_version", "VRRP default protocol version = "),
        Switch("nftables_counters", "nftables with", " counters"),
        Switch("vrrp_check_unicast_src", "VRRP check unicast_src = ", "true"),
        Switch("vrrp_skip_check_adv_addr", "VRRP skip check advert addresses = ", "true"),
        Switch("vrrp_strict", "VRRP strict mode = ", "true"),
        new("max_auto_priority", "Max auto priority = ") { Read = text => text == "Disabled" ? "-1" : text },
        new("min_auto_priority_delay", "Min auto priority delay = ") { Read = text => text.Split(' ')[0] },
        .. Process("vrrp", "VRRP"),
        .. Process("checker", "Checker"),
        .. Process("bfd", "BFD"),
        new("process_name", "Parent process name = ") { Absent = "" },
        new("vrrp_process_name", "VRRP process name = ") { Absent = "" },
        new("checker_process_name", "LVS process name = ") { Absent = "" },
        new("bfd_process_name", "BFD process name = ") { Absent = "" },
        Switch("enable_snmp_vrrp", "SNMP vrrp ", "enabled"),
        Switch("enable_snmp_checker", "SNMP checker ", "enabled"),
        Switch("enable_snmp_rfcv2", "SNMP RFCv2 ", "enabled"),
        Switch("enable_snmp_rfcv3", "SNMP RFCv3 ", "enabled"),
        Switch("enable_traps", "SNMP traps ", "enabled"),
        Switch("enable_dbus", "DBus ", "enabled"),
        new("dbus_service_name", "DBus service name = "),
        Switch("enable_script_security", "Script security ", "enabled"),
        new("vrrp_netlink_cmd_rcv_bufs", "vrrp_netlink_cmd_rcv_bufs = "),
        new("vrrp_netlink_monitor_rcv_bufs", "vrrp_netlink_monitor_rcv_bufs = "),
        new("process_monitor_rcv_bufs", "process_monitor_rcv_bufs = "),
        new("lvs_netlink_cmd_rcv_bufs", "lvs_netlink_cmd_rcv_bufs = "),
        new("lvs_netlink_monitor_rcv_bufs", "lvs_netlink_monitor_rcv_bufs = "),
        Switch("vrrp_netlink_cmd_rcv_bufs_force", "vrrp_netlink_cmd_rcv_bufs_force = ", "1"),
        Switch("vrrp_netlink_monitor_rcv_bufs_force", "vrrp_netlink_monitor_rcv_bufs_force = ", "1"),
        Switch("process_monitor_rcv_bufs_force", "process_monitor_rcv_bufs_force = ", "1"),
        Switch("lvs_netlink_cmd_rcv_bufs_force", "lvs_netlink_cmd_rcv_bufs_force = ", "1"),
        Switch("lvs_netlink_monitor_rcv_bufs_force", "lvs_netlink_monitor_rcv_bufs_force = ", "1"),
        new("vrrp_rx_bufs_multiplier", "rx_bufs_multiples = "),
        new("umask", "umask = ") { Read = text => Convert.ToInt32(text, 8).ToString(CultureInfo.InvariantCulture) },
        Command("notify_fifo", "Global notify fifo = "),
        Command("vrrp_notify_fifo", "VRRP notify fifo = "),
        Command("lvs_notify_fifo", "LVS notify fifo = "),
    ];

    public static readonly DumpRow[] Checker =
    [
        new("smtp_alert_checker", "Default smtp_alert_checker = ") { Read = Ternary },
        Switch("checker_log_all_failures", "Checkers log all failures = ", "true"),
        Switch("lvs_flush", "LVS flush = ", "true"),
        new("lvs_flush_on_stop", "LVS flush on stop = "),
        new("lvs_timeouts tcp", "LVS TCP timeout = "),
        new("lvs_timeouts tcpfin", "LVS TCP FIN timeout = "),
        new("lvs_sync_daemon", "LVS syncd interface = ") { Absent = "" },
        new("lvs_sync_daemon inst", "LVS syncd vrrp name = "),
        new("lvs_sync_daemon id", "LVS syncd syncid = "),
        new("lvs_sync_daemon maxlen", "LVS syncd maxlen = "),
        new("lvs_sync_daemon port", "LVS syncd mcast port = "),
        new("lvs_sync_daemon ttl", "LVS syncd mcast ttl = "),
        new("lvs_sync_daemon group", "LVS mcast group "),
        Switch("rs_init_notifies", "rs_init_notifies = ", "1"),
        Switch("no_checker_emails", "no_checker_emails = ", "1"),
    ];

    private static string Ternary(string text) => text == "on" ? "on" : "off";

    private static DumpRow[] Process(string prefix, string label) =>
    [
        new($"{prefix}_priority", $"{label} process priority = "),
        Switch($"{prefix}_no_swap", $"{label} don't swap = ", "true"),
        new($"{prefix}_rt_priority", $"{label} realtime priority = "),
        new($"{prefix}_rlimit_rttime", $"{label} realtime limit = "),
    ];
}
