using Kaconf.Simulation.Machines;

namespace Kaconf.Simulation.Troubles;

/// <summary>What can go wrong.</summary>
public static class Trouble
{
    /// <summary>The longest time without CPU, in intervals.</summary>
    public const int LongestStall = 6;

    /// <summary>No process ends and begins again in less, in nanoseconds.</summary>
    public const long ProcessTime = SimClock.Millisecond;

    /// <summary>Lets one thing happen to one node or LAN.</summary>
    /// <param name="world">Where.</param>
    /// <param name="unit">The longest interval, in nanoseconds.</param>
    public static void Happen(SimWorld world, long unit)
    {
        SimNode node = world.Nodes[world.Random.Next(world.Nodes.Length)];
        SimLan lan = world.Lans[world.Random.Next(world.Lans.Length)];
        SimInstance instance = node.Instances[world.Random.Next(node.Instances.Length)];
        switch (world.Random.Next(14))
        {
            case 0: node.Kill(machineToo: true); break;
            case 1: node.Kill(machineToo: false); break;
            case 2: node.Stop(); break;
            case 3: node.Start(); break;
            case 4: lan.Move(node, world.Random.Next(3)); break;
            case 5: node.Plug(lan, !lan.IsUp(node)); break;
            case 6: node.Track(instance, world.Random.Next(2), 0); break;
            case 7: node.Track(instance, 0, world.Random.Next(-120, 121)); break;
            case 8: node.Stall(world.UpTo(LongestStall * unit)); break;
            case 9: world.Attacker.Attack(node); break;
            case 10: Worsen(world, lan, unit); break;
            case 11: node.Readdress(lan); break;
            case 12: if (world.HasClocks) node.SetClock(world.UpTo(2 * SimWorld.LargestStep) - SimWorld.LargestStep); break;
            default: lan.Calm(); break;
        }
    }

    private static void Worsen(SimWorld world, SimLan lan, long unit)
    {
        world.Trace.Add(lan, "has bad weather");
        (lan.Loss, lan.Duplication) = (world.Random.NextDouble() * 0.6, world.Random.NextDouble() * 0.3);
        lan.MaximumDelay = SimClock.Millisecond + world.UpTo(3 * unit / 2);
    }
}
