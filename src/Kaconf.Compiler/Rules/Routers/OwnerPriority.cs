using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Model;
using Kaconf.Compiler.Schema;

namespace Kaconf.Compiler.Rules.Routers;

/// <summary>KAC2050, KAC2051: the priority of the node that owns the addresses, on one that does not seem to.</summary>
internal sealed class OwnerPriority : IRule
{
    private static readonly DiagnosticCode Unsaid = new("KAC2050", Severity.Warning, "state MASTER without a priority makes the node the owner", "keepalived: the priority is 255");
    private static readonly DiagnosticCode Doubtful = new("KAC2051", Severity.Suggestion, "priority 255 is for the owner of the addresses", "RFC 9568 §5.2.4") { Profile = Profile.Strict };

    public IReadOnlyList<DiagnosticCode> Codes => [Unsaid, Doubtful];

    public void Check(RuleContext context)
    {
        foreach (PlacedInstance instance in context.Instances.Where(i => i.IsOwner))
        {
            if (instance.Has(VrrpKeywords.Priority.Name))
            {
                context.Report(
                    Doubtful, instance.At(VrrpKeywords.Priority.Name),
                    "priority 255 is for the node whose own addresses these are: it takes them at once, ignores every tracker and waits for nobody; use 254 or less if they only move");
            }
            else if (instance.Knows(VrrpKeywords.Priority.Name))
            {
                context.Report(
                    Unsaid, instance.At(VrrpKeywords.State.Name),
                    $"state MASTER without a priority counts as priority {Effective.OwnerPriority}, the owner of the addresses, which ignores trackers and always wins; write the priority that is meant, such as priority 150");
            }
        }
    }
}
