using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Model;
using Kaconf.Compiler.Values;

namespace Kaconf.Compiler.Rules.Routers;

/// <summary>KAC2010: in strict mode a MASTER that does not own its addresses must not answer on them (RFC 3768 §6.4.3).</summary>
internal sealed class StrictFilter : IRule
{
    private static readonly DiagnosticCode Code = new("KAC2010", Severity.Warning, "strict mode leaves the virtual addresses without an answer", "keepalived.conf(5), RFC 3768 §6.4.3");

    public IReadOnlyList<DiagnosticCode> Codes => [Code];

    public void Check(RuleContext context)
    {
        // One vrrp_strict stands for every instance of its file.
        foreach (IGrouping<SourcePlace?, PlacedInstance> strict in context.Instances.Where(IsFiltered).GroupBy(instance => Place(context, instance)))
        {
            if (strict.Key is { } place) Report(context, place, [.. strict]);
        }
    }

    // Who writes no_accept knows what it does.
    private static bool IsFiltered(PlacedInstance instance) => instance.Model.Strict && Effective.DropsPackets(instance.Model);

    private static SourcePlace? Place(RuleContext context, PlacedInstance instance) =>
        instance.Has("strict_mode") ? instance.At("strict_mode") : context.Provenance.Find(instance.Node.Root, "global_defs/vrrp_strict");

    private static void Report(RuleContext context, SourcePlace place, PlacedInstance[] instances)
    {
        PlacedInstance first = instances[0];
        PlacedService? service = Service(context, instances);
        string more = instances.Length > 1 ? $" and {instances.Length - 1} more" : "";
        string word = first.Has("strict_mode") ? "strict_mode" : "vrrp_strict", accept = first.Model.Version == 3 ? ", or write accept in the instance," : "";
        context.Report(
            Code, place,
            $"in strict mode every packet to the virtual addresses of {first.Name}{more} is dropped, so neither ping nor {(service is null ? "a service" : $"virtual_server {service.Name}")} "
            + $"answers there; remove {word}{accept} if something is to answer",
            service is null ? [] : [new RelatedPlace(service.At(""), "this service gets no packets")]);
    }

    // The first service on an address that one of these moves.
    private static PlacedService? Service(RuleContext context, PlacedInstance[] instances)
    {
        ILookup<AddressValue, PlacedService> services = context.Services
            .SelectMany(service => service.Members.Select(member => (member.First, Service: service)))
            .Where(pair => pair.First is not null).ToLookup(pair => pair.First!, pair => pair.Service);
        return services.Count == 0 ? null : instances
            .SelectMany(instance => instance.Addresses.SelectMany(held => services[held.Entry.Address]).Where(service => ReferenceEquals(service.Node, instance.Node)))
            .FirstOrDefault();
    }
}
