using System;

namespace Kaconf.Runtime.Config;

/// <summary>A checker of a real server, with what it has from there.</summary>
public abstract class CheckerConfig
{
    /// <summary><c>retry</c>: failures in a row after the first until the server is down.</summary>
    public uint Retry { get; init; } = 1;

    /// <summary><c>delay_before_retry</c> in microseconds.</summary>
    public long DelayBeforeRetryMicroseconds { get; init; } = 1_000_000;

    /// <summary><c>warmup</c> in microseconds: the first check comes after a random part of it.</summary>
    public long WarmupMicroseconds { get; init; } = 60_000_000;

    /// <summary><c>delay_loop</c> in microseconds: the time between two checks.</summary>
    public long DelayLoopMicroseconds { get; init; } = 60_000_000;

    /// <summary><c>alpha</c>: the server is down until the first success.</summary>
    public bool Alpha { get; init; }

    /// <summary><c>log_all_failures</c>: every failure is logged, not only the first.</summary>
    public bool LogAllFailures { get; init; }
}

/// <summary>A checker that sends packets to an address.</summary>
public abstract class ConnectionCheckConfig : CheckerConfig
{
    /// <summary><c>connect_ip</c>; null = the real server's address.</summary>
    public IpAddress? ConnectAddress { get; init; }

    /// <summary><c>connect_port</c>; 0 = the real server's port.</summary>
    public ushort ConnectPort { get; init; }

    /// <summary><c>bindto</c>; null = any.</summary>
    public IpAddress? BindAddress { get; init; }

    /// <summary><c>bind_port</c>; 0 = any.</summary>
    public ushort BindPort { get; init; }

    /// <summary><c>bind_if</c>; null = any.</summary>
    public string? BindInterface { get; init; }

    /// <summary><c>connect_timeout</c> in microseconds.</summary>
    public long ConnectTimeoutMicroseconds { get; init; } = 5_000_000;

    /// <summary><c>fwmark</c> of the packets; 0 = none.</summary>
    public uint Mark { get; init; }
}

/// <summary><c>TCP_CHECK</c>.</summary>
public sealed class TcpCheckConfig : ConnectionCheckConfig;

/// <summary><c>PING_CHECK</c>.</summary>
public sealed class PingCheckConfig : ConnectionCheckConfig;

/// <summary><c>SMTP_CHECK</c>.</summary>
public sealed class SmtpCheckConfig : ConnectionCheckConfig
{
    /// <summary><c>helo_name</c>.</summary>
    public string HeloName { get; init; } = "smtpchecker.keepalived.org";

    /// <summary>Each <c>host</c>: further addresses that are checked.</summary>
    public SmtpHostConfig[] Hosts { get; init; } = [];
}

/// <summary><c>host</c> of an <c>SMTP_CHECK</c>.</summary>
public sealed class SmtpHostConfig : ConnectionCheckConfig;

/// <summary><c>DNS_CHECK</c>.</summary>
public sealed class DnsCheckConfig : ConnectionCheckConfig
{
    /// <summary>The defaults of this checker.</summary>
    public DnsCheckConfig()
    {
        Retry = 3;
        DelayBeforeRetryMicroseconds = 60_000_000;
    }

    /// <summary><c>type</c> of the record.</summary>
    public string RecordType { get; init; } = "SOA";

    /// <summary><c>name</c> that is asked for.</summary>
    public string Name { get; init; } = ".";
}

/// <summary><c>UDP_CHECK</c>.</summary>
public sealed class UdpCheckConfig : ConnectionCheckConfig
{
    /// <summary><c>payload</c>; null = some text.</summary>
    public byte[]? Payload { get; init; }

    /// <summary><c>require_reply</c>; null = none is needed.</summary>
    public BytePatternConfig? Reply { get; init; }

    /// <summary><c>min_reply_length</c> in bytes.</summary>
    public ushort MinimumReply { get; init; }

    /// <summary><c>max_reply_length</c> in bytes.</summary>
    public ushort MaximumReply { get; init; } = 255;
}

/// <summary>Bytes of which only those bits count that are 1 in the mask; none = any.</summary>
public sealed record BytePatternConfig(byte[] Bytes, byte[] Mask);

/// <summary><c>HTTP_GET</c> and <c>SSL_GET</c>.</summary>
public sealed class HttpCheckConfig : ConnectionCheckConfig
{
    /// <summary>The defaults of this checker.</summary>
    public HttpCheckConfig() => DelayBeforeRetryMicroseconds = 3_000_000;

    /// <summary><c>SSL_GET</c>.</summary>
    public bool Tls { get; init; }

    /// <summary><c>http_protocol</c>: 1.0, 1.0C or 1.1.</summary>
    public string Version { get; init; } = "1.0";

    /// <summary><c>enable_sni</c>: the virtual host is sent as the server's name.</summary>
    public bool EnableSni { get; init; }

    /// <summary><c>sni_name</c>; null = none is given, "" = the virtual host.</summary>
    public string? SniName { get; init; }

    /// <summary><c>fast_recovery</c>.</summary>
    public bool FastRecovery { get; init; }

    /// <summary>Each <c>url</c>.</summary>
    public UrlConfig[] Urls { get; init; } = [];
}

/// <summary>A <c>url</c> with what it has from its checker.</summary>
public sealed class UrlConfig
{
    /// <summary><c>path</c>.</summary>
    public string Path { get; init; } = "";

    /// <summary><c>digest</c>: MD5 of a good answer; null = none is given.</summary>
    public byte[]? Digest { get; init; }

    /// <summary><c>status_code</c>: of good answers; empty = 200 to 299.</summary>
    public StatusRangeConfig[] StatusCodes { get; init; } = [];

    /// <summary><c>virtualhost</c>; "" = the address.</summary>
    public string VirtualHost { get; init; } = "";

    /// <summary><c>regex</c>; null = none.</summary>
    public RegexConfig? Regex { get; init; }

    /// <summary><c>tls_compliant</c>: the server must end TLS as the standard says.</summary>
    public bool TlsCompliant { get; init; }
}

/// <summary>Status codes of HTTP, first and last included.</summary>
public readonly record struct StatusRangeConfig(ushort First, ushort Last);

/// <summary>A regular expression that a good answer matches.</summary>
public sealed class RegexConfig
{
    /// <summary>The expression, of PCRE2.</summary>
    public required string Pattern { get; init; }

    /// <summary><c>regex_no_match</c>: a good answer does not match.</summary>
    public bool NoMatch { get; init; }

    /// <summary><c>regex_options</c>.</summary>
    public RegexCompileOptions Options { get; init; }

    /// <summary><c>regex_min_offset</c>: the first byte where a match may start.</summary>
    public long MinimumOffset { get; init; }

    /// <summary><c>regex_max_offset</c>: the last byte where a match may start; 0 = no limit.</summary>
    public long MaximumOffset { get; init; }

    /// <summary><c>regex_stack</c> at first, in bytes; 0 = PCRE2's own.</summary>
    public long StackStart { get; init; }

    /// <summary><c>regex_stack</c> at most, in bytes; 0 = PCRE2's own.</summary>
    public long StackMaximum { get; init; }
}

/// <summary>How a regular expression is compiled; pcre2api(3) tells what each does.</summary>
[Flags]
public enum RegexCompileOptions
{
    /// <summary>As PCRE2 does by itself.</summary>
    None = 0,

    /// <summary>PCRE2_ALLOW_EMPTY_CLASS.</summary>
    AllowEmptyClass = 1 << 0,

    /// <summary>PCRE2_ALT_BSUX.</summary>
    AltBsux = 1 << 1,

    /// <summary>PCRE2_AUTO_CALLOUT.</summary>
    AutoCallout = 1 << 2,

    /// <summary>PCRE2_CASELESS.</summary>
    Caseless = 1 << 3,

    /// <summary>PCRE2_DOLLAR_ENDONLY.</summary>
    DollarEndOnly = 1 << 4,

    /// <summary>PCRE2_DOTALL.</summary>
    DotAll = 1 << 5,

    /// <summary>PCRE2_DUPNAMES.</summary>
    DupNames = 1 << 6,

    /// <summary>PCRE2_EXTENDED.</summary>
    Extended = 1 << 7,

    /// <summary>PCRE2_FIRSTLINE.</summary>
    FirstLine = 1 << 8,

    /// <summary>PCRE2_MATCH_UNSET_BACKREF.</summary>
    MatchUnsetBackref = 1 << 9,

    /// <summary>PCRE2_MULTILINE.</summary>
    Multiline = 1 << 10,

    /// <summary>PCRE2_NEVER_UCP.</summary>
    NeverUcp = 1 << 11,

    /// <summary>PCRE2_NEVER_UTF.</summary>
    NeverUtf = 1 << 12,

    /// <summary>PCRE2_NO_AUTO_CAPTURE.</summary>
    NoAutoCapture = 1 << 13,

    /// <summary>PCRE2_NO_AUTO_POSSESS.</summary>
    NoAutoPossess = 1 << 14,

    /// <summary>PCRE2_NO_DOTSTAR_ANCHOR.</summary>
    NoDotStarAnchor = 1 << 15,

    /// <summary>PCRE2_NO_START_OPTIMIZE.</summary>
    NoStartOptimize = 1 << 16,

    /// <summary>PCRE2_UCP.</summary>
    Ucp = 1 << 17,

    /// <summary>PCRE2_UNGREEDY.</summary>
    Ungreedy = 1 << 18,

    /// <summary>PCRE2_UTF.</summary>
    Utf = 1 << 19,

    /// <summary>PCRE2_NEVER_BACKSLASH_C.</summary>
    NeverBackslashC = 1 << 20,

    /// <summary>PCRE2_ALT_CIRCUMFLEX.</summary>
    AltCircumflex = 1 << 21,

    /// <summary>PCRE2_ALT_VERBNAMES.</summary>
    AltVerbNames = 1 << 22,

    /// <summary>PCRE2_USE_OFFSET_LIMIT.</summary>
    UseOffsetLimit = 1 << 23,
}

/// <summary><c>MISC_CHECK</c>.</summary>
public sealed class MiscCheckConfig : CheckerConfig
{
    /// <summary>The defaults of this checker.</summary>
    public MiscCheckConfig() => Retry = 0;

    /// <summary><c>misc_path</c>; exit status 0 is success.</summary>
    public required CommandConfig Command { get; init; }

    /// <summary><c>misc_timeout</c> in microseconds.</summary>
    public long TimeoutMicroseconds { get; init; } = 60_000_000;

    /// <summary><c>misc_dynamic</c>: an exit status from 2 to 255 sets the weight to it less 2.</summary>
    public bool IsDynamic { get; init; }
}

/// <summary><c>FILE_CHECK</c>.</summary>
public sealed class FileCheckConfig : CheckerConfig
{
    /// <summary>The name of the <c>track_file</c>.</summary>
    public required string TrackFile { get; init; }

    /// <summary><c>weight</c>, which the number in the file is multiplied by; null = that of the <c>track_file</c>.</summary>
    public int? Weight { get; init; }

    /// <summary><c>weight N reverse</c>.</summary>
    public bool Reverse { get; init; }
}

/// <summary><c>BFD_CHECK</c>.</summary>
public sealed class BfdCheckConfig : CheckerConfig
{
    /// <summary>The name of the <c>bfd_instance</c>.</summary>
    public required string Session { get; init; }
}
