using System.Collections.Generic;
using System.Linq;

namespace Kaconf.Parity.Tests;

/// <summary>The differences that are meant.</summary>
internal static class Reasons
{
    // What keepalived 2.2.7 says only in its log, or not at all, and Kaconf calls an error.
    private static readonly Dictionary<string, string> Stricter = new()
    {
        ["KAC1208"] = "unquoted arguments of a command become user and group, or nothing; keepalived says so only in its log",
        ["KAC1007"] = "keepalived drops a line with a NUL character in silence",
        ["KAC2052"] = "keepalived does not compare the addresses of two instances",
        ["KAC2053"] = "keepalived does not compare peers with virtual addresses",
        ["KAC2056"] = "keepalived hands any address to the kernel",
        ["KAC2074"] = "keepalived does not compare static with virtual addresses",
        ["KAC2107"] = "the kernel refuses the server, which keepalived learns when it hands it over",
        ["KAC2119"] = "keepalived checks port 0, which fails when it runs",
        ["KAC1013"] = "keepalived drops the line that grew too long, and says so only in its log",
    };

    private const string Newer = "newer versions take it";
    private const string Ignored = "a comment of the file says that Kaconf should not";
    private const string Elsewhere = "the instances may stand in files that are not there, which Kaconf reports";

    // By the file, then by the kind of message.
    private static readonly Dictionary<(string File, string Class), string> Silent = new()
    {
        [("valid/globals-new/lb1.conf", "Unknown umask bit *")] = Newer,
        [("valid/trackers/lb1.conf", "invalid number '*'")] = Newer,
        [("valid/trackers/lb1.conf", "(*): vrrp script interval '*' must be between * - ignoring")] = Newer,
        [("valid/instance-options-new/lb1.conf", "VMAC interface name already specified")] = Newer,
        [("valid/instance-options/lb1.conf", "(*) unicast with use_vmac requires vmac_xmit_base - setting")] = "said of use_ipvlan too, for which keepalived refuses vmac_xmit_base",
        [("invalid/ignore-comments/lb1.conf", "(*) Warning - nopreempt will not work with initial state MASTER - clearing")] = Ignored,
        [("invalid/ignore-comments/lb1.conf", "(*) Warning - preempt delay will not work with initial state MASTER - clearing")] = Ignored,
        [("030.conf", "Virtual router * specified in sync group * doesn't exist - ignoring")] = Elsewhere,
        [("030.conf", "Sync group *, no matching virtual router found in group declaration - removing")] = Elsewhere,
    };

    /// <summary>Every reason.</summary>
    public static IEnumerable<string> All => Stricter.Values.Concat(Silent.Values).Distinct();

    /// <summary>Why Kaconf refuses what keepalived takes without a word, or null when there is no reason.</summary>
    public static string? StricterThanKeepalived(string code) => Stricter.GetValueOrDefault(code);

    /// <summary>Why Kaconf does not report what keepalived does, or null when there is no reason.</summary>
    public static string? NotReported(Subject subject, Message fault) =>
        Silent.GetValueOrDefault((subject.Name, fault.Class.Pattern));
}
