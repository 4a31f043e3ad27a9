using System.Collections.Generic;
using System.Linq;

namespace Kaconf.Interop.Tests;

/// <summary>Every way to configure VRRP that is played against keepalived.</summary>
internal static class MatrixTable
{
    private static readonly IReadOnlyList<IReadOnlyList<string>> Ipv6 = [["fe80::77:100/64", "fd77::100/64"]];

    /// <summary>The rows.</summary>
    public static IReadOnlyList<MatrixRow> Rows { get; } =
    [
        new("v2-pass", 101) { Settings = (_, _) => Password("PASS") },
        new("v2-ah", 102) { Settings = (_, _) => Password("AH") },
        new("v3-ipv4", 103) { Version = 3, Interval = 500 },
        new("v3-ipv6", 104) { Version = 3, Interval = 500, Vips = Ipv6 },
        new("unicast-ipv4", 105) { Settings = (own, peer) => Unicast($"10.77.0.{own}", $"10.77.0.{peer}") },
        new("unicast-ipv6", 106) { Version = 3, Interval = 500, Vips = Ipv6, Settings = (own, peer) => Unicast($"fd77::{own}", $"fd77::{peer}") },
        new("sync-group", 107) { Vips = [["10.77.0.100/24"], ["10.77.0.101/24"]] },
        new("nopreempt", 109) { Comeback = Comeback.Waits, Settings = (_, _) => ["nopreempt"] },
        new("preempt-delay", 110) { Comeback = Comeback.PreemptsLater, Settings = (_, _) => [$"preempt_delay {MatrixRow.PreemptDelay}"] },
        new("owner", 111) { Priority = 255 },
        new("advert-100ms", 112) { Version = 3, Interval = 100, Attempts = 2 },
        // Whoever has so little time runs before all else; without the limit the kernel kills a keepalived that starts for longer than 10 ms.
        new("advert-10ms", 113) { Version = 3, Interval = 10, Attempts = 4, Globals = ["vrrp_rt_priority 50", "vrrp_rlimit_rttime 1000000"] },
        new("mcast-dst-ip", 114) { Settings = (_, _) => ["mcast_dst_ip 224.0.0.81"] },
        new("v3-sum-of-v2", 115) { Version = 3, Interval = 500, PseudoHeader = false, Settings = (_, _) => ["v3_checksum_as_v2"] },
        new("vmac", 116) { Settings = (_, _) => ["use_vmac"] },
        new("vmac-xmit-base", 117) { Version = 3, Interval = 500, Settings = (_, _) => ["use_vmac", "vmac_xmit_base"] },
        new("vmac-unicast", 118) { Settings = (own, peer) => ["use_vmac", "vmac_xmit_base", .. Unicast($"10.77.0.{own}", $"10.77.0.{peer}")] },
        new("track-script", 119)
        {
            Version = 3, Interval = 200, Serves = Serves.File, Globals = ["script_user root", "enable_script_security"], Settings = (_, _) => ["track_script {", "    healthy", "}"],
            Definitions = ["vrrp_script healthy {\n    script \"/usr/bin/test ! -e /run/broken\"\n    interval 1\n    weight -60\n}\n"],
        },
        new("track-file", 120)
        {
            Version = 3, Interval = 200, Serves = Serves.File, Settings = (_, _) => ["track_file {", "    broken", "}"],
            Definitions = ["track_file broken {\n    file /run/broken\n    weight -60\n}\n"],
        },
        new("track-process", 121)
        {
            Version = 3, Interval = 200, Serves = Serves.Process, Settings = (_, _) => ["track_process {", "    service", "}"],
            Definitions = [$"vrrp_track_process service {{\n    process {MatrixRow.Service}\n    weight 60\n}}\n"], Priority = 90,
        },
        new("virtual-routes", 122)
        {
            Version = 3, Interval = 200, Routes = ["10.96.0.0/24 via 10.77.0.100", "10.96.1.0/24 dev eth0"],
            Settings = (_, _) => ["virtual_routes {", "    10.96.0.0/24 via 10.77.0.100", "    10.96.1.0/24 dev eth0", "}"],
        },
    ];

    /// <summary>A row by its name.</summary>
    public static MatrixRow Row(string name) => Rows.Single(row => row.Name == name);

    private static IReadOnlyList<string> Password(string type) => ["authentication {", $"    auth_type {type}", "    auth_pass interop", "}"];

    private static IReadOnlyList<string> Unicast(string own, string peer) => [$"unicast_src_ip {own}", "unicast_peer {", $"    {peer}", "}"];
}
