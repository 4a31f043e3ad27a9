using Kaconf.Compiler.Values;
using static Kaconf.Compiler.Schema.Shapes;

namespace Kaconf.Compiler.Schema;

/// <summary><c>global_defs</c>.</summary>
public static class GlobalKeywords
{
    public static readonly Keyword<string> RouterId = new("router_id", new TextArg("a name"), "", "Name of this node in mails; the host name if not given.");
    public static readonly Keyword<string> EmailFrom = new("notification_email_from", new TextArg("a mail address"), "", "Sender of mails.");
    public static readonly Keyword<HostPort> SmtpServer = new("smtp_server", new HostArg(25), new HostPort("", 25), "Where mails are handed in.");
    public static readonly Keyword<long> SmtpTimeout = new("smtp_connect_timeout", new WholeArg(1, 4294), 30, "Seconds to wait for the mail server.");
    public static readonly Keyword<bool> SkipCheckAdvAddr = new("vrrp_skip_check_adv_addr", Switch, false, "Check the addresses of the first advert of a master only.");
    public static readonly Keyword<bool> Strict = new("vrrp_strict", Switch, false, "Hold every instance to the RFC.");
    public static readonly Keyword<long> GarpMasterDelay = new("vrrp_garp_master_delay", Delay, 5, "Seconds before the second set of gratuitous ARPs; 0 = none.");
    public static readonly Keyword<long> GarpMasterRepeat = new("vrrp_garp_master_repeat", AtLeastOne, 5, "Gratuitous ARPs in a set after becoming MASTER.");
    public static readonly Keyword<long> GarpMasterRefresh = new("vrrp_garp_master_refresh", Unsigned, 0, "Seconds between refreshing ARPs while MASTER; 0 = none.");
    public static readonly Keyword<long> GarpMasterRefreshRepeat = new("vrrp_garp_master_refresh_repeat", AtLeastOne, 1, "Gratuitous ARPs in a refresh.");
    public static readonly Keyword<long> GarpLowerPrioDelay = new("vrrp_garp_lower_prio_delay", Delay, 5, "As vrrp_garp_master_delay, after an advert of lower priority.");
    public static readonly Keyword<long> GarpLowerPrioRepeat = new("vrrp_garp_lower_prio_repeat", Repeat, 5, "As vrrp_garp_master_repeat, after an advert of lower priority.");
    public static readonly Keyword<long> GarpInterval = new("vrrp_garp_interval", new SecondsArg(1, uint.MaxValue, 6), 0, "Seconds between gratuitous ARPs on an interface.");
    public static readonly Keyword<long> GnaInterval = new("vrrp_gna_interval", new SecondsArg(1, uint.MaxValue, 6), 0, "Seconds between neighbour advertisements on an interface.");
    public static readonly Keyword<UserValue> ScriptUser = new("script_user", User, new UserValue("", null), "The account for scripts that name none.");
    public static readonly Keyword<bool> EnableScriptSecurity = new("enable_script_security", Flag, false, "Run no script as root that others can write.");
    public static readonly Keyword<EquatableArray<string>> Recipients = new("<address>", new WordsArg("mail addresses"), default, "Receivers of mails.");

    public static readonly BlockKeyword NotificationEmail = new("notification_email", "global_defs/notification_email", "Who receives mails.", [])
    {
        Entry = Recipients,
        NeedsEntries = true,
    };

    public static readonly BlockKeyword Block = new("global_defs", "global_defs", "Settings of the whole node; several blocks count as one.", [
        RouterId, NotificationEmail, EmailFrom, SmtpServer, SmtpTimeout, SkipCheckAdvAddr, Strict, GarpMasterDelay, GarpMasterRepeat,
        GarpMasterRefresh, GarpMasterRefreshRepeat, GarpLowerPrioDelay, GarpLowerPrioRepeat, GarpInterval, GnaInterval, ScriptUser, EnableScriptSecurity,
    ]);
}
