using static Kaconf.Parity.Tests.DumpRow;

namespace Kaconf.Parity.Tests;

/// <summary>The dump of what the process for virtual servers has.</summary>
internal static class CheckRows
{
    public static readonly DumpRow[] Ssl =
    [
        new("password", "Password : ") { Absent = "" },
        new("ca", "CA-file : ") { Absent = "" },
        new("certificate", "Certificate file : ") { Absent = "" },
        new("key", "Key file : ") { Absent = "" },
    ];

    public static readonly DumpRow[] VirtualServer =
    [
        new("virtualhost", "VirtualHost = ") { Absent = "" },
        new("snmp_name", "SNMP name = ") { Read = text => text.Trim('\''), Absent = "" },
        Seconds("connect_timeout", "connection timeout = "),
        Seconds("delay_loop", "delay_loop = "),
        new("lvs_sched", "lvs_sched = "),
        Switch("flag-1", "flag-1 = ", "enabled"),
        Switch("flag-2", "flag-2 = ", "enabled"),
        Switch("flag-3", "flag-3 = ", "enabled"),
        Switch("sh-port", "sh-port = ", "enabled"),
        Switch("sh-fallback", "sh-fallback = ", "enabled"),
        Switch("mh-port", "mh-port = ", "enabled"),
        Switch("mh-fallback", "mh-fallback = ", "enabled"),
        new("ops", "One packet scheduling = ") { Read = text => text.StartsWith("enabled", System.StringComparison.Ordinal) ? "on" : "off" },
        new("persistence_timeout", "persistence timeout = ") { Absent = "0" },
        new("persistence_granularity", "persistence granularity = ") { Absent = "" },
        new("protocol", "protocol = "),
        Switch("alpha", "alpha is ", "ON"),
        Switch("omega", "omega is ", "ON"),
        new("retry", "Retry count = ") { Absent = "0" },
        new("delay_before_retry", "Retry delay = ") { Read = Micro },
        new("warmup", "Warmup = ") { Read = Micro },
        Switch("inhibit_on_failure", "Inhibit on failure is ", "ON"),
        new("quorum", "quorum = ") { Read = text => text.Split(',')[0] },
        new("hysteresis", "quorum = ") { Read = text => text.Split(" = ")[1] },
        Command("quorum_up", "Quorum up notify script = "),
        Command("quorum_down", "Quorum down notify script = "),
        Flag("ha_suspend", "Using HA suspend"),
        Switch("smtp_alert", "Using smtp notification = "),
        new("lvs_method", "default forwarding method = "),
        new("sorry_server", "sorry server = ") { Read = ServerText, Absent = "" },
    ];

    public static readonly DumpRow[] RealServer =
    [
        new("address", "RIP = ") { Read = text => $"{text.Split(',')[0]} {text.Split("RPORT = ")[1].Split(',')[0]}" },
        new("weight", "initial weight = "),
        new("lvs_method", "forwarding method = "),
        Switch("alpha", "Alpha is ", "ON"),
        Seconds("connect_timeout", "connection timeout = "),
        new("lthreshold", "connection limit range = ") { Read = text => text.Split(" -> ")[0] },
        new("uthreshold", "connection limit range = ") { Read = text => text.Split(" -> ")[1] },
        Seconds("delay_loop", "Delay loop = "),
        new("retry", "Retry count = ") { Absent = "0" },
        new("delay_before_retry", "Retry delay = ") { Read = Micro },
        new("warmup", "Warmup = ") { Read = Micro },
        Switch("inhibit_on_failure", "Inhibit on failure is ", "ON"),
        Command("notify_up", "RS up notify script = "),
        Command("notify_down", "RS down notify script = "),
        new("virtualhost", "VirtualHost = ") { Read = text => text.Trim('\''), Absent = "" },
        new("snmp_name", "SNMP name = ") { Absent = "" },
        Switch("smtp_alert", "Using smtp notification = "),
    ];

    public static readonly DumpRow[] Checker =
    [
        new("http_protocol", "Keepalive method = HTTP_GET, http protocol "),
        new("http_protocol", "Keepalive method = SSL_GET, http protocol "),
        Switch("alpha", "Alpha = "),
        new("delay_loop", "Delay loop = ") { Read = Micro },
        new("warmup", "Warmup = ") { Read = Micro },
        new("retry", "Retries = "),
        new("delay_before_retry", "Delay before retry = ") { Read = Micro },
        Switch("log_all_failures", "Log all failures = "),
        new("helo_name", "helo = "),
        new("type", "Type = "),
        new("name", "Name = "),
        Command("misc_path", "script = "),
        new("misc_timeout", "timeout = ") { Read = Micro },
        Switch("misc_dynamic", "dynamic = ", "YES"),
        new("min_reply_length", "Min reply length = "),
        new("max_reply_length", "Max reply length = "),
        new("virtualhost", "Virtualhost = "),
        Switch("enable_sni", "Enable SNI ", "set"),
        Switch("fast_recovery", "Fast recovery ", "set"),
        new("track_file", "Tracked file = "),
    ];

    public static readonly DumpRow[] Connection =
    [
        new("destination", "Dest = ") { Read = PairText },
        new("source", "Bind to = ") { Read = PairText, Absent = "" },
        new("bind_if", "Bind i/f = ") { Absent = "" },
        new("fwmark", "Mark = ") { Absent = "0" },
        Seconds("connect_timeout", "Timeout = "),
    ];

    public static readonly DumpRow[] Url =
    [
        new("path", "Checked url = "),
        new("digest", "digest = ") { Absent = "" },
        List("status_code", "HTTP Status Code(s)"),
        new("virtualhost", "Virtual host = ") { Absent = "" },
        new("regex", "Regex = ") { Read = text => text.Trim('"'), Absent = "" },
        Flag("regex_no_match", "Regex no match"),
    ];

    /// <summary>"[10.0.0.9]:tcp:80" as "10.0.0.9 80".</summary>
    public static string ServerText(string text) => $"{text[(text.IndexOf('[') + 1)..text.IndexOf(']')]} {text.Split(':')[^1]}";

    // "[10.0.0.9]:80" as "10.0.0.9 80".
    private static string PairText(string text) => ServerText(text);
}
