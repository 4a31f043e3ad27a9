using System.Linq;

namespace Kaconf.Compiler.Rules;

/// <summary>KAC2008, KAC2011: keepalived runs an instance without addresses, but not in strict mode.</summary>
internal sealed class VirtualAddresses : IRule
{
    public void Check(RuleContext context)
    {
        // A list that is there without a good entry is reported as that.
        foreach (PlacedInstance instance in context.Instances.Where(i => !i.Has("virtual_ipaddress") && i.Knows("virtual_ipaddress")))
        {
            context.Report(
                instance.Model.Strict ? RuleCodes.StrictNoVirtualAddress : RuleCodes.NoVirtualAddress, instance.At(""),
                $"vrrp_instance '{instance.Model.Name}' has no virtual address{(instance.Model.Strict ? ", which strict mode forbids" : " to move")}; " +
                "expected: virtual_ipaddress { ADDRESS/PREFIX }");
        }
    }
}
