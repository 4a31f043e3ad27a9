using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Model;

namespace Kaconf.Compiler.Rules.Cluster;

/// <summary>KAC3013 to KAC3015: signed adverts that another node does not take.</summary>
internal sealed class HmacMismatch : IRule
{
    private const string Setting = "auth_hmac";
    private static readonly DiagnosticCode Signing = new("KAC3013", Severity.Error, "one node signs adverts that another does not take, or the reverse", "keepalived");
    private static readonly DiagnosticCode Keys = new("KAC3014", Severity.Error, "a key of auth_hmac is not known on another node", "keepalived");
    private static readonly DiagnosticCode Replay = new("KAC3015", Severity.Warning, "anti_replay differs between nodes", "keepalived");

    public IReadOnlyList<DiagnosticCode> Codes => [Signing, Keys, Replay];

    public void Check(RuleContext context)
    {
        foreach (InstanceGroup group in context.Groups.Where(group => group.Members.Any(member => EffectiveHmac.IsWanted(member.Model))))
        {
            PlacedInstance[] known = [.. group.Members.Where(IsKnown)];
            foreach (PlacedInstance other in known.Skip(1))
            {
                if ((Reason(known[0], other) ?? Reason(other, known[0])) is var (code, reason))
                {
                    context.ReportOdd(code, code == Keys ? Setting + "/active_key" : Setting, known[0], other, reason + ", so these adverts are dropped and both become MASTER; make auth_hmac the same on every node");
                }
            }
            ReportReplay(context, group);
        }
    }

    // Whether the files tell what counts: without its active key keepalived signs nothing, which is a fault of its own.
    private static bool IsKnown(PlacedInstance instance) =>
        instance.Knows("auth_hmac", "auth_hmac/key", "auth_hmac/mode") && (!EffectiveHmac.IsWanted(instance.Model) || EffectiveHmac.Of(instance.Model) is not null);

    // Why adverts do not get from one node to another, if anything.
    private static (DiagnosticCode Code, string Reason)? Reason(PlacedInstance from, PlacedInstance to)
    {
        EffectiveHmac? sender = EffectiveHmac.Of(from.Model), receiver = EffectiveHmac.Of(to.Model);
        if (sender is { Signs: true } && receiver is null) return (Signing, $"{from.FullName} signs its adverts, and {to.FullName} has no auth_hmac to take them");
        if (receiver is { Demands: true } && sender is not { Signs: true })
            return (Signing, $"{to.FullName} takes signed adverts only, and {from.FullName} {(sender is null ? "has no auth_hmac" : "signs none with mode receive-only")}");
        if (sender is not { Signs: true } || receiver is null) return null;
        if (receiver.Find(sender.ActiveKey) is not { } key) return (Keys, $"{from.FullName} signs with key {sender.ActiveKey}, which {to.FullName} does not have");
        return EffectiveHmac.Differ(key, sender.Find(sender.ActiveKey)!) ? (Keys, $"{from.FullName} signs with key {sender.ActiveKey}, which is another one on node '{to.Node.Name}'") : null;
    }

    // Both send the clock, so adverts arrive; but only one of them refuses old ones.
    private static void ReportReplay(RuleContext context, InstanceGroup group)
    {
        if (!group.Members.All(member => EffectiveHmac.Of(member.Model) is not null)) return;
        foreach ((PlacedInstance usual, PlacedInstance other) in group.Odd(member => EffectiveHmac.Of(member.Model)!.AntiReplay, Setting + "/anti_replay"))
        {
            context.ReportOdd(
                Replay, Setting + "/anti_replay", usual, other,
                $"{other.FullName} has anti_replay {EffectiveHmac.Of(other.Model)!.AntiReplay}, {usual.FullName} {EffectiveHmac.Of(usual.Model)!.AntiReplay}, so only one of them depends on the clocks, and only that " +
                "one refuses adverts that are old; make them the same");
        }
    }
}
