using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Schema;

namespace Kaconf.Compiler.Rules.Services;

/// <summary>KAC2104, KAC2105, KAC2119: the port that a check asks.</summary>
internal sealed class CheckPort : IRule
{
    private static readonly DiagnosticCode Web = new("KAC2104", Severity.Warning, "a check of the web asks the port of the other kind", "IANA: 80 is http, 443 is https");
    private static readonly DiagnosticCode Other = new("KAC2105", Severity.Suggestion, "a TCP_CHECK asks another port than the service uses", "Kaconf");
    private static readonly DiagnosticCode None = new("KAC2119", Severity.Error, "a check has no port", "keepalived asks port 0, which always fails");

    private const int Http = 80, Https = 443;

    public IReadOnlyList<DiagnosticCode> Codes => [Web, Other, None];

    public void Check(RuleContext context)
    {
        foreach (PlacedService service in context.Services)
            foreach (PlacedServer server in service.Servers)
            {
                PlacedBlock[] checkers = [.. server.Checkers];
                foreach (PlacedBlock checker in checkers) Check(context, server, checker);
                CheckOther(context, server, checkers);
            }
    }

    private static void Check(RuleContext context, PlacedServer server, PlacedBlock checker)
    {
        BlockKeyword kind = checker.Block.Keyword;
        if (!CheckerKeywords.Connecting.Contains(kind) || kind == PingCheckKeywords.Block || !checker.Knows(CheckKeywords.ConnectPort.Name)) return;
        long port = PortOf(server, checker);
        if (port == 0 && !checker.Block.Of(SmtpCheckKeywords.Host).Any())
        {
            context.Report(
                None, checker.At(""),
                $"{kind.Name} has no port, because real_server '{server.Name}' has none, so it always fails and the server is down; add a port to the real_server, or connect_port",
                server.Related("", "the real_server"));
        }
        else if ((kind == HttpCheckKeywords.Plain && port == Https) || (kind == HttpCheckKeywords.Tls && port == Http))
        {
            string instead = kind == HttpCheckKeywords.Plain ? "without TLS, on the port of https; use SSL_GET" : "with TLS, on the port of http; use HTTP_GET";
            context.Report(Web, checker.At(""), $"{kind.Name} asks port {port} {instead}, or another connect_port");
        }
    }

    private static void CheckOther(RuleContext context, PlacedServer server, PlacedBlock[] checkers)
    {
        if (server.Port == 0 || checkers.Any(checker => checker.Block.Keyword != TcpCheckKeywords.Block || checker.Has(CheckKeywords.ConnectIp.Name))) return;
        if (checkers.Length == 0 || checkers.Any(checker => PortOf(server, checker) is 0 || PortOf(server, checker) == server.Port || !checker.Knows(CheckKeywords.ConnectPort.Name))) return;
        context.Report(
            Other, checkers[0].At(CheckKeywords.ConnectPort.Name),
            $"only port {PortOf(server, checkers[0])} is checked, and clients come to port {server.Port}, which may be dead unnoticed; leave connect_port out, or add a TCP_CHECK without it",
            server.Related("", "the real_server"));
    }

    // keepalived takes what is written, before it gives a server the port of its service.
    private static long PortOf(PlacedServer server, PlacedBlock checker) => checker.Block.Get(CheckKeywords.ConnectPort) is not 0 and long port ? port : server.Server.Port;
}
