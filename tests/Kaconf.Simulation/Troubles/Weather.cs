using System;
using Kaconf.Runtime.Protocol.Vrrp;
using Kaconf.Simulation.Checks;
using Kaconf.Simulation.Machines;

namespace Kaconf.Simulation.Troubles;

/// <summary>Random trouble, and the quiet after it.</summary>
public static class Weather
{
    /// <summary>Starts the nodes one after the other and lets things go wrong for a while.</summary>
    public static void Storm(SimWorld world)
    {
        long unit = Unit(world);
        foreach (SimNode node in world.Nodes)
        {
            world.Run(world.UpTo(unit));
            node.Start();
        }
        for (int troubles = world.Random.Next(4, 16); troubles > 0; troubles--)
        {
            world.Run(Trouble.ProcessTime + world.UpTo(4 * unit));
            Trouble.Happen(world, unit);
        }
    }

    /// <summary>The cables are good again (but perhaps still cut in two), the dead come back (perhaps), and time passes.</summary>
    public static void Quiet(SimWorld world)
    {
        long delay = 0;
        foreach (SimLan lan in world.Lans)
        {
            delay = Math.Max(delay, lan.MaximumDelay);
            lan.Calm();
            if (!world.OneIn(2)) continue;
            foreach (SimNode node in world.Nodes) Mend(node, lan);
        }
        foreach (SimNode node in world.Nodes) node.SetClock(0);
        world.Run(Trouble.ProcessTime);
        foreach (SimNode node in world.Nodes)
            if (!world.OneIn(4)) node.Start();
        if (!world.ClocksAreSettled) world.Run(SimWorld.StepsLast);
        // What is still under way arrives, and who is still stalled wakes.
        world.Run(delay + Trouble.LongestStall * Unit(world));
        world.Run(QuietChecks.Bound(world));
    }

    /// <summary>One Active router goes, in one of the ways in which routers go, and time passes.</summary>
    public static void Strike(SimWorld world)
    {
        foreach (VirtualRouter router in world.VirtualRouters)
            foreach (SimInstance instance in router.Instances)
                if (instance.Node.Alive && instance.State == VrrpState.Active)
                {
                    Strike(world, instance);
                    world.Run(QuietChecks.Bound(world));
                    return;
                }
    }

    private static void Strike(SimWorld world, SimInstance instance)
    {
        switch (world.Random.Next(5))
        {
            case 0: instance.Node.Kill(machineToo: true); break;
            case 1: instance.Node.Stop(); break;
            case 2: instance.Node.Plug(instance.Lan, plugged: false); break;
            case 3: instance.Lan.Move(instance.Node, 7); break;
            default: instance.Node.Track(instance, 0, -200); break;
        }
    }

    private static void Mend(SimNode node, SimLan lan)
    {
        lan.Move(node, 0);
        node.Plug(lan, plugged: true);
    }

    /// <summary>The longest interval of a world in nanoseconds, by which trouble is measured.</summary>
    private static long Unit(SimWorld world)
    {
        long unit = 0;
        foreach (VirtualRouter router in world.VirtualRouters)
            foreach (SimInstance instance in router.Instances) unit = Math.Max(unit, Rfc.Interval(instance.Config));
        return unit;
    }
}
