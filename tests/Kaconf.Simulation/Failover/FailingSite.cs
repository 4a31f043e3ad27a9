using System;
using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Failover;
using Kaconf.Runtime.Protocol.Tracking;
using Kaconf.Runtime.Protocol.Vrrp;
using Kaconf.Simulation.Machines;
using Kaconf.Simulation.Sites;

namespace Kaconf.Simulation.Failover;

/// <summary>The machines of a site, in which one thing fails and comes back.</summary>
public sealed class FailingSite
{
    // preempt_delay, then some intervals of 3 s each, and what a second thought takes.
    private const long Settling = 45 * SimClock.Second;

    private readonly IReadOnlyList<SiteNode> nodes;

    /// <summary>Starts all nodes together.</summary>
    public FailingSite(int seed, IReadOnlyList<SiteNode> nodes)
    {
        this.nodes = nodes;
        World = new SimWorld(seed, lans: 1, NodePlan.Configs([.. nodes.Select(node => new NodePlan(node.Instance))]));
        for (int node = 0; node < nodes.Count; node++) Start(node);
        World.Run(Settling);
    }

    /// <summary>The machines.</summary>
    public SimWorld World { get; }

    /// <summary>The nodes that are Active, in order.</summary>
    public IReadOnlyList<string> Active => [.. World.Nodes.Where(node => node.Alive && node.Instances[0].State == VrrpState.Active).Select(node => node.Name)];

    /// <summary>Lets something fail.</summary>
    public void Fail(Failure failure)
    {
        int node = NodeOf(failure);
        if (failure.Kind == FailureKind.Node) World.Nodes[node].Kill(machineToo: true);
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

    private int NodeOf(Failure failure) => Array.FindIndex(World.Nodes, node => string.Equals(node.Name, failure.Node, StringComparison.Ordinal));

    private void Start(int node)
    {
        World.Nodes[node].Start();
        Track(node, null);
    }

    // What is tracked with reverse is well while it is down.
    private void Track(int node, Failure? failure)
    {
        World.Nodes[node].Plug(World.Lans[0], failure?.Kind != FailureKind.Link);
        (int faults, int offset) = (0, 0);
        foreach (SiteScript script in nodes[node].Scripts)
        {
            bool isUp = script.Reverse == (failure is { Kind: FailureKind.Script } && failure.Name == script.Name);
            (bool fault, int add) = TrackedWeight.Of(isUp, script.Weight, script.Reverse);
            (faults, offset) = (faults + (fault ? 1 : 0), offset + add);
        }
        World.Nodes[node].Track(World.Nodes[node].Instances[0], faults, offset);
    }

    /// <summary>Fails the run unless who is Active is one of the possibilities.</summary>
    public void Expect(Outcome expected, string when)
    {
        if (!expected.Possible.Any(possible => possible.SequenceEqual(Active, StringComparer.Ordinal)))
            World.Fail($"{when}: Active is {(Active.Count == 0 ? "nobody" : string.Join(" and ", Active))}, computed is {expected}");
    }
}
