using System.Collections.Generic;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Protocol.Vrrp;

namespace Kaconf.Simulation.Machines;

/// <summary>All that one life of a daemon was told, and what it wanted done.</summary>
/// <param name="Config">What it ran.</param>
public sealed record Recording(NodeConfig Config)
{
    /// <summary>How many routers advert at the same time.</summary>
    public int RoutersAtOnce { get; init; } = AdvertPhase.RoutersAtOnce;

    /// <summary>The inputs as lines of text.</summary>
    public List<string> Lines { get; } = [];

    /// <summary>The effects of all inputs, in order.</summary>
    public List<Effect> Effects { get; } = [];

    /// <summary>Writes an input down.</summary>
    public void Add(long time, int router, in VrrpInput input) => Lines.Add(new TracedInput(time, router, input).ToString());
}
