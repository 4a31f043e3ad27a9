using System.Linq;
using System.Text.RegularExpressions;

namespace Kaconf.Parity.Tests;

/// <summary>The messages of keepalived 2.2.7 that the compared files bring about.</summary>
internal static partial class MessageClasses
{
    private static readonly MessageClass[] Known =
    [
        new("*SECURITY VIOLATION*", About.Machine),
        new("Disabling track script * since not found/accessible", About.Machine),
        new("Unable to set default user *", About.Machine),
        new("Invalid smtp server *", About.Machine),
        new("Unable to resolve *", About.Machine),
        new("Non-existent interface specified in configuration", About.Machine),
        new("*WARNING - interface * doesn't exist", About.Machine),
        new("(*) WARNING - VRF interface * doesn't exist", About.Machine),
        new("(*) Unknown interface!", About.Machine),
        new("unknown interface * specified for up/down delay", About.Machine),
        new("VRF * not found for route", About.Machine),
        new("iptables not supported, *", About.Machine),
        new("*Please use global lvs_sync_daemon", About.Continuation),

        new("Unknown keyword '*'"),
        new("Unexpected '*' - ignoring"),
        new("Missing '{' *"),
        new("Extra '}' found"),
        new("There are * missing '}'s or extra '{'s"),
        new("Config files missing '*'."),
        new("Block * has extra parameters *"),
        new("* Configuration line starting `*` is missing a parameter *"),
        new("* is deprecated - please use '*'"),
        new("'*' for routes is deprecated. *"),
        new("number '*' outside range [*"),
        new("number '*' has too many decimal places"),
        new("invalid number '*'"),
        new("Unknown umask bit *"),
        new("(*) unicast with use_vmac requires vmac_xmit_base - setting"),
        new("Unterminated quote *"),
        new("VRRP parsed invalid IP *. skipping IP..."),
        new("Invalid address prefix len * for address *"),
        new("(*): address family must match VRRP instance [*] - ignoring"),
        new("Unknown configuration entry '*' for ip address - ignoring"),
        new("Cannot specify scope for IPv6 addresses (*) - ignoring scope"),
        new("Configuration error: VRRP instance[*] malformed src address[*]. Skipping..."),
        new("Configuration error: VRRP instance[*] malformed unicast peer address[*]. Skipping..."),
        new("Configuration error: BFD instance * has no neighbor address set, disabling instance"),
        new("Truncating auth_pass to 8 characters"),
        new("(*) Priority not valid! must be between * Using default *"),
        new("(*) unknown state '*', defaulting to BACKUP"),
        new("(*): VRID '*' not valid - must be between *"),
        new("(*) track script * not found, ignoring..."),
        new("(*) track file * not found, ignoring..."),
        new("(*) unknown track script option *"),
        new("(*) Specifying lvs_sync_daemon_interface against a vrrp is deprecated."),
        new("(*) lvs_sync_daemon_interface has already been specified as * - ignoring"),
        new("(*): garp_master_* must be greater than 0, setting to 1"),
        new("(*): vrrp script interval '*' must be between * - ignoring"),
        new("vrrp_script * unknown weight option *"),
        new("No script set for vrrp_script * - removing"),
        new("No file set for track_file * - ignoring"),
        new("track_file * not found"),
        new("vrrp_* '*' is invalid"),
        new("vrrp instance * already defined"),
        new("garp group * does not have any delay set - removing"),
        new("garp_group already specified for * - ignoring"),
        new("Warning - cannot track route * with no interface specified, not tracking"),
        new("unknown route keyword *"),
        new("invalid route via address *"),
        new("Unknown rule option *"),
        new("Invalid rule * address *"),
        new("Rule has no preference specified - setting to *"),
        new("Invalid virtual server IP address/port * - skipping"),
        new("Invalid lvs_scheduler '*' - ignoring"),
        new("persistence_timeout invalid *"),
        new("PARSER : unknown [*] routing method *"),
        new("FILE_CHECK has no track_file specified - ignoring"),
        new("No script path has been specified for MISC_CHECKER - skipping"),
        new("Warning - empty notification_email block"),
        new("Invalid lvs_sync_daemon *"),
        new("Interface name '*' too long - ignoring"),
        new("* real-time priority *"),

        new("(*) No VIP specified; at least one is *"),
        new("(*) Warning - nopreempt will not work with initial state MASTER - clearing"),
        new("(*) Warning - preempt delay will not work with initial state MASTER - clearing"),
        new("(*) A unicast keyword has been specified without any unicast peers. *"),
        new("(*) Ignoring track_interface * since own interface"),
        new("(*) the virtual router id must be set"),
        new("(*) Strict mode does not support authentication. Ignoring."),
        new("(*) State MASTER must match being address owner"),
        new("(*) Initial state master is incompatible with AH authentication - clearing"),
        new("(*) VRRPv2 advertisement interval * must be in units of 1s - rounding"),
        new("(*) VRRP version 3 does not support authentication. Ignoring."),
        new("(*) the first IPv6 VIP address must be link local"),
        new("(*) nopreempt is incompatible with priority 255 resetting nopreempt"),
        new("(*) ignoring weight from tracked * due to SYNC group*"),
        new("(*) ignoring tracked * with weights due to SYNC group"),
        new("* Advert interval (*) not valid! *"),
        new("Invalid inhibit_on_failure parameter *"),
        new("Warning - quorum * for * exceeds total weight of real servers *"),
        new("Virtual router * specified in sync group * doesn't exist - ignoring"),
        new("Sync group * has only 1 virtual router(s) - this probably isn't what you want"),
        new("Sync group * has some member(s) as address owner and some not as address owner. *"),
        new("(*) duplicate VRID conflict with * VRID *"),
        new("Sync group * has no virtual router(s). removing"),
        new("Sync group *, no matching virtual router found in group declaration - removing"),
        new("Virtual server * no scheduler set, setting default 'wlc'"),
        new("Virtual server * no protocol set - defaulting to UDP"),
        new("Virtual server * no forwarding method set, setting default NAT"),
        new("Virtual server * has no real servers - ignoring"),
        new("* protocol specified for fwmark - protocol will be ignored"),
        new("*irtual server * and real server * ports don't match*"),
    ];

    /// <summary>The kind of a message without its place.</summary>
    public static MessageClass Of(string text) => Known.FirstOrDefault(known => known.Matches(text)) ?? new MessageClass(Generalize(text));

    // Quoted words, names in front and numbers differ from file to file.
    private static string Generalize(string text) => Run().Replace(Specific().Replace(text, "*"), "*");

    [GeneratedRegex(@"^\([^()\s]+\)|'[^']*'|\[[^\]]*\]|\d[\w.:/-]*")]
    private static partial Regex Specific();

    [GeneratedRegex(@"\*[\s*]*\*")]
    private static partial Regex Run();
}
