using Kaconf.Compiler.Values;
using static Kaconf.Compiler.Schema.Shapes;

namespace Kaconf.Compiler.Schema;

/// <summary>Shapes and values that virtual and real servers share.</summary>
internal static class ServerShapes
{
    public static readonly ServerArg Server = new();
    public static readonly ForwardingArg Forwarding = new();
    public static readonly TextArg HostName = new("a host name") { MayBeEmpty = true };
    public static readonly TextArg SnmpName = new("a name") { MayBeEmpty = true, Alone = true };

    /// <summary>A time that keepalived counts in microseconds of 32 bits.</summary>
    public static readonly SecondsArg Timeout = new(1, uint.MaxValue, 6);
    public static readonly SecondsArg Loop = new(1, long.MaxValue / 2, 6) { Wording = "seconds above 0" };
    public static readonly SecondsArg Wait = new(0, long.MaxValue / 2, 6) { Wording = "seconds, 0 or more" };

    public static readonly ForwardingValue Nat = new(ForwardingMethod.Nat, TunnelType.Ipip, 0, TunnelChecksum.None);
    public static readonly ServerAddress NoServer = new(new AddressValue(default), 0);
    public static readonly CommandValue NoCommand = new("", default, null);
}

/// <summary><c>real_server</c>; what it does not say, its <c>virtual_server</c> says.</summary>
public static class RealServerKeywords
{
    public static readonly Keyword<long> Weight = new("weight", new WholeArg(0, int.MaxValue), 1, "Its share of the connections; 0 = no new ones.") { Inherits = () => VirtualServerKeywords.Weight };
    public static readonly Keyword<ForwardingValue> Method = new("lvs_method", ServerShapes.Forwarding, ServerShapes.Nat, "How packets reach it.") { Inherits = () => VirtualServerKeywords.Method, Unset = "NAT" };
    public static readonly Keyword<long> UpperThreshold = new("uthreshold", Unsigned, 0, "No new connections above this number of them; 0 = no limit.") { Unset = "no limit" };
    public static readonly Keyword<long> LowerThreshold = new("lthreshold", Unsigned, 0, "New connections again below this number of them; 0 = three quarters of uthreshold.") { Unset = "three quarters of uthreshold" };
    public static readonly Keyword<bool> Inhibit = new("inhibit_on_failure", Switch, false, "When it fails, set its weight to 0 instead of removing it.") { Inherits = () => VirtualServerKeywords.Inhibit };
    public static readonly Keyword<CommandValue> NotifyUp = new("notify_up", Notification, ServerShapes.NoCommand, "Command when it comes up.") { Repeated = Repeated.FirstWins };
    public static readonly Keyword<CommandValue> NotifyDown = new("notify_down", Notification, ServerShapes.NoCommand, "Command when it goes down.") { Repeated = Repeated.FirstWins };
    public static readonly Keyword<bool> Alpha = new("alpha", Switch, false, "Down until its checkers have succeeded once.") { Inherits = () => VirtualServerKeywords.Alpha };
    public static readonly Keyword<long> Retry = new("retry", AtLeastOne, 0, "Failures in a row after the first until it is down; each checker has its own number if not given.") { Inherits = () => VirtualServerKeywords.Retry, Unset = "each checker's own" };
    public static readonly Keyword<long> DelayBeforeRetry = new("delay_before_retry", ServerShapes.Wait, 0, "Seconds between retries; each checker has its own if not given.") { Inherits = () => VirtualServerKeywords.DelayBeforeRetry, Unset = "each checker's own" };
    public static readonly Keyword<long> Warmup = new("warmup", ServerShapes.Wait, 0, "The first check comes after 0 to this many seconds, at random; delay_loop if not given.") { Inherits = () => VirtualServerKeywords.Warmup, Unset = "delay_loop" };
    public static readonly Keyword<long> ConnectTimeout = new("connect_timeout", ServerShapes.Timeout, 5 * Second, "Seconds to wait for a connection.") { Inherits = () => VirtualServerKeywords.ConnectTimeout };
    public static readonly Keyword<long> DelayLoop = new("delay_loop", ServerShapes.Loop, 60 * Second, "Seconds between checks.") { Inherits = () => VirtualServerKeywords.DelayLoop };
    public static readonly Keyword<bool> SmtpAlert = new("smtp_alert", Switch, true, "Send a mail when it comes up or goes down; on unless the globals say otherwise.") { NotYet = Features.Mail, Inherits = () => GlobalMailKeywords.SmtpAlertChecker };
    public static readonly Keyword<string> VirtualHost = new("virtualhost", ServerShapes.HostName, "", "The Host header of HTTP and TLS checks.") { NotYet = Features.HttpChecks, Inherits = () => VirtualServerKeywords.VirtualHost };
    public static readonly Keyword<string> SnmpName = new("snmp_name", ServerShapes.SnmpName, "", "Its name in SNMP.") { NotYet = Features.Snmp };

    public static readonly BlockKeyword Block = new("real_server", "virtual_server/real_server", "A server of the pool.", [
        Weight, Method, UpperThreshold, LowerThreshold, Inhibit, NotifyUp, NotifyDown, Alpha, Retry, DelayBeforeRetry, Warmup, ConnectTimeout,
        DelayLoop, SmtpAlert, VirtualHost, SnmpName, .. CheckerKeywords.All,
    ])
    {
        Header = ServerShapes.Server,
        Each = true,
    };
}
