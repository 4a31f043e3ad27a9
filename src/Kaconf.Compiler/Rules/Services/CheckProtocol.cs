using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Schema;

namespace Kaconf.Compiler.Rules.Services;

/// <summary>KAC2103: a check over TCP says nothing about a port of UDP, and the other way round.</summary>
internal sealed class CheckProtocol : IRule
{
    private static readonly DiagnosticCode Code = new("KAC2103", Severity.Suggestion, "a check uses another protocol than its service", "Kaconf");

    private static readonly BlockKeyword[] OverTcp = [TcpCheckKeywords.Block, HttpCheckKeywords.Plain, HttpCheckKeywords.Tls, SmtpCheckKeywords.Block];
    private static readonly BlockKeyword[] OverUdp = [UdpCheckKeywords.Block, DnsCheckKeywords.Block];

    // DNS, Kerberos, portmapper, LDAP, HTTP/3, syslog, NFS, STUN, SIP: what usually listens on both.
    private static readonly HashSet<int> Both = [53, 80, 88, 111, 389, 443, 464, 514, 853, 2049, 3478, 5060, 8443];

    public IReadOnlyList<DiagnosticCode> Codes => [Code];

    public void Check(RuleContext context)
    {
        foreach (PlacedService service in context.Services.Where(service => service.Has(VirtualServerKeywords.Protocol.Name)))
            foreach (PlacedServer server in service.Servers.Where(server => !Both.Contains(server.Port)))
                Check(context, service, server);
    }

    // A port of its own shows that the check is meant; so does a second check of the right kind.
    private static void Check(RuleContext context, PlacedService service, PlacedServer server)
    {
        PlacedBlock[] checkers = [.. server.Checkers];
        BlockKeyword[]? wrong = service.Model.Protocol switch { "UDP" => OverTcp, "TCP" => OverUdp, _ => null };
        if (wrong is null || checkers.Length == 0 || !checkers.All(checker => wrong.Contains(checker.Block.Keyword) && !checker.Has(CheckKeywords.ConnectPort.Name))) return;
        string word = checkers[0].Block.Keyword.Name;
        bool isUdp = wrong == OverTcp;
        context.Report(
            Code, checkers[0].At(""),
            $"{word} asks port {server.Port} over {(isUdp ? "TCP" : "UDP")}, and the service is {service.Model.Protocol}: a good server may look dead, and a dead one good; " +
            $"use {(isUdp ? "UDP_CHECK" : "TCP_CHECK")}, or name the port that it should ask by connect_port",
            service.Related(VirtualServerKeywords.Protocol.Name, "the protocol"));
    }
}
