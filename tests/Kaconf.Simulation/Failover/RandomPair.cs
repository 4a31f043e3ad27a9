using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Kaconf.Compiler;
using Kaconf.Compiler.Text;
using Kaconf.Simulation.Sites;

namespace Kaconf.Simulation.Failover;

/// <summary>A script that a node tracks.</summary>
public sealed record SiteScript(string Name, int Weight, bool Reverse);

/// <summary>A node of a random site: its instance as the runtime takes it, and its scripts.</summary>
public sealed record SiteNode(InstancePlan Instance, IReadOnlyList<SiteScript> Scripts);

/// <summary>Random sites of two or three nodes whose instance differs in what failover depends on.</summary>
public static class RandomPair
{
    private static readonly int[] Weights = [0, 0, -5, -20, -60, -150, 5, 20, 60];

    /// <summary>The nodes of a seed.</summary>
    public static IReadOnlyList<SiteNode> Of(int seed)
    {
        Random random = new(seed);
        int interval = 100 * random.Next(1, 4);
        int nopreempt = random.Next(4);
        // Two owners are no site.
        int owner = random.Next(12) - 8;
        return [.. Enumerable.Range(0, random.Next(2, 4)).Select(node => Node(random, interval, nopreempt, node == owner))];
    }

    /// <summary>What the compiler makes of the nodes.</summary>
    public static CompilationResult Compile(IReadOnlyList<SiteNode> nodes) => KaconfCompiler.Compile("site", new SourceSet(nodes
        .Select((node, index) => new NodeSource($"lb{index + 1}", new SourceText($"lb{index + 1}.conf", Text(node)))).ToEquatableArray()));

    private static SiteNode Node(Random random, int interval, int nopreempt, bool owner)
    {
        bool master = random.Next(4) == 0;
        // keepalived takes nopreempt and preempt_delay from an instance of state MASTER.
        bool preempt = master || (nopreempt == 0 ? random.Next(2) == 0 : nopreempt > 1);
        byte priority = (byte)(owner ? 255 : random.Next(6) == 0 ? random.Next(1, 255) : 100 + 10 * random.Next(8));
        return new SiteNode(
            new InstancePlan
            {
                Priority = priority,
                Interval = interval,
                Preempt = preempt || owner,
                PreemptDelay = master || !preempt || random.Next(3) > 0 ? 0 : 1000 * random.Next(1, 6),
                InitialMaster = master,
                Password = null,
            },
            [.. Enumerable.Range(0, random.Next(3)).Select(i => new SiteScript($"check{i}", Weights[random.Next(Weights.Length)], random.Next(6) == 0))]);
    }

    private static string Text(SiteNode node)
    {
        StringBuilder text = new();
        foreach (SiteScript script in node.Scripts)
            text.Append($"vrrp_script {script.Name} {{\n script \"/usr/bin/true\"\n weight {script.Weight}{(script.Reverse ? " reverse" : "")}\n}}\n");
        InstancePlan plan = node.Instance;
        text.Append($"vrrp_instance VI_{plan.VirtualRouterId} {{\n state {(plan.InitialMaster ? "MASTER" : "BACKUP")}\n interface eth0\n");
        text.Append($" virtual_router_id {plan.VirtualRouterId}\n priority {plan.Priority}\n advert_int {plan.Interval / 100}\n");
        if (!plan.Preempt) text.Append(" nopreempt\n");
        if (plan.PreemptDelay > 0) text.Append($" preempt_delay {plan.PreemptDelay / 1000}\n");
        if (node.Scripts.Count > 0) text.Append($" track_script {{\n{string.Concat(node.Scripts.Select(script => $"  {script.Name}\n"))} }}\n");
        return text.Append(" virtual_ipaddress {\n  192.0.2.100/24\n  192.0.2.101/24\n }\n}\n").ToString();
    }
}
