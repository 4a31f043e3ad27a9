using Kaconf.Runtime.Config;

namespace Kaconf.Runtime.Host.Routes;

/// <summary>A route or a rule that the node keeps: of an instance, or static.</summary>
/// <param name="owner">Whose it is, for the log.</param>
internal sealed class KeptRoute(string owner)
{
    /// <summary>The route; null = it is a rule.</summary>
    public RouteConfig? Route { get; init; }

    /// <summary>The rule; null = it is a route.</summary>
    public RuleConfig? Rule { get; init; }

    /// <summary>Whether it is to be there.</summary>
    public bool IsWanted { get; set; }

    /// <summary>Whether it waits for the end of the turn, in which it became wanted or unwanted.</summary>
    public bool IsChanged { get; set; }

    /// <summary>Whether the kernel refused to remove it, so that it may be there still.</summary>
    public bool IsStuck { get; set; }

    /// <summary>Whether it was there when we looked last.</summary>
    public bool IsThere { get; set; }

    /// <summary>What was said last of why it is not there; null = nothing.</summary>
    public string? Told { get; set; }

    /// <summary>How often others took it away.</summary>
    public int Losses { get; set; }

    /// <summary>Whose it is, for the log.</summary>
    public string Owner { get; } = owner;

    /// <summary>Of a static one, the instances that are in FAULT without it.</summary>
    public string[] Trackers => Route?.Trackers ?? Rule!.Trackers;

    /// <summary>Whether it is put back when it is missing. To write a route that expires again would have it live for ever.</summary>
    public bool IsKept => Route is { NoTrack: false, Expires: null } || Rule is { NoTrack: false };

    /// <summary>For the log.</summary>
    public override string ToString() => Route is { } route ? $"route {route.Text}" : $"rule {Rule!.Text}";
}
