using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Schema;
using static Kaconf.Compiler.Schema.VirtualServerKeywords;

namespace Kaconf.Compiler.Rules.Services;

/// <summary>KAC2108, KAC2109: settings that take each other's effect away.</summary>
internal sealed class Scheduling : IRule
{
    private static readonly DiagnosticCode Persistent = new("KAC2108", Severity.Suggestion, "ops with persistence", "ipvsadm(8)");
    private static readonly DiagnosticCode Weights = new("KAC2109", Severity.Suggestion, "the scheduler does not look at weights", "ipvsadm(8)");

    private static readonly Dictionary<string, string> Weighing = new() { ["rr"] = "wrr", ["lc"] = "wlc" };

    public IReadOnlyList<DiagnosticCode> Codes => [Persistent, Weights];

    public void Check(RuleContext context)
    {
        foreach (PlacedService service in context.Services)
        {
            if (service.Model.OnePacket && service.Has(PersistenceTimeout.Name) && service.Knows(PersistenceTimeout.Name, PersistenceEngine.Name) && !service.Has(PersistenceEngine.Name))
            {
                context.Report(
                    Persistent, service.At(OnePacket.Name), "ops spreads the packets of a client, and persistence_timeout keeps them together; remove one of the two",
                    service.Related(PersistenceTimeout.Name, "the persistence"));
            }
            CheckWeights(context, service);
        }
    }

    // A quorum counts weights, too.
    private static void CheckWeights(RuleContext context, PlacedService service)
    {
        if (!service.Has(Scheduler.Name) || !Weighing.TryGetValue(service.Block.Get(Scheduler), out string? better)) return;
        if (service.Has(Quorum.Name) || !service.Knows(Quorum.Name)) return;
        PlacedServer[] weighed = [.. service.Servers.Where(server => WeightOf(server) > 0 && server.Knows(RealServerKeywords.Weight.Name))];
        PlacedServer? odd = weighed.FirstOrDefault(server => WeightOf(server) != WeightOf(weighed[0]));
        if (odd is null) return;
        string name = service.Block.Get(Scheduler);
        context.Report(
            Weights, service.At(Scheduler.Name), $"lvs_sched {name} does not look at the weights, which differ here; write {better}, or the same weight everywhere",
            odd.Related(RealServerKeywords.Weight.Name, $"weight {WeightOf(odd)}"), weighed[0].Related(RealServerKeywords.Weight.Name, $"weight {WeightOf(weighed[0])}"));
    }

    private static long WeightOf(PlacedServer server) => server.Block.Get(RealServerKeywords.Weight);
}
