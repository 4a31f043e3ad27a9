using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Failover;
using Kaconf.Compiler.Model;
using Kaconf.Compiler.Schema;

namespace Kaconf.Compiler.Rules.Failover;

/// <summary>KAC3050, KAC3054: after one failure nobody has the addresses, or two nodes have.</summary>
internal sealed class MasterCount : IRule
{
    private static readonly DiagnosticCode None = new("KAC3050", Severity.Warning, "one failure leaves no MASTER", "Kaconf");
    private static readonly DiagnosticCode Two = new("KAC3054", Severity.Warning, "one failure leaves two nodes with the addresses", "Kaconf");

    public IReadOnlyList<DiagnosticCode> Codes => [None, Two];

    public void Check(RuleContext context)
    {
        foreach (FailoverUnit unit in context.Failover)
        {
            foreach (FailoverRow row in unit.Rows.Where(row => row is { Failure: not null, During.IsCertain: true }))
            {
                Situation now = unit.After(row.Failure!);
                for (int router = 0; router < unit.Contenders[0].Instances.Count; router++) Check(context, unit, row, now, router);
            }
        }
    }

    private static void Check(RuleContext context, FailoverUnit unit, FailoverRow row, Situation now, int router)
    {
        Contender[] masters = [.. unit.Contenders.Where((_, node) => (row.During.Sets[0] >> node & 1) != 0)];
        Contender[] reached = [.. masters.Where(node => !now.IsCut(unit.IndexOf(node), router))];
        Contender[] able = [.. unit.Contenders.Where((_, node) => (now.Alive >> node & 1) != 0 && !now.IsCut(node, router))];
        if (reached.Length == 0 && able.Length > 0) ReportNone(context, row, router, masters.FirstOrDefault(), able);
        if (masters.FirstOrDefault(node => now.IsCut(unit.IndexOf(node), router) && HasOtherLink(node.Instances[router])) is { } cut && reached.Length > 0)
            ReportTwo(context, row, cut, reached[0], router);
    }

    private static void ReportNone(RuleContext context, FailoverRow row, int router, Contender? stuck, Contender[] able)
    {
        string start = $"{able[0].Instances[router].Name}: when {row.Event}, no node that can be reached is MASTER:";
        if (stuck is null)
            context.Report(None, context.PriorityOf(able[0]), $"{start} {string.Join(" and ", able.Select(node => node.Name))} cannot leave FAULT, because one thing is tracked both with and without reverse; track it in one way");
        else
            context.Report(
                None, Placed(context, stuck, router).At(VrrpKeywords.DontTrackPrimary.Name),
                $"{start} {stuck.Name} keeps it, because the other members of the sync group are well there; remove dont_track_primary, so that the loss is a FAULT of the whole group");
    }

    private static void ReportTwo(RuleContext context, FailoverRow row, Contender cut, Contender next, int router)
    {
        string device = cut.Instances[router].VirtualAddresses.First(address => IsElsewhere(cut.Instances[router], address.Device)).Device!;
        context.Report(
            Two, Placed(context, cut, router).At(VrrpKeywords.DontTrackPrimary.Name),
            $"{cut.Instances[router].Name}: when {row.Event}, {cut.Name} stays MASTER because of dont_track_primary, {next.Name} becomes MASTER too, and both have the addresses on {device}; remove dont_track_primary, or let the adverts travel on {device}",
            context.RelatedPriority(next));
    }

    private static bool HasOtherLink(InstanceModel instance) => instance.VirtualAddresses.Any(address => IsElsewhere(instance, address.Device));

    private static bool IsElsewhere(InstanceModel instance, string? device) => device is not null && device != instance.Interface;

    private static PlacedInstance Placed(RuleContext context, Contender node, int router) => new(node.Node.Model, node.Instances[router], context.Provenance);
}
