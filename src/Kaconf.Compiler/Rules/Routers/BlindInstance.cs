using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Model;
using Kaconf.Compiler.Schema;
using Kaconf.Compiler.Values;

namespace Kaconf.Compiler.Rules.Routers;

/// <summary>KAC2066: without its own interface, and with nothing else, an instance notices no failure at all.</summary>
internal sealed class BlindInstance : IRule
{
    private static readonly DiagnosticCode Code = new("KAC2066", Severity.Warning, "dont_track_primary with nothing else tracked", "keepalived.conf(5)");

    public IReadOnlyList<DiagnosticCode> Codes => [Code];

    public void Check(RuleContext context)
    {
        if (!context.Uses(VrrpKeywords.DontTrackPrimary)) return;
        NamedGroups groups = context.NamedGroups;
        foreach (PlacedInstance instance in context.Instances.Where(i => i.Block.Get(VrrpKeywords.DontTrackPrimary)))
        {
            if (!instance.Knows([.. VrrpKeywords.Tracked.All.Select(list => list.Name)]) || groups.Of(instance) is not null || IsWatched(instance)) continue;
            context.Report(
                Code, instance.At(VrrpKeywords.DontTrackPrimary.Name),
                $"vrrp_instance '{instance.Name}' tracks nothing beside its own interface, which dont_track_primary leaves out: with {Link(instance.Model)} down it stays MASTER, or becomes one; track the interface of the addresses, or remove it");
        }
    }

    // The interfaces of addresses and routes are watched as well.
    private static bool IsWatched(PlacedInstance instance) =>
        VrrpKeywords.Tracked.All.SelectMany(instance.Block.EntriesOf<TrackEntry>).Any()
        || instance.Addresses.Any(held => held.Entry.Device is { } device && device != instance.Model.Interface)
        || instance.Block.Of(RouteKeywords.VirtualRoutes).Concat(instance.Block.Of(RouteKeywords.VirtualRules)).Any();

    private static string Link(InstanceModel instance) => instance.Interface.Length > 0 ? instance.Interface : "the link";
}
