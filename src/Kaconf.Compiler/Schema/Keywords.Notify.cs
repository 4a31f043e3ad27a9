using Kaconf.Compiler.Values;
using static Kaconf.Compiler.Schema.Shapes;

namespace Kaconf.Compiler.Schema;

/// <summary>Who hears of the changes of an instance.</summary>
public static class NotifyKeywords
{
    private static readonly CommandValue None = new("", default, null);

    public static readonly Keyword<CommandValue> Master = Command("notify_master", "on becoming MASTER");
    public static readonly Keyword<CommandValue> Backup = Command("notify_backup", "on becoming BACKUP");
    public static readonly Keyword<CommandValue> Fault = Command("notify_fault", "on entering FAULT");
    public static readonly Keyword<CommandValue> Stop = Command("notify_stop", "when the node stops");
    public static readonly Keyword<CommandValue> Any = Command("notify", "on every change, with the change as arguments");

    public static readonly Keyword<CommandValue> LowerPriority = new("notify_master_rx_lower_pri", Notification, None, "Command when a MASTER hears an advert of lower priority.")
    {
        Repeated = Repeated.FirstWins,
    };

    public static readonly Keyword<CommandValue> Deleted = new("notify_deleted", new BareArg<CommandValue>(Notification, None), None, "Command when a reload takes the instance away; alone, no FAULT is told then.")
    {
        Repeated = Repeated.FirstWins,
        NotYet = Features.Reload,
    };

    public static readonly Keyword<bool> Mail = new("smtp_alert", Switch, false, "Send a mail on every change.") { NotYet = Features.Mail, Inherits = () => GlobalMailKeywords.SmtpAlertVrrp };
    public static readonly Keyword<bool> PriorityChanges = new("notify_priority_changes", Switch, false, "Tell the FIFOs of changes of the priority too.") { Inherits = () => GlobalKeywords.NotifyPriorityChanges };

    /// <summary>The rows of an instance.</summary>
    internal static readonly Keyword[] All = [Master, Backup, Fault, Stop, Any, LowerPriority, Deleted, Mail, PriorityChanges];

    /// <summary>A row for the command of an event.</summary>
    internal static Keyword<CommandValue> Command(string name, string when) =>
        new(name, Notification, None, $"Command {when}.") { Repeated = Repeated.FirstWins };
}
