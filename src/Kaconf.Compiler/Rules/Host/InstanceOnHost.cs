using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Diagnostics;

namespace Kaconf.Compiler.Rules.Host;

/// <summary>What an instance needs of its interface. KAC2201: an address to send from. KAC2202: Ethernet for a VMAC.</summary>
internal sealed class InstanceOnHost : IRule
{
    private static readonly DiagnosticCode NoAddress = new("KAC2201", Severity.Warning, "the interface has no address to send adverts from", "keepalived: FAULT until it has one");
    private static readonly DiagnosticCode NotEthernet = new("KAC2202", Severity.Error, "a VMAC on an interface that is no Ethernet", "keepalived: FAULT for good");

    public IReadOnlyList<DiagnosticCode> Codes => [NoAddress, NotEthernet];

    public void Check(RuleContext context)
    {
        foreach (KnownHost host in KnownHost.Of(context))
        {
            foreach (PlacedInstance instance in host.Instances(context).Where(instance => instance.Has("interface")))
            {
                string name = instance.Model.Interface;
                bool isVmac = instance.Has("use_vmac") || instance.Has("use_ipvlan");
                if (isVmac && host.Interface(name)?.Type is { } type && type != "ether")
                    context.Report(NotEthernet, instance.At("interface"), $"'{name}' of node '{host.Node.Name}' is of type '{type}', and use_vmac and use_ipvlan need 'ether'; name an Ethernet interface");
                // A VMAC makes its own address of IPv6; a source that is given needs none of the interface.
                if (isVmac || instance.Model.SourceAddress is not null || host.Addresses(name, instance.IsV6) is not { Count: 0 }) continue;
                context.Report(
                    NoAddress, instance.At("interface"),
                    $"'{name}' of node '{host.Node.Name}' has no {(instance.IsV6 ? "IPv6" : "IPv4")} address, so the instance stays in FAULT; give it one, or name the interface that has one");
            }
        }
    }
}
