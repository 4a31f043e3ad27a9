using System.Collections.Generic;
namespace Kaconf.Compiler.Rules.Routers;
using Kaconf.Compiler.Diagnostics;

/// <summary>KAC2005, KAC2006: what has no default.</summary>
internal sealed class RequiredSettings : IRule
{
    private static readonly DiagnosticCode MissingInterface = new("KAC2005", Severity.Error, "an instance has no interface", "keepalived does not start") { IsFinal = true };
    private static readonly DiagnosticCode MissingVirtualRouterId = new("KAC2006", Severity.Error, "an instance has no virtual_router_id", "keepalived does not start") { IsFinal = true };

    public IReadOnlyList<DiagnosticCode> Codes => [MissingInterface, MissingVirtualRouterId];

    public void Check(RuleContext context)
    {
        foreach (PlacedInstance instance in context.Instances)
        {
            // A setting that is there with a bad value is reported as that.
            // Unicast from an address that is given needs none.
            bool free = instance.Model.Unicast && instance.Model.SourceAddress is not null;
            if (instance.Model.Interface.Length == 0 && !free && !instance.Has("interface") && instance.Knows("interface"))
            {
                context.Report(
                    MissingInterface, instance.At(""),
                    $"vrrp_instance '{instance.Model.Name}' has no interface; expected: interface NAME, such as eth0");
            }

            if (instance.VirtualRouterId == 0 && !instance.Has("virtual_router_id") && instance.Knows("virtual_router_id"))
            {
                context.Report(
                    MissingVirtualRouterId, instance.At(""),
                    $"vrrp_instance '{instance.Model.Name}' has no virtual_router_id; expected: virtual_router_id N, from 1 to 255 and the same on every node");
            }
        }
    }
}
