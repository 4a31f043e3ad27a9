using System.Globalization;
using System.Linq;
using Kaconf.Compiler.Model;
using Kaconf.Compiler.Values;

namespace Kaconf.Compiler.Emit;

/// <summary>Writes routes and rules as the construction of a RoutingConfig.</summary>
internal static class RoutingEmitter
{
    /// <summary>All of an instance, or of the node.</summary>
    public static string Expression(RoutingModel routing) => new Initializer()
        .List("Routes", routing.Routes.Select(Route))
        .List("Rules", routing.Rules.Select(Rule))
        .Inline();

    private static string Route(RouteModel model)
    {
        RouteValue route = model.Route;
        Initializer settings = new Initializer()
            .Text("Text", model.Text)
            .Truth("IsV6", route.IsV6)
            .Number("Type", route.Type, 1)
            .Given("Destination", route.Destination.Length == 0 ? null : route.Destination, Prefix)
            .Given("From", route.From, Prefix)
            .Address("Via", route.Via)
            .Address("Source", route.Source)
            .Given("DsField", route.DsField, Named)
            .Given("Table", route.Table, Named)
            .Given("Protocol", route.Protocol, Named)
            .Given("Scope", route.Scope, Named)
            .Text("Device", route.Device)
            .Text("Vrf", route.Vrf)
            .Truth("OnLink", route.OnLink)
            .Given("Encap", route.Encap, EncapEmitter.Expression)
            .List("Metrics", route.Metrics.Select(Metric))
            .Given("Realms", route.Realms, Realms)
            .List("NextHops", route.NextHops.Select(NextHop))
            .Truth("NoTrack", route.NoTrack)
            .List("Trackers", model.Trackers.Select(Literal.Of));
        if (route.Metric is { } metric) settings.Set("Metric", Literal.Of(metric));
        if (route.Expires is { } expires) settings.Set("Expires", Literal.Of(expires));
        if (route.Preference is { } preference) settings.Set("Preference", Literal.Of(preference));
        if (route.TtlPropagate is { } propagate) settings.Set("TtlPropagate", Literal.Of(propagate));
        if (route.Insertion != RouteInsertion.Prepend) settings.Set("Insertion", $"RouteInsertion.{route.Insertion}");
        return settings.Inline();
    }

    private static string NextHop(NextHopValue hop) => new Initializer()
        .Address("Via", hop.Via)
        .Text("Device", hop.Device)
        .Number("Weight", hop.Weight ?? 1, 1)
        .Truth("OnLink", hop.OnLink)
        .Given("Encap", hop.Encap, EncapEmitter.Expression)
        .Given("Realms", hop.Realms, Realms)
        .Inline();

    private static string Rule(RuleModel model)
    {
        RuleValue rule = model.Rule;
        Initializer settings = new Initializer()
            .Text("Text", model.Text)
            .Truth("IsV6", rule.IsV6)
            .Number("Action", (int)rule.Action, 1)
            .Set("Priority", Literal.Of(model.Priority))
            .Given("From", rule.From, Prefix)
            .Given("To", rule.To, Prefix)
            .Truth("Invert", rule.Invert)
            .Given("Table", rule.Table, Named)
            .Truth("L3MasterDevice", rule.L3MasterDevice)
            .Given("DsField", rule.DsField, Named)
            .Given("Realms", rule.Realms, Realms)
            .Given("SuppressGroup", rule.SuppressGroup, Named)
            .Text("InputDevice", rule.InputDevice)
            .Text("OutputDevice", rule.OutputDevice)
            .Given("Users", rule.Users, Range)
            // keepalived marks only what it tracks.
            .Number("Protocol", rule.Protocol ?? (rule.NoTrack ? 0 : 18), 18)
            .Given("IpProtocol", rule.IpProtocol, Named)
            .Given("SourcePorts", rule.SourcePorts, Range)
            .Given("DestinationPorts", rule.DestinationPorts, Range)
            .Truth("NoTrack", rule.NoTrack)
            .List("Trackers", model.Trackers.Select(Literal.Of));
        if (rule.GotoTarget is { } target) settings.Set("GotoTarget", Literal.Of(target));
        if (rule.Mark is { } mark) settings.Set("Mark", Literal.Of(mark));
        if (rule.MarkMask is { } mask) settings.Set("MarkMask", Literal.Of(mask));
        if (rule.SuppressPrefixLength is { } length) settings.Set("SuppressPrefixLength", Literal.Of(length));
        if (rule.TunnelId is { } tunnel) settings.Set("TunnelId", tunnel.ToString(CultureInfo.InvariantCulture) + "UL");
        return settings.Inline();
    }

    private static string Metric(RouteMetric metric)
    {
        string text = metric.Text is null ? "" : ", Text: " + Literal.Of(metric.Text);
        return $"new({Literal.Of(metric.Name)}, {Literal.Of(metric.Value)}{(metric.IsLocked ? ", true" : "")}{text})";
    }

    private static string Prefix(PrefixValue prefix) => $"new({(prefix.Address is { } address ? Literal.Of(address) : "null")}, {Literal.Of(prefix.Length)})";

    private static string Range(NumberRange range) => $"new({Literal.Of(range.First)}, {Literal.Of(range.Last)})";

    private static string Realms(RealmsValue realms) => $"new({(realms.From is { } from ? Named(from) : "null")}, {Named(realms.To)})";

    private static string Named(NamedNumber number) => EncapEmitter.Named(number);
}
