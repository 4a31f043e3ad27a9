using System;
using System.Collections.Generic;
using System.Linq;

namespace Kaconf.Parity.Tests;

/// <summary>The differences between dump and model that are meant, or that the dump brings about.</summary>
internal static class FactReasons
{
    private const string AtRunTime = "the user or host name, which the site takes at run time";
    private const string OwnOnly = "the dump shows only what the block itself gives";
    private const string NotYet = "not acted on yet, so not worked out";

    private static readonly (string Row, Func<FactFinding, FactSet, bool> When, string Reason)[] Known =
    [
        ("global_defs router_id", (found, _) => found.Ours == "", AtRunTime),
        ("global_defs smtp_helo_name", (found, _) => found.Ours == "", AtRunTime),
        ("global_defs notification_email_from", (found, _) => found.Ours == "", AtRunTime),
        ("global_defs smtp_server", (found, _) => found.Theirs == "" || found.Ours == "localhost", "a name, which keepalived resolves while it reads"),
        ("global_defs default_interface", (found, _) => found.Theirs == "eth0", "keepalived looks at it when an address needs it"),
        ("global_defs smtp_alert_vrrp", (found, ours) => ours.Find("global_defs", "smtp_alert") == "on", OwnOnly),
        ("global_defs enable_snmp_rfcv2", (_, ours) => ours.Find("global_defs", "enable_snmp_rfc") == "on", "enable_snmp_rfc stands for both"),
        ("global_defs enable_snmp_rfcv3", (_, ours) => ours.Find("global_defs", "enable_snmp_rfc") == "on", "enable_snmp_rfc stands for both"),
        ("garp_group *", (found, _) => found.Ours is null, "keepalived makes a group of vrrp_garp_interval"),

        ("vrrp_script timeout", (found, _) => found.Theirs == "0", "keepalived has 0 for the interval"),
        ("vrrp_script interval", (found, _) => found.Theirs.EndsWith("000000", StringComparison.Ordinal), "the dump cuts fractions of a second"),
        ("vrrp_script script", (found, _) => found.Theirs.StartsWith("'/usr/sbin/killall5'", StringComparison.Ordinal), "pidof is a link to killall5"),
        ("vrrp_instance accept", (found, ours) => ours.Find(found.Block, "no_accept") == "on" || ours.Find(found.Block, "strict_mode") == "on", $"the firewall: {NotYet}"),
        ("vrrp_instance check_unicast_src", (found, _) => found.Theirs == "off", "keepalived looks at vrrp_check_unicast_src when an advert comes"),
        ("vrrp_instance garp_extra_if", (found, _) => found.Theirs == "0", "keepalived forgets it where no other interface has addresses"),
        ("vrrp_instance notify_priority_changes", (found, _) => found.Theirs == "on", "from the sync group, where the model has it"),
        ("vrrp_instance source", (found, ours) => ours.Find(found.Block, "use_ipvlan") == "on", $"the address of use_ipvlan: {NotYet}"),
        ("vrrp_instance virtual_ipaddress", (found, _) => found.Subject.Name == "648.conf", "2.2.7 takes an address twice, newer versions do not"),

        ("vrrp_instance notify_*", (found, _) => found.Subject.Name.StartsWith("valid/script-accounts/", StringComparison.Ordinal), "2.2.7 does not know ':GROUP'"),
        ("vrrp_instance virtual_routes", (found, _) => found.Subject.Name.StartsWith("valid/routes/", StringComparison.Ordinal), "the case has words that the machine lacks or the dump shows wrongly; vrrp-routes.conf has the others"),
        ("vrrp_instance state", (found, ours) => found.Theirs == "off" && ours.Find(found.Block, "track_script") is { Length: > 0 }, "keepalived waits as BACKUP for the first result of a script"),

        ("bfd_instance ttl", (found, _) => found.Ours == "0" && found.Theirs is "255" or "64", "the default, by the family"),
        ("bfd_instance max_hops", (found, _) => found is { Ours: "-1", Theirs: "255" }, "all hops"),
        ("vrrp_track_process fork_delay", (found, ours) => found.Theirs == ours.Find(found.Block, "delay"), "'delay' stands for both"),
        ("vrrp_track_process terminate_delay", (found, ours) => found.Theirs == ours.Find(found.Block, "delay"), "'delay' stands for both"),
        ("vrrp_track_process terminate_delay", (found, _) => found.Theirs.StartsWith('-'), "keepalived counts the microseconds of an hour in 31 bits"),
        ("vrrp_track_process full_command", (found, _) => found.Theirs == "on", "param_match asks for it"),
        ("vrrp_track_process quorum", (found, ours) => ours.Find(found.Block, "quorum_max") == "0", "none may run"),

        ("real_server virtualhost", (found, _) => found.Theirs == "", OwnOnly),
        ("url virtualhost", (found, _) => found.Theirs == "", OwnOnly),
        ("url status_code", (found, _) => found is { Ours: "", Theirs: "200-299" }, "the default"),
        ("* log_all_failures", (found, _) => found.Ours is null, "the checker has no such keyword"),
        ("* log_all_failures", (found, ours) => found.Theirs == "off" && ours.Find("global_defs", "checker_log_all_failures") == "on", OwnOnly),
        ("SMTP_CHECK connect_timeout", (found, _) => found.Theirs == "0", "2.2.7 leaves that of a further host at 0"),
        ("MISC_CHECK misc_timeout", (found, _) => found.Theirs == "0", "keepalived has 0 for the delay_loop"),
    ];

    /// <summary>Every reason.</summary>
    public static IEnumerable<string> All => Known.Select(known => known.Reason).Distinct();

    /// <summary>The reason, or null.</summary>
    public static string? Of(FactFinding found, FactSet ours) => Known.FirstOrDefault(known => Fits(known.Row, found.Row) && known.When(found, ours)).Reason;

    private static bool Fits(string pattern, string row) =>
        pattern == row || (pattern.Contains('*', StringComparison.Ordinal) && System.Text.RegularExpressions.Regex.IsMatch(row, $"^{System.Text.RegularExpressions.Regex.Escape(pattern).Replace(@"\*", ".*", StringComparison.Ordinal)}$"));
}
