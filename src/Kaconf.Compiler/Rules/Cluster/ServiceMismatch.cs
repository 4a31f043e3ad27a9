using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Model;
using Kaconf.Compiler.Values;

namespace Kaconf.Compiler.Rules.Cluster;

/// <summary>KAC3031 to KAC3033: a director that takes over must balance what the other did; the order does not count.</summary>
internal sealed class ServiceMismatch : IRule
{
    private static readonly DiagnosticCode Missing = new("KAC3031", Severity.Warning, "a virtual_server is on one director only", "Kaconf");
    private static readonly DiagnosticCode Pool = new("KAC3032", Severity.Warning, "the real servers differ between directors", "Kaconf");
    private static readonly DiagnosticCode Settings = new("KAC3033", Severity.Warning, "a virtual_server is set otherwise on another director", "Kaconf");

    public IReadOnlyList<DiagnosticCode> Codes => [Missing, Pool, Settings];

    public void Check(RuleContext context)
    {
        if (context.Services.Count == 0) return;
        ILookup<string, PlacedService> byNode = context.Services.ToLookup(service => service.Node.Name);
        foreach ((NodeModel first, NodeModel other) in NodePairs.Of(context))
        {
            ILookup<object, PlacedService> left = Keyed(byNode[first.Name]), right = Keyed(byNode[other.Name]);
            ReportMissing(context, left, right, other);
            ReportMissing(context, right, left, first);
            foreach (IGrouping<object, PlacedService> service in right.Where(service => left.Contains(service.Key))) Compare(context, left[service.Key].First(), service.First());
        }
    }

    private static ILookup<object, PlacedService> Keyed(IEnumerable<PlacedService> services) => services.ToLookup(service => (object)(service.Model.Service, service.Model.Protocol));

    private static void ReportMissing(RuleContext context, ILookup<object, PlacedService> these, ILookup<object, PlacedService> those, NodeModel without)
    {
        PlacedService[] missing = [.. these.Where(service => !those.Contains(service.Key)).Select(service => service.First()).Where(service => service.Knows("protocol") && MovesTo(context, service, without, those.Count > 0))];
        if (missing.Length == 0) return;
        foreach (PlacedService service in missing.Take(those.Count == 0 ? 1 : missing.Length))
        {
            string what = those.Count == 0 ? $"node '{without.Name}' has no virtual_server" : $"node '{without.Name}' has no virtual_server {service.Name}{Protocol(service)}";
            context.Report(Missing, service.At(""), $"{what}, so it serves nothing there when it takes over from '{service.Node.Name}'; write the same virtual_server blocks on both nodes");
        }
    }

    private static string Protocol(PlacedService service) => service.Model.Protocol is { } protocol ? $" with protocol {protocol}" : "";

    // An address that stays on its node is served there alone; one that the other node should have and lacks is KAC3002.
    private static bool MovesTo(RuleContext context, PlacedService service, NodeModel node, bool isDirector)
    {
        if (service.Model.Service.Address is not { } address) return isDirector;
        PlacedInstance[] holders = [.. context.Instances.Where(instance => instance.Node.Name == service.Node.Name && Holds(instance, address.Address))];
        if (holders.Length == 0) return isDirector;
        return context.Groups.Any(group => group.IsOn(node) && holders.Any(group.Members.Contains) && group.Members.Any(member => member.Node.Name == node.Name && Holds(member, address.Address)));
    }

    private static bool Holds(PlacedInstance instance, AddressValue address) => instance.Model.VirtualAddresses.Any(item => item.Address == address);

    private static void Compare(RuleContext context, PlacedService first, PlacedService other)
    {
        if (!first.Knows("real_server") || !other.Knows("real_server")) return;
        ServerAddress[] left = [.. first.Model.Servers.Select(Address)], right = [.. other.Model.Servers.Select(Address)];
        List<string> found = [];
        if (left.Except(right).Any()) found.Add("lacks " + string.Join(", ", left.Except(right).Select(Text)));
        if (right.Except(left).Any()) found.Add("has " + string.Join(", ", right.Except(left).Select(Text)) + " in addition");
        if (found.Count > 0)
            context.ReportOdd(Pool, "", first, other, $"compared with node '{first.Node.Name}', virtual_server {other.Name} of node '{other.Node.Name}' {string.Join(" and ", found)}; give it the same real servers on both nodes");
        string[] settings = [.. ServiceDifferences.Of(first, other)];
        if (settings.Length > 0)
            context.ReportOdd(Settings, "", first, other, $"virtual_server {other.Name} of node '{other.Node.Name}' has {string.Join(", ", settings)}, so a takeover changes how it balances; make them the same");
    }

    private static ServerAddress Address(RealServerModel server) => new(server.Server.Address, server.Port);

    private static string Text(ServerAddress server) => server.Port == 0 ? server.Address.ToString() : $"{server.Address} {server.Port}";
}
