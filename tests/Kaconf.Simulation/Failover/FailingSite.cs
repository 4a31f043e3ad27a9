using System;
using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Failover;
using Kaconf.Runtime.Protocol.Tracking;
using Kaconf.Runtime.Protocol.Vrrp;

namespace Kaconf.Simulation.Failover;

/// <summary>The machines of a site, in which one thing fails and comes back.</summary>
public sealed class FailingSite
{
    // preempt_delay, then some intervals of 3 s each, and what a second thought takes.
    private const double Settling = 45;

    private readonly IReadOnlyList<SiteNode> nodes;

    /// <summary>Starts all nodes together.</summary>
    public FailingSite(int seed, IReadOnlyList<SiteNode> nodes)
    {
        this.nodes = nodes;
        World = new SimWorld(seed);
        foreach (SiteNode node in nodes) World.Add(node.Config);
        for (int node = 0; node < nodes.Count; node++) Start(node);
        World.Run(Settling);
    }

    /// <summary>The machines.</summary>
    public SimWorld World { get; }

    /// <summary>The nodes that are Active, in order.</summary>
    public IReadOnlyList<string> Active => [.. World.Routers.Where(router => router.Alive && router.Router.State == VrrpState.Active).Select(router => router.Name)];

    /// <summary>Lets something fail.</summary>
    public void Fail(Failure failure)
    {
        int node = NodeOf(failure);
        if (failure.Kind == FailureKind.Node) World.Routers[node].Crash();
        else Track(node, failure);
        World.Run(Settling);
    }

    /// <summary>Ends the failure.</summary>
    public void End(Failure failure)
    {
        int node = NodeOf(failure);
        if (failure.Kind == FailureKind.Node) Start(node);
        else Track(node, null);
        World.Run(Settling);
    }

    private int NodeOf(Failure failure) => World.Routers.FindIndex(router => router.Name == failure.Node);

    private void Start(int node)
    {
        World.Routers[node].PowerOn();
        Track(node, null);
    }

    // What is tracked with reverse is well while it is down.
    private void Track(int node, Failure? failure)
    {
        bool cut = failure?.Kind == FailureKind.Link;
        World.Routers[node].Segment = cut ? node + 1 : 0;
        (int faults, int offset) = (cut ? 1 : 0, 0);
        foreach (SiteScript script in nodes[node].Scripts)
        {
            bool isUp = script.Reverse == (failure is { Kind: FailureKind.Script } && failure.Name == script.Name);
            (bool fault, int add) = TrackedWeight.Of(isUp, script.Weight, script.Reverse);
            (faults, offset) = (faults + (fault ? 1 : 0), offset + add);
        }
        World.Routers[node].Input(VrrpInput.Tracking(faults, offset));
    }

    /// <summary>Fails the run unless who is Active is one of the possibilities.</summary>
    public void Expect(Outcome expected, string when)
    {
        if (!expected.Possible.Any(possible => possible.SequenceEqual(Active, StringComparer.Ordinal)))
            World.Fail($"{when}: Active is {(Active.Count == 0 ? "nobody" : string.Join(" and ", Active))}, computed is {expected}");
    }
}
