using System.Collections.Generic;
using Kaconf.Compiler.Values;
using static Kaconf.Compiler.Schema.CheckKeywords;
using static Kaconf.Compiler.Schema.Shapes;

namespace Kaconf.Compiler.Schema;

/// <summary><c>url</c> of <c>HTTP_GET</c> and <c>SSL_GET</c>.</summary>
public static class UrlKeywords
{
    private static readonly RegexNumberArg Offset = new();
    private static readonly EquatableArray<StatusRange> Success = new[] { new StatusRange(200, 299) }.ToEquatableArray();

    public static readonly Keyword<string> Path = new("path", new TextArg("a path such as /") { MayBeEmpty = true }, "", "The path that is asked for.") { Unset = "required" };
    public static readonly Keyword<EquatableArray<byte>> Digest = new("digest", new DigestArg(), default, "The MD5 digest of a good answer; keepalived --genhash prints it.") { Repeated = Repeated.FirstWins };
    public static readonly Keyword<EquatableArray<StatusRange>> StatusCodes = new("status_code", new StatusCodesArg(), Success, "The status codes of a good answer.") { Repeated = Repeated.All };
    public static readonly Keyword<string> VirtualHost = new("virtualhost", ServerShapes.HostName, "", "The Host header.") { Inherits = () => HttpCheckKeywords.VirtualHost };
    public static readonly Keyword<string> Regex = new("regex", new RegexArg(), "", "A regular expression of PCRE2 that a good answer matches.");
    public static readonly Keyword<bool> NoMatch = new("regex_no_match", Flag, false, "A good answer does not match the regex.");
    public static readonly Keyword<PatternOptions> CompileOptions = new("regex_options", new RegexOptionsArg(), PatternOptions.None, "How the regex is compiled.") { Repeated = Repeated.All };
    public static readonly Keyword<long> MinimumOffset = new("regex_min_offset", Offset, 0, "The first byte where a match of the regex may start.");
    public static readonly Keyword<long> MaximumOffset = new("regex_max_offset", Offset, 0, "The last byte where a match of the regex may start; 0 = no limit.") { Unset = "no limit" };
    public static readonly Keyword<PatternStack> Stack = new("regex_stack", new RegexStackArg(), new PatternStack(0, 0), "The stack of the regex in bytes: at first, and at most; PCRE2's own if not given.") { Unset = "PCRE2's own" };

    public static readonly Keyword<bool> TlsCompliant = new("tls_compliant", Switch, false, "The server must end TLS as the standard says; on too where the checker has it on.")
    {
        Inherits = () => HttpCheckKeywords.TlsCompliant,
        IsNew = true,
    };

    public static readonly BlockKeyword Plain = Url("HTTP_GET", []);
    public static readonly BlockKeyword Tls = Url("SSL_GET", [TlsCompliant]);

    private static BlockKeyword Url(string checker, IEnumerable<Keyword> more) =>
        new("url", $"virtual_server/real_server/{checker}/url", "A request; the answers to all of them must be good.", [
            Path, Digest, StatusCodes, VirtualHost, Regex, NoMatch, CompileOptions, MinimumOffset, MaximumOffset, Stack, .. more,
        ])
        {
            Each = true,
        };
}

/// <summary><c>HTTP_GET</c> and <c>SSL_GET</c>.</summary>
public static class HttpCheckKeywords
{
    private static readonly ChoiceArg<string> Versions = new(("1.0", "1.0"), ("1.0C", "1.0C"), ("1.0c", "1.0C"), ("1.1", "1.1"));

    public static readonly Keyword<string> VirtualHost = new("virtualhost", ServerShapes.HostName, "", "The Host header of urls that give none.") { Inherits = () => RealServerKeywords.VirtualHost };
    public static readonly Keyword<string> Version = new("http_protocol", Versions, "1.0", "The version of HTTP; 1.0C is 1.0 with Connection: close.");
    public static readonly Keyword<bool> EnableSni = new("enable_sni", Switch, false, "Send the virtualhost as the server's name in TLS.");
    public static readonly Keyword<string> SniName = new("sni_name", new TextArg("nothing, or a host name") { Bare = "" }, "", "Send this name as the server's in TLS; the virtualhost if nothing follows.") { IsNew = true, Unset = "the virtualhost" };
    public static readonly Keyword<bool> FastRecovery = new("fast_recovery", Switch, false, "Check all urls at once after a failure and at the start, rather than one each delay_loop.");
    public static readonly Keyword<bool> TlsCompliant = new("tls_compliant", Switch, false, "The server must end TLS as the standard says.") { IsNew = true };

    public static readonly Keyword<long> DelayBeforeRetry = DelayOf(3 * Second);

    /// <summary>The requests go in the clear.</summary>
    public static readonly BlockKeyword Plain = Get("HTTP_GET", "Whether a web server gives good answers.", UrlKeywords.Plain, []);

    /// <summary>The requests go by TLS.</summary>
    public static readonly BlockKeyword Tls = Get("SSL_GET", "Whether a web server gives good answers by TLS.", UrlKeywords.Tls, [TlsCompliant]);

    private static BlockKeyword Get(string name, string doc, BlockKeyword url, IEnumerable<Keyword> more) => Checker(name, doc, [
        url, VirtualHost, Version, EnableSni, SniName, FastRecovery, .. more, new Alias("nb_get_retry", Retry) { Instead = "write 'retry'" },
        .. Connection(delay: DelayBeforeRetry),
    ]);
}
