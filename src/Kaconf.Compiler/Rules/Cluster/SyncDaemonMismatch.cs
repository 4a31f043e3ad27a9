using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Model;
using Kaconf.Compiler.Schema;
using Kaconf.Compiler.Values;

namespace Kaconf.Compiler.Rules.Cluster;

/// <summary>KAC3034, KAC3035: connections reach the other director only if both ends of the sync daemon agree.</summary>
internal sealed class SyncDaemonMismatch : IRule
{
    private const string Setting = "lvs_sync_daemon";
    private static readonly DiagnosticCode OneSided = new("KAC3034", Severity.Warning, "lvs_sync_daemon on one of two directors", "Kaconf");
    private static readonly DiagnosticCode Differs = new("KAC3035", Severity.Warning, "lvs_sync_daemon differs between directors", "ipvsadm(8)");

    public IReadOnlyList<DiagnosticCode> Codes => [OneSided, Differs];

    public void Check(RuleContext context)
    {
        foreach ((NodeModel first, NodeModel other) in NodePairs.Of(context))
        {
            PlacedBlock? left = NodePairs.Globals(context, first), right = NodePairs.Globals(context, other);
            if (left?.Knows(Setting) is false || right?.Knows(Setting) is false) continue;
            SyncDaemonValue? a = left?.Block.Get(GlobalLvsKeywords.SyncDaemon), b = right?.Block.Get(GlobalLvsKeywords.SyncDaemon);
            if (a is null && b is null) continue;
            if (a is null || b is null) ReportOneSided(context, (a is null ? right : left)!, a is null ? first : other);
            else
            {
                string[] found = [.. Differences(context, (left!, a), (right!, b))];
                if (found.Length > 0) context.ReportOdd(Differs, Setting, left!, right!, $"lvs_sync_daemon of node '{other.Name}' has {string.Join(" and ", found)}, so connections are not known after a takeover; make them the same");
            }
        }
    }

    private static void ReportOneSided(RuleContext context, PlacedBlock with, NodeModel without) => context.Report(
        OneSided, with.At(Setting),
        $"node '{with.Node.Name}' has lvs_sync_daemon and '{without.Name}' has not, so nobody hears of the connections and a takeover cuts them; write it on both nodes");

    private static IEnumerable<string> Differences(RuleContext context, (PlacedBlock Block, SyncDaemonValue Value) left, (PlacedBlock Block, SyncDaemonValue Value) right)
    {
        string Other(object value) => $"('{left.Block.Node.Name}': {value})";
        SyncDaemonValue a = left.Value, b = right.Value;
        InstanceGroup? follows = Followed(context, left), followed = Followed(context, right);
        if (follows is not null && followed is not null && follows != followed) yield return $"inst {b.Instance} {Other($"{a.Instance}, another virtual router")}";
        else if (Id(left) != Id(right)) yield return $"id {Id(right)} {Other(Id(left))}";
        if (a.Group != b.Group) yield return $"group {Text(b.Group)} {Other(Text(a.Group))}";
        if (a.Port != b.Port) yield return $"port {Text(b.Port)} {Other(Text(a.Port))}";
        if (a.MaxLength != b.MaxLength) yield return $"maxlen {Text(b.MaxLength)} {Other(Text(a.MaxLength))}";
        if (a.Interface != b.Interface && follows is not null && follows == followed && HaveOneName(follows, left.Block.Node, right.Block.Node)) yield return $"interface {b.Interface} {Other(a.Interface)}";
    }

    private static string Text(object? value) => value?.ToString() ?? "the kernel's";

    private static InstanceGroup? Followed(RuleContext context, (PlacedBlock Block, SyncDaemonValue Value) end) =>
        context.Groups.FirstOrDefault(group => group.Members.Any(member => member.Node == end.Block.Node && member.Name == end.Value.Instance));

    // keepalived: the virtual_router_id of the instance if none is given.
    private static long Id((PlacedBlock Block, SyncDaemonValue Value) end) =>
        end.Value.Id ?? end.Block.Node.Instances.FirstOrDefault(instance => instance.Name == end.Value.Instance)?.VirtualRouterId ?? 0;

    // Interfaces of one link may have different names; where the nodes name them alike, they should here too.
    private static bool HaveOneName(InstanceGroup group, NodeModel a, NodeModel b) =>
        group.Members.Where(member => member.Node == a || member.Node == b).Select(member => member.Model.Interface).Distinct().Count() == 1;
}
