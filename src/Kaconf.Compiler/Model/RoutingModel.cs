using Kaconf.Compiler.Values;

namespace Kaconf.Compiler.Model;

/// <summary>The routes and rules of an instance, or of the node; one at least.</summary>
public sealed record RoutingModel(EquatableArray<RouteModel> Routes, EquatableArray<RuleModel> Rules);

/// <summary>A route, as written, and the instances of its <c>track_group</c>.</summary>
public sealed record RouteModel(RouteValue Route, string Text, EquatableArray<string> Trackers);

/// <summary>A rule, its priority settled; as written, and the instances of its <c>track_group</c>.</summary>
public sealed record RuleModel(RuleValue Rule, uint Priority, string Text, EquatableArray<string> Trackers);
