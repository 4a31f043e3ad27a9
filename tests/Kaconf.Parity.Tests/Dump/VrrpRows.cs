using System;
using System.Linq;
using static Kaconf.Parity.Tests.DumpRow;

namespace Kaconf.Parity.Tests;

/// <summary>The dump of what the VRRP process has.</summary>
internal static class VrrpRows
{
    public static readonly DumpRow[] Instance =
    [
        new("version", "VRRP Version = "),
        Switch("state", "Wantstate = ", "MASTER"),
        new("interface", "Interface = ") { Read = BaseInterface },
        new("source", "Using src_ip = ") { Read = text => text.EndsWith("(from configuration)", StringComparison.Ordinal) ? text.Split(' ')[0] : "" },
        new("mcast_dst_ip", "Multicast address ") { Read = text => text.Split(',')[0] },
        Flag("dont_track_primary", "VRRP interface tracking disabled"),
        Flag("skip_check_adv_addr", "Skip checking advert IP addresses"),
        Flag("strict_mode", "Enforcing strict VRRP compliance"),
        new("garp_master_delay", "Gratuitous ARP delay = "),
        new("garp_master_repeat", "Gratuitous ARP repeat = "),
        new("garp_master_refresh", "Gratuitous ARP refresh = "),
        new("garp_master_refresh_repeat", "Gratuitous ARP refresh repeat = "),
        new("garp_lower_prio_delay", "Gratuitous ARP lower priority delay = "),
        new("garp_lower_prio_repeat", "Gratuitous ARP lower priority repeat = "),
        new("garp_extra_if", "Gratuitous ARP for each secondary ") { Read = text => text.Replace("VMAC = ", "", StringComparison.Ordinal).Replace("i/f = ", "all ", StringComparison.Ordinal), Absent = "0" },
        new("down_timer_adverts", "Down timer adverts = "),
        Inverse("lower_prio_no_advert", "Send advert after receive lower priority advert = "),
        Switch("higher_prio_send_advert", "Send advert after receive higher priority advert = ", "true"),
        new("virtual_router_id", "Virtual Router ID = "),
        new("priority", "Priority = "),
        Seconds("advert_int", "Advert interval = "),
        Switch("accept", "Accept = ", "enabled"),
        Inverse("nopreempt", "Preempt = ", "enabled"),
        new("preempt_delay", "Preempt delay = ") { Read = Micro, Absent = "0" },
        Switch("promote_secondaries", "Promote_secondaries = ", "enabled"),
        new("authentication/auth_type", "Authentication type = ") { Read = text => text switch { "SIMPLE_PASSWORD" => "PASS", "IPSEC_AH" => "AH", _ => "" }, Absent = "" },
        new("authentication/auth_pass", "Password = "),
        new("kernel_rx_buf_size", "Kernel rx buffer size = ") { Absent = "0" },
        Flag("use_vmac", "Use VMAC, "),
        Flag("use_vmac_addr", "Use VMAC for VIPs"),
        new("vrf", "VRF = ") { Absent = "" },
        List("virtual_ipaddress", "Virtual IP (", Address),
        List("virtual_ipaddress_excluded", "Virtual IP Excluded :", Address),
        new("unicast_ttl", "Unicast TTL = "),
        Switch("check_unicast_src", "Check unicast src : "),
        List("unicast_peer", "Unicast Peer :"),
        List("virtual_routes", "Virtual Routes :", RouteText.Dumped),
        List("virtual_rules", "Virtual Rules :", RouteText.Dumped),
        .. Tracked,
        Switch("smtp_alert", "Using smtp notification = "),
        Switch("notify_priority_changes", "Notify priority changes = ", "true"),
        .. Notified,
        Command("notify_deleted", "Deleted state transition script = "),
        Command("notify_master_rx_lower_pri", "Master rx lower pri state transition script = "),
    ];

    public static readonly DumpRow[] SyncGroup =
    [
        List("group", "VRRP member instances :"),
        Flag("sync_group_tracking_weight", "sync group tracking weight set"),
        Switch("smtp_alert", "Using smtp notification = "),
        new("notify_priority_changes", "Notify priority changes = ") { Read = text => text == "yes" ? "on" : "off" },
        .. Tracked,
        .. Notified,
    ];

    public static readonly DumpRow[] Script =
    [
        Command("script", "Command = "),
        new("interval", "Interval = ") { Read = Micro },
        new("timeout", "Timeout = ") { Read = Micro },
        new("weight", "Weight = "),
        new("rise", "Rise = "),
        new("fall", "Fall = "),
    ];

    public static readonly DumpRow[] TrackFile =
    [
        new("file", "File = "),
        new("weight", "Weight = "),
    ];

    public static readonly DumpRow[] TrackProcess =
    [
        new("quorum", "Min processes = "),
        new("quorum_max", "Max processes = "),
        new("weight", "Weight = "),
        Seconds("terminate_delay", "Terminate delay = "),
        Seconds("fork_delay", "Fork delay = "),
        Switch("full_command", "Full command = ", "true"),
    ];

    public static readonly DumpRow[] Bfd =
    [
        new("neighbor_ip", "Neighbor IP = "),
        new("source_ip", "Source IP = ") { Absent = "" },
        new("min_rx", "Required min RX interval = ") { Read = Micro },
        new("min_tx", "Desired min TX interval = ") { Read = Micro },
        new("idle_tx", "Desired idle TX interval = ") { Read = Micro },
        new("multiplier", "Detection multiplier = "),
        new("ttl", "TTL = "),
        new("ttl", "hoplimit = "),
        new("max_hops", "max_hops = "),
        Switch("passive", "passive = ", "true"),
    ];

    public static readonly DumpRow[] GarpGroup =
    [
        new("garp_interval", "GARP interval = ") { Read = Micro, Absent = "0" },
        new("gna_interval", "GNA interval = ") { Read = Micro, Absent = "0" },
        List("interfaces", "Interfaces"),
    ];

    public static readonly DumpRow[] TrackGroup = [List("group", "VRRP member instances :")];

    private static DumpRow[] Tracked =>
    [
        List("track_interface", "Tracked interfaces :"),
        List("track_script", "Tracked scripts :"),
        List("track_file", "Tracked files :", NameWithoutComma),
        List("track_process", "Tracked process", NameWithoutComma),
        List("track_bfd", "Tracked BFDs :", NameWithoutComma),
    ];

    private static DumpRow[] Notified =>
    [
        Command("notify_backup", "Backup state transition script = "),
        Command("notify_master", "Master state transition script = "),
        Command("notify_fault", "Fault state transition script = "),
        Command("notify_stop", "Stop state transition script = "),
        Command("notify", "Generic state transition script = "),
    ];

    /// <summary>An address without what keepalived did with it since.</summary>
    public static string Address(string text) => string.Join(' ', text.Split(' ').Where(word => word is not ("set" or "nftable_set" or "iptable_set" or "use_vmac")).Select(Underlying));

    // "vrrp.5@eth0" is made on eth0.
    private static string Underlying(string word) => word.IndexOf('@') is > 0 and int at ? word[(at + 1)..] : word;

    // "vrrp.5, vmac on eth0, xmit base i/f" stands on eth0.
    private static string BaseInterface(string text) => text.Split(" on ") is [_, string rest] ? rest.Split(',')[0] : text;

    private static string NameWithoutComma(string text) => text.Replace(", weight", " weight", StringComparison.Ordinal).Replace(": weight", " weight", StringComparison.Ordinal);
}
