using System.Collections.Generic;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Schema;
using Kaconf.Compiler.Values;

namespace Kaconf.Compiler.Rules.Routers;

/// <summary>KAC2077: each VMAC interface needs a name of its own.</summary>
internal sealed class OwnInterfaceNames : IRule
{
    private static readonly DiagnosticCode Code = new("KAC2077", Severity.Warning, "two instances name one VMAC interface", "keepalived makes up a name for the second");

    public IReadOnlyList<DiagnosticCode> Codes => [Code];

    public void Check(RuleContext context)
    {
        if (!context.Uses(LinkKeywords.UseVmac)) return;
        Dictionary<(string Node, string Interface), PlacedInstance> taken = [];
        foreach (PlacedInstance instance in context.Instances)
        {
            if (instance.Block.Find(LinkKeywords.UseVmac)?.Value is not VmacValue { Name: { Length: > 0 } name }) continue;
            if (!taken.TryGetValue((instance.Node.Name, name), out PlacedInstance? first)) taken.Add((instance.Node.Name, name), instance);
            else
            {
                context.Report(
                    Code, instance.At(LinkKeywords.UseVmac.Name), $"'{name}' is the VMAC interface of vrrp_instance '{first.Name}' already, so this one gets a name that keepalived makes up; give it another one",
                    first.Related(LinkKeywords.UseVmac.Name, "first given here"));
            }
        }
    }
}
