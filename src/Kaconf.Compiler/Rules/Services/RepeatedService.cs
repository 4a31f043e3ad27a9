using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Model;
using Kaconf.Compiler.Schema;
using Kaconf.Compiler.Values;

namespace Kaconf.Compiler.Rules.Services;

/// <summary>KAC2043, KAC2117: IPVS has an address with its port and protocol, or a mark, once, however many blocks or lines name it.</summary>
internal sealed class RepeatedService : IRule
{
    private static readonly DiagnosticCode Service = new("KAC2043", Severity.Warning, "a service is defined twice", "Kaconf");
    private static readonly DiagnosticCode Entry = new("KAC2117", Severity.Warning, "lines of a virtual_server_group overlap", "Kaconf");

    public IReadOnlyList<DiagnosticCode> Codes => [Service, Entry];

    public void Check(RuleContext context)
    {
        foreach (PlacedBlock group in context.Blocks(ServerGroupKeywords.Block)) CheckEntries(context, group);
        foreach (NodeModel node in context.Site.Nodes) CheckServices(context, context.ServicesOf(node));
    }

    private static void CheckServices(RuleContext context, IEnumerable<PlacedService> services)
    {
        AddressTable<PlacedService> table = new();
        foreach (PlacedService service in services.Where(service => service.Knows(VirtualServerKeywords.Protocol.Name)))
            foreach (GroupMemberValue member in service.Members)
            {
                object? kind = member.Mark is null ? service.Model.Protocol : member.IsV6 ?? service.Model.IsV6;
                if (table.AddOrFind(member, kind, service) is not { } first || first == service) continue;
                Report(context, service, member, first);
                break;
            }
    }

    private static void Report(RuleContext context, PlacedService service, GroupMemberValue member, PlacedService first)
    {
        bool isSame = service.Model.Service == first.Model.Service || (service.Model.Service.Group is null && first.Model.Service.Group is null);
        context.Report(
            Service, service.At(""),
            isSame ? $"virtual_server '{service.Name}' is defined twice, and IPVS has only one of them; remove this one"
                : $"virtual_server '{service.Name}' has {Text(member)}, which virtual_server '{first.Name}' has too, and IPVS has it only once; take it out of one of them",
            first.Related("", "first defined here"));
    }

    private static void CheckEntries(RuleContext context, PlacedBlock group)
    {
        AddressTable<string> table = new();
        for (int index = 0; index < group.Block.Entries.Count; index++)
        {
            GroupMemberValue member = (GroupMemberValue)group.Block.Entries[index];
            object? family = member.Mark is null ? null : member.IsV6;
            if (table.AddOrFind(member, family, $"{index}") is not { } first) continue;
            context.Report(
                Entry, group.At($"{index}"), $"{Text(member)} is in virtual_server_group '{group.Name}' already, and IPVS has it only once; remove one of the two",
                group.Related(first, "already here"));
        }
    }

    private static string Text(GroupMemberValue member) => member switch
    {
        { Mark: { } mark } => $"fwmark {mark}",
        { First: { } first, Last: { } last } => $"{first}{(first == last ? "" : $"-{last}")}{(member.Port == 0 ? "" : $" port {member.Port}")}",
        _ => "",
    };
}
