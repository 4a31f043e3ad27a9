using Kaconf.Compiler.Values;
using static Kaconf.Compiler.Schema.Shapes;

namespace Kaconf.Compiler.Schema;

/// <summary><c>virtual_server</c>.</summary>
public static class VirtualServerKeywords
{
    // IP_VS_PENAME_MAXLEN in linux/ip_vs.h.
    private static readonly TextArg EngineName = new("a name", 16) { MayBeEmpty = true };

    // IPVS keeps it in ticks of 32 bits; keepalived stops at 31 days.
    private static readonly WholeArg Persistence = new(1, 31 * 86400);

    private static readonly ChoiceArg<string> Schedulers = new(
        ("rr", "rr"), ("wrr", "wrr"), ("lc", "lc"), ("wlc", "wlc"), ("lblc", "lblc"), ("lblcr", "lblcr"), ("sh", "sh"), ("mh", "mh"),
        ("dh", "dh"), ("fo", "fo"), ("ovf", "ovf"), ("sed", "sed"), ("nq", "nq"), ("twos", "twos"));

    public static readonly Keyword<bool> IsV6 = new("ip_family", new ChoiceArg<bool>(("inet", false), ("inet6", true)), false, "The family of a firewall mark; that of the servers if not given.") { Unset = "that of the address or of the servers" };
    public static readonly Keyword<string> Protocol = new("protocol", new ChoiceArg<string>(("TCP", "TCP"), ("UDP", "UDP"), ("SCTP", "SCTP")) { AnyCase = true }, "UDP", "The protocol of an address.") { Unset = "UDP; none for a firewall mark" };
    public static readonly Keyword<string> Scheduler = new("lvs_sched", Schedulers, "wlc", "How IPVS chooses a server.");
    public static readonly Keyword<ForwardingValue> Method = new("lvs_method", ServerShapes.Forwarding, ServerShapes.Nat, "How packets reach the servers.") { Unset = "NAT" };
    public static readonly Keyword<bool> OnePacket = Flag("ops", "Schedule every packet of UDP on its own.");
    public static readonly Keyword<bool> Flag1 = Flag("flag-1", "The first flag of the scheduler.");
    public static readonly Keyword<bool> Flag2 = Flag("flag-2", "The second flag of the scheduler.");
    public static readonly Keyword<bool> Flag3 = Flag("flag-3", "The third flag of the scheduler.");
    public static readonly Keyword<bool> SourcePort = Flag("sh-port", "lvs_sched sh hashes the port too.");
    public static readonly Keyword<bool> SourceFallback = Flag("sh-fallback", "lvs_sched sh takes another server for one that is down.");
    public static readonly Keyword<bool> MaglevPort = Flag("mh-port", "lvs_sched mh hashes the port too.");
    public static readonly Keyword<bool> MaglevFallback = Flag("mh-fallback", "lvs_sched mh takes another server for one that is down.");

    public static readonly Keyword<bool> Hashed = new("hashed", Shapes.Flag, false, "A flag of schedulers that no scheduler has.")
    {
        NoEffect = "keepalived reads it and never sets a flag for it",
    };

    public static readonly Keyword<long> PersistenceTimeout = new("persistence_timeout", new PersistenceArg(Persistence, 360), 0, "Seconds for which a client stays with its server; 360 without a number.") { Unset = "no persistence" };
    public static readonly Keyword<GranularityValue> Granularity = new("persistence_granularity", new GranularityArg(), new GranularityValue(null, 0), "The part of the address by which clients count as one.");
    public static readonly Keyword<string> PersistenceEngine = new("persistence_engine", EngineName, "", "The IPVS module that tells clients apart, such as sip.");
    public static readonly Keyword<bool> HaSuspend = Flag("ha_suspend", "No checks while the address is not on this node.");
    public static readonly Keyword<bool> SmtpAlert = new("smtp_alert", Switch, false, "Send a mail when the quorum is gained or lost.") { NotYet = Features.Mail, Inherits = () => GlobalMailKeywords.SmtpAlertChecker };
    public static readonly Keyword<string> VirtualHost = new("virtualhost", ServerShapes.HostName, "", "The Host header of HTTP and TLS checks.") { NotYet = Features.HttpChecks };
    public static readonly Keyword<string> SnmpName = new("snmp_name", ServerShapes.SnmpName, "", "Its name in SNMP.") { NotYet = Features.Snmp };
    public static readonly Keyword<bool> Alpha = Flag("alpha", "Servers are down until their checkers have succeeded once.");
    public static readonly Keyword<bool> Omega = Flag("omega", "Run the commands for going down when the node stops.");
    public static readonly Keyword<bool> Inhibit = Flag("inhibit_on_failure", "When a server fails, set its weight to 0 instead of removing it.");
    public static readonly Keyword<CommandValue> QuorumUp = new("quorum_up", Notification, ServerShapes.NoCommand, "Command when the quorum is gained.") { Repeated = Repeated.FirstWins };
    public static readonly Keyword<CommandValue> QuorumDown = new("quorum_down", Notification, ServerShapes.NoCommand, "Command when the quorum is lost.") { Repeated = Repeated.FirstWins };
    public static readonly Keyword<long> Quorum = new("quorum", AtLeastOne, 1, "Least weight of all live servers with which the service is up.");
    public static readonly Keyword<long> Hysteresis = new("hysteresis", Unsigned, 0, "Up at quorum plus this, down below quorum minus this.");
    public static readonly Keyword<long> Weight = new("weight", new WholeArg(1, int.MaxValue), 1, "Weight of servers that give none.");
    public static readonly Keyword<long> Retry = new("retry", AtLeastOne, 0, "Failures in a row after the first until a server is down; each checker has its own number if not given.") { Unset = "each checker's own" };
    public static readonly Keyword<long> DelayBeforeRetry = new("delay_before_retry", ServerShapes.Wait, 0, "Seconds between retries; each checker has its own if not given.") { Unset = "each checker's own" };
    public static readonly Keyword<long> Warmup = new("warmup", ServerShapes.Wait, 0, "The first check comes after 0 to this many seconds, at random; delay_loop if not given.") { Unset = "delay_loop" };
    public static readonly Keyword<long> ConnectTimeout = new("connect_timeout", ServerShapes.Timeout, 5 * Second, "Seconds to wait for a connection.");
    public static readonly Keyword<long> DelayLoop = new("delay_loop", ServerShapes.Loop, 60 * Second, "Seconds between checks.");
    public static readonly Keyword<ServerAddress> SorryServer = new("sorry_server", ServerShapes.Server, ServerShapes.NoServer, "The server that stands in when the quorum is lost.");
    public static readonly Keyword<bool> SorryInhibit = Flag("sorry_server_inhibit", "Set the sorry_server's weight to 0 instead of removing it.");
    public static readonly Keyword<ForwardingValue> SorryMethod = new("sorry_server_lvs_method", ServerShapes.Forwarding, ServerShapes.Nat, "How packets reach the sorry_server; as lvs_method if not given.") { Unset = "lvs_method" };

    public static readonly BlockKeyword Block = new("virtual_server", "virtual_server", "A service that IPVS spreads over real servers.", [
        IsV6, Protocol, Scheduler, new Alias("lb_algo", Scheduler) { Instead = "write 'lvs_sched'" }, Method,
        new Alias("lb_kind", Method) { Instead = "write 'lvs_method'" }, Hashed, OnePacket, Flag1, Flag2, Flag3,
        SourcePort, SourceFallback, MaglevPort, MaglevFallback, PersistenceTimeout, Granularity, PersistenceEngine, HaSuspend, SmtpAlert, VirtualHost,
        SnmpName, Alpha, Omega, Inhibit, QuorumUp, QuorumDown, Quorum, Hysteresis, Weight, Retry, DelayBeforeRetry, Warmup, ConnectTimeout, DelayLoop,
        SorryServer, SorryInhibit, SorryMethod, RealServerKeywords.Block,
    ])
    {
        Header = new ServiceArg(),
        Each = true,
    };

    private static Keyword<bool> Flag(string name, string doc) => new(name, Shapes.Flag, false, doc);
}

/// <summary><c>virtual_server_group</c>.</summary>
public static class ServerGroupKeywords
{
    public static readonly Keyword<GroupMemberValue> Member = new("<address or mark>", new GroupMemberArg(), new GroupMemberValue(null, null, 0, null), "Addresses with a port, or a firewall mark.");

    public static readonly BlockKeyword Block = new("virtual_server_group", "virtual_server_group", "Addresses and marks that are one service.", [])
    {
        Naming = BlockNaming.One,
        Entry = Member,
        NeedsEntries = true,
    };
}

/// <summary><c>SSL</c>.</summary>
public static class SslKeywords
{
    private static readonly TextArg Path = new("a path") { MayBeEmpty = true };

    public static readonly Keyword<string> Password = new("password", new TextArg("a password") { MayBeEmpty = true }, "", "The password of the key.");
    public static readonly Keyword<string> Authority = new("ca", Path, "", "The certificates of the authorities that are trusted.");
    public static readonly Keyword<string> Certificate = new("certificate", Path, "", "The certificate of this node.");
    public static readonly Keyword<string> Key = new("key", Path, "", "The key of the certificate.");

    public static readonly BlockKeyword Block = new("SSL", "SSL", "What SSL_GET checks show and trust.", [Password, Authority, Certificate, Key])
    {
        Each = true,
        NotYet = Features.HttpChecks,
    };
}
