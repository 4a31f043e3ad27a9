using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Kaconf.Lab;

/// <summary>The VRRP daemon of FRRouting, a third implementation; it moves addresses by raising and lowering a macvlan that has them.</summary>
/// <param name="Root">Where the Debian package is unpacked: "/" when it is installed.</param>
/// <param name="VirtualRouterId">The virtual router id.</param>
/// <param name="Priority">The priority.</param>
/// <param name="Interval">The advertisement interval in milliseconds.</param>
/// <param name="Vips">The virtual addresses, all of one family.</param>
public sealed record FrrProgram(string Root, int VirtualRouterId, int Priority, int Interval, IReadOnlyList<string> Vips) : DaemonProgram("FRR")
{
    // Its privileges want a group that only the installed package makes, and it leaves crash logs in /var/tmp: the mounts are the node's
    // own. zebra, who knows the interfaces, outlives vrrpd, as on a router whose one daemon is restarted.
    private const string Script = """
        mkdir -p /run/frr/tmp && cd /run/frr
        if [ ! -e group ]; then
            { cat /etc/group; echo frrvty:x:999:root; } >group && mount --bind group /etc/group && mount --bind tmp /var/tmp
            ip link add vrrp-2-1 link eth0 address "$2" type macvlan mode bridge
            echo 0 >/proc/sys/net/ipv6/conf/vrrp-2-1/accept_dad
            for vip in $4; do ip addr add "$vip" dev vrrp-2-1; done
            ip link set vrrp-2-1 up
            "$1"/zebra -d -u root -g root -f /dev/null -i zebra.pid -z zserv.api --vty_socket . -A 127.0.0.1 -P 0
        fi
        printf "$3" >vrrpd.conf
        exec "$1"/vrrpd -u root -g root -f vrrpd.conf -i vrrpd.pid -z zserv.api --vty_socket . -A 127.0.0.1 -P 0 --log stdout
        """;

    /// <inheritdoc/>
    public override string Source => "vrrpd";

    /// <summary>The link-layer address that its adverts come from (RFC 5798 §7.3).</summary>
    public string HardwareAddress => (IsV6 ? "00005E0002" : "00005E0001") + VirtualRouterId.ToString("X2");

    internal override IReadOnlyList<string> Command =>
    [
        "env", $"LD_LIBRARY_PATH={Libraries}:{Libraries}/frr", "sh", "-c", Script, "frr",
        Path.Combine(Root, "usr/lib/frr"), string.Join(':', HardwareAddress.Chunk(2).Select(pair => new string(pair))), Configuration, string.Join(' ', Vips),
    ];

    private bool IsV6 => Vips[0].Contains(':');

    private string Libraries => Path.Combine(Root, "usr/lib/x86_64-linux-gnu");

    private string Configuration => string.Join("\\n",
    [
        "interface eth0",
        $" vrrp {VirtualRouterId} version 3",
        $" vrrp {VirtualRouterId} priority {Priority}",
        $" vrrp {VirtualRouterId} advertisement-interval {Interval}",
        .. Vips.Select(vip => $" vrrp {VirtualRouterId} {(IsV6 ? "ipv6" : "ip")} {vip.Split('/')[0]}"),
        "",
    ]);

    /// <summary>Why the daemon cannot run here, in a sentence; null when it can.</summary>
    public static string? Missing(string root)
    {
        string library = Path.Combine(root, "usr/lib/x86_64-linux-gnu"), daemon = Path.Combine(root, "usr/lib/frr/vrrpd");
        if (!File.Exists(daemon))
            return $"FRR's vrrpd is not at {daemon}: ./build.sh test fetches the Debian package frr";
        CommandResult found = Kaconf.Lab.Command.Try("env", $"LD_LIBRARY_PATH={library}:{library}/frr", daemon, "--version");
        return found.ExitCode == 0 ? null : $"FRR's vrrpd does not run here: {found.Errors.Trim()}";
    }
}
