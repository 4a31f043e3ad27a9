using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Schema;

namespace Kaconf.Compiler.Rules.Services;

/// <summary>KAC2120: a UDP_CHECK that requires no reply fails only by an ICMP error, which for a dead host comes when ARP gives up.</summary>
internal sealed class UnreachableUdp : IRule
{
    private static readonly DiagnosticCode Code = new("KAC2120", Severity.Suggestion, "a UDP_CHECK gives up before a dead host shows", "keepalived.conf(5)");

    // Linux asks three times for the link address, a second apart; the man page says 4.
    private const long Enough = 4 * Shapes.Second;

    public IReadOnlyList<DiagnosticCode> Codes => [Code];

    public void Check(RuleContext context)
    {
        foreach (PlacedServer server in context.Services.SelectMany(service => service.Servers))
        {
            PlacedBlock[] checkers = [.. server.Checkers];
            if (checkers.Any(checker => checker.Block.Keyword != UdpCheckKeywords.Block)) continue;
            foreach (PlacedBlock checker in checkers.Where(IsShort))
                context.Report(
                    Code, checker.At(""),
                    $"without require_reply this check fails only when the host is reported as unreachable, which takes longer than its connect_timeout of {Text(checker)} s; " +
                    "write at least 4, require a reply, or add a PING_CHECK");
        }
    }

    private static bool IsShort(PlacedBlock checker) => checker.Block.Get(CheckKeywords.ConnectTimeout) < Enough && !checker.Has(UdpCheckKeywords.Reply.Name)
        && checker.Knows(UdpCheckKeywords.Reply.Name, CheckKeywords.ConnectTimeout.Name);

    private static string Text(PlacedBlock checker) => $"{(decimal)checker.Block.Get(CheckKeywords.ConnectTimeout) / Shapes.Second:0.###}";
}
