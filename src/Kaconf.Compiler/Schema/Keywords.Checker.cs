using System.Collections.Generic;
using Kaconf.Compiler.Values;
using static Kaconf.Compiler.Schema.CheckKeywords;
using static Kaconf.Compiler.Schema.Shapes;

namespace Kaconf.Compiler.Schema;

/// <summary>The checkers of a <c>real_server</c>.</summary>
public static class CheckerKeywords
{
    /// <summary>Every kind of checker.</summary>
    public static readonly IReadOnlyList<BlockKeyword> All =
    [
        TcpCheckKeywords.Block, HttpCheckKeywords.Plain, HttpCheckKeywords.Tls, SmtpCheckKeywords.Block, DnsCheckKeywords.Block, UdpCheckKeywords.Block,
        PingCheckKeywords.Block, MiscCheckKeywords.Block, FileCheckKeywords.Block, BfdCheckKeywords.Block,
    ];

    /// <summary>The checkers that connect to an address, and what else does.</summary>
    public static readonly IReadOnlyCollection<BlockKeyword> Connecting =
    [
        TcpCheckKeywords.Block, HttpCheckKeywords.Plain, HttpCheckKeywords.Tls, SmtpCheckKeywords.Block, SmtpCheckKeywords.Host, DnsCheckKeywords.Block,
        UdpCheckKeywords.Block, PingCheckKeywords.Block,
    ];
}

/// <summary>Settings that several kinds of checkers have: one row for all of them.</summary>
public static class CheckKeywords
{
    private static readonly WholeArg Port = new(1, 65535);
    private static readonly TextArg BindName = new("an interface name", 15) { MayBeEmpty = true };

    public static readonly Keyword<AddressValue> ConnectIp = new("connect_ip", Address, new AddressValue(default), "Where to connect to; the real server's address if not given.") { Unset = "the real server's address" };
    public static readonly Keyword<long> ConnectPort = new("connect_port", Port, 0, "The port to connect to; the real server's if not given.") { Unset = "the real server's port" };
    public static readonly Keyword<AddressValue> BindTo = new("bindto", Address, new AddressValue(default), "The address to connect from; any if not given.") { Unset = "any" };
    public static readonly Keyword<long> BindPort = new("bind_port", Port, 0, "The port to connect from; any if not given.") { Unset = "any" };
    public static readonly Keyword<string> BindInterface = new("bind_if", BindName, "", "The interface to connect from, which a link-local address needs.") { Unset = "any" };
    public static readonly Keyword<long> ConnectTimeout = new("connect_timeout", ServerShapes.Timeout, 5 * Second, "Seconds to wait for a connection.") { Inherits = () => RealServerKeywords.ConnectTimeout };
    public static readonly Keyword<long> Mark = new("fwmark", Unsigned, 0, "The firewall mark of the packets that are sent; 0 = none.");
    public static readonly Keyword<long> Retry = RetryOf(1);
    public static readonly Keyword<long> DelayBeforeRetry = DelayOf(Second);
    public static readonly Keyword<long> DelayLoop = new("delay_loop", ServerShapes.Loop, 60 * Second, "Seconds between checks.") { Inherits = () => RealServerKeywords.DelayLoop };
    public static readonly Keyword<bool> Alpha = new("alpha", Switch, false, "The server is down until this check has succeeded once.") { Inherits = () => RealServerKeywords.Alpha };
    public static readonly Keyword<bool> LogAllFailures = new("log_all_failures", Switch, false, "Log every failure, not the first one only.") { Inherits = () => GlobalLvsKeywords.LogAllFailures, IsCopied = true };

    public static readonly Keyword<long> Warmup = new("warmup", ServerShapes.Wait, 60 * Second, "The first check comes after 0 to this many seconds, at random; delay_loop if not given.")
    {
        Inherits = () => RealServerKeywords.Warmup,
        Follows = () => DelayLoop,
    };

    /// <summary>A <c>retry</c> with its own default.</summary>
    internal static Keyword<long> RetryOf(long count) =>
        new("retry", Unsigned, count, "Failures in a row after the first until the server is down.") { Inherits = () => RealServerKeywords.Retry };

    /// <summary>A <c>delay_before_retry</c> with its own default.</summary>
    internal static Keyword<long> DelayOf(long microseconds) =>
        new("delay_before_retry", ServerShapes.Wait, microseconds, "Seconds from a failure to the next try.") { Inherits = () => RealServerKeywords.DelayBeforeRetry };

    /// <summary>What every checker has that runs by itself.</summary>
    internal static IReadOnlyList<Keyword> Timing(Keyword<long>? retry = null, Keyword<long>? delay = null) =>
        [retry ?? Retry, delay ?? DelayBeforeRetry, Warmup, DelayLoop, Alpha, LogAllFailures];

    /// <summary>What every checker has that connects to an address.</summary>
    internal static IReadOnlyList<Keyword> Connection(Keyword<long>? retry = null, Keyword<long>? delay = null, Keyword<long>? port = null) =>
        [ConnectIp, port ?? ConnectPort, BindTo, BindPort, BindInterface, ConnectTimeout, Mark, .. Timing(retry, delay)];

    /// <summary>A kind of checker.</summary>
    internal static BlockKeyword Checker(string name, string doc, IReadOnlyList<Keyword> children, string? notYet = Features.Checkers) =>
        new(name, $"virtual_server/real_server/{name}", doc, children) { Each = true, NotYet = notYet };
}

/// <summary><c>TCP_CHECK</c>.</summary>
public static class TcpCheckKeywords
{
    public static readonly BlockKeyword Block = Checker("TCP_CHECK", "Whether a TCP connection can be made.", Connection(), notYet: null);
}

/// <summary><c>PING_CHECK</c>.</summary>
public static class PingCheckKeywords
{
    public static readonly Keyword<long> ConnectPort = new("connect_port", new WholeArg(1, 65535), 0, "A port.") { NoEffect = "an echo request goes to no port" };

    public static readonly BlockKeyword Block = Checker("PING_CHECK", "Whether an ICMP echo request is answered.", Connection(port: ConnectPort));
}

/// <summary><c>SMTP_CHECK</c>.</summary>
public static class SmtpCheckKeywords
{
    public static readonly Keyword<string> HeloName = new("helo_name", new TextArg("a name") { MayBeEmpty = true }, "smtpchecker.keepalived.org", "The name in HELO.");

    public static readonly BlockKeyword Host = new("host", "virtual_server/real_server/SMTP_CHECK/host", "One more address to check.", Connection())
    {
        Each = true,
        Instead = "write an SMTP_CHECK for each",
    };

    public static readonly BlockKeyword Block = Checker("SMTP_CHECK", "Whether a mail server greets and answers HELO.", [HeloName, Host, .. Connection()]);
}

/// <summary><c>DNS_CHECK</c>.</summary>
public static class DnsCheckKeywords
{
    private static readonly ChoiceArg<string> Types = new(
        ("A", "A"), ("NS", "NS"), ("CNAME", "CNAME"), ("SOA", "SOA"), ("MX", "MX"), ("TXT", "TXT"), ("AAAA", "AAAA"), ("RRSIG", "RRSIG"), ("DNSKEY", "DNSKEY"))
    {
        AnyCase = true,
    };

    public static readonly Keyword<string> Type = new("type", Types, "SOA", "The type of the record that is asked for.");
    public static readonly Keyword<string> Name = new("name", new QueryNameArg(), ".", "The name that is asked for; a dot is the root.") { Repeated = Repeated.FirstWins };
    public static readonly Keyword<long> Retry = RetryOf(3);

    public static readonly Keyword<long> DelayBeforeRetry = new("delay_before_retry", ServerShapes.Wait, 60 * Second, "Seconds from a failure to the next try; delay_loop if not given.")
    {
        Inherits = () => RealServerKeywords.DelayBeforeRetry,
        Follows = () => DelayLoop,
    };

    public static readonly BlockKeyword Block = Checker("DNS_CHECK", "Whether a DNS query over UDP is answered.", [Type, Name, .. Connection(Retry, DelayBeforeRetry)]);
}

/// <summary><c>UDP_CHECK</c>.</summary>
public static class UdpCheckKeywords
{
    private static readonly WholeArg Length = new(0, 65535);

    public static readonly Keyword<BytePattern?> Payload = new("payload", new HexArg(wildcards: false), null, "The bytes to send; some text if not given.") { Unset = "keepalived's own text" };
    public static readonly Keyword<BytePattern?> Reply = new("require_reply", new HexArg(wildcards: true), null, "A reply must come, and start with these bytes; none needs to if not given.");
    public static readonly Keyword<long> MinimumReply = new("min_reply_length", Length, 0, "The fewest bytes of a good reply.");
    public static readonly Keyword<long> MaximumReply = new("max_reply_length", Length, 255, "The most bytes of a good reply.");

    public static readonly BlockKeyword Block =
        Checker("UDP_CHECK", "Whether a UDP packet is refused, or answered if a reply is required.", [Payload, Reply, MinimumReply, MaximumReply, .. Connection()]);
}
