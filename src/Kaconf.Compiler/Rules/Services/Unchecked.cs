using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Schema;
using static Kaconf.Compiler.Schema.VirtualServerKeywords;

namespace Kaconf.Compiler.Rules.Services;

/// <summary>KAC2101, KAC2102: keepalived takes a real_server without a checker for one that is always up.</summary>
internal sealed class Unchecked : IRule
{
    private static readonly DiagnosticCode Server = new("KAC2101", Severity.Suggestion, "a real_server has no checker", "keepalived");
    private static readonly DiagnosticCode Waiting = new("KAC2102", Severity.Warning, "a setting waits for checks that there are none of", "keepalived");

    public IReadOnlyList<DiagnosticCode> Codes => [Server, Waiting];

    public void Check(RuleContext context)
    {
        foreach (PlacedService service in context.Services)
        {
            PlacedServer[] servers = [.. service.Servers];
            Keyword[] waiting = servers.All(server => server.IsUnchecked) ? [.. WaitingIn(service)] : [];
            if (waiting.Length > 0)
            {
                Report(context, service, waiting);
                continue;
            }
            foreach (PlacedServer server in servers.Where(server => server.IsUnchecked))
                context.ReportOnce(Server, "", server.At(""), "a real_server without a checker stays in the pool when it is dead; add one such as TCP_CHECK");
        }
    }

    private static void Report(RuleContext context, PlacedService service, Keyword[] waiting) => context.Report(
        Waiting, service.At(waiting[0].Name),
        $"no real_server of '{service.Name}' has a checker that could fail, so there is no effect of {string.Join(", ", waiting.Select(row => row.Name))}; add one such as TCP_CHECK",
        [.. waiting.Skip(1).Select(row => service.Related(row.Name, row.Name))]);

    private static IEnumerable<Keyword> WaitingIn(PlacedService service)
    {
        Keyword[] rows = [SorryServer, QuorumDown, Alpha, Inhibit];
        // With omega the command runs when the node stops, too.
        return rows.Where(row => service.Block.IsGiven(row) && !(row == QuorumDown && service.Block.Get(Omega)));
    }
}
