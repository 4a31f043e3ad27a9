using System.Collections.Generic;
using Kaconf.Compiler.Values;
using static Kaconf.Compiler.Schema.Shapes;

namespace Kaconf.Compiler.Schema;

/// <summary>Mail alerts in <c>global_defs</c>.</summary>
public static class GlobalMailKeywords
{
    public static readonly Keyword<EquatableArray<string>> Recipients = new("<ADDR>", new WordsArg("mail addresses"), default, "Receivers of mails; one with a display name stands in double quotes.");

    public static readonly BlockKeyword NotificationEmail = new("notification_email", "global_defs/notification_email", "Who receives mails.", [])
    {
        Entry = Recipients,
        NeedsEntries = true,
        NotYet = Features.Mail,
    };

    public static readonly Keyword<string> EmailFrom = new("notification_email_from", new TextArg("a mail address") { MayBeEmpty = true }, "", "Sender of mails; the user and the host name if not given.") { NotYet = Features.Mail, Unset = "the user and the host name" };
    public static readonly Keyword<HostPort> SmtpServer = new("smtp_server", new HostArg(25), new HostPort("", 25), "Where mails are handed in; without it none are sent.") { NotYet = Features.Mail };
    public static readonly Keyword<string> SmtpHelloName = new("smtp_helo_name", new TextArg("a host name") { MayBeEmpty = true, Bare = "" }, "", "Name that greets the mail server; the host name if not given.") { NotYet = Features.Mail, Unset = "the host name" };
    public static readonly Keyword<long> SmtpTimeout = new("smtp_connect_timeout", new WholeArg(1, 4294) { AcceptedFrom = 0 }, 30, "Seconds to wait for the mail server.") { NotYet = Features.Mail };
    public static readonly Keyword<bool> SmtpAlert = new("smtp_alert", Switch, false, "Whether blocks that do not say so themselves send mails.") { NotYet = Features.Mail, Unset = "false, but true for real_server" };
    public static readonly Keyword<bool> SmtpAlertVrrp = new("smtp_alert_vrrp", Switch, false, "As smtp_alert, for instances and sync groups.") { NotYet = Features.Mail, Inherits = () => SmtpAlert };
    public static readonly Keyword<bool> SmtpAlertChecker = new("smtp_alert_checker", Switch, false, "As smtp_alert, for virtual and real servers.") { NotYet = Features.Mail, Inherits = () => SmtpAlert };
    public static readonly Keyword<bool> NoEmailFaults = new("no_email_faults", Flag, false, "Send no mail about FAULT.") { NotYet = Features.Mail };
    public static readonly Keyword<bool> NoCheckerEmails = new("no_checker_emails", Switch, false, "Send a mail when a real server changes, not for each of its checkers.") { NotYet = Features.Mail };

    internal static IReadOnlyList<Keyword> All =>
    [
        NotificationEmail, EmailFrom, SmtpServer, SmtpHelloName, SmtpTimeout, SmtpAlert, SmtpAlertVrrp, SmtpAlertChecker, NoEmailFaults, NoCheckerEmails,
    ];
}
