using System;
using Kaconf.Runtime.Protocol.Vrrp;

namespace Kaconf.Simulation;

/// <summary>Random trouble, and the quiet after it.</summary>
public static class Weather
{
    /// <summary>Starts the nodes within a second and lets things go wrong for a while.</summary>
    public static void Storm(SimWorld world)
    {
        foreach (SimRouter router in world.Routers) world.Clock.After(world.RandomTime(1), router.PowerOn);
        int troubles = world.Random.Next(4, 16);
        for (int i = 0; i < troubles; i++)
        {
            world.Run(world.Random.NextDouble() * 6);
            Trouble(world, world.Routers[world.Random.Next(world.Routers.Count)]);
        }
    }

    /// <summary>The cable is good again (but perhaps still cut in two), the crashed come back (perhaps), and time passes.</summary>
    public static void Quiet(SimWorld world)
    {
        world.Lan.Calm();
        foreach (SimRouter router in world.Routers)
        {
            if (world.Random.Next(2) == 0) router.Segment = 0;
            if (world.Random.Next(4) > 0) router.PowerOn();
        }
        // At most: the longest pause, then preempt_delay, then two Active_Down_Intervals of 3 × 3 + 1 s.
        world.Run(6 + 5 + 20 + 10);
    }

    private static void Trouble(SimWorld world, SimRouter victim)
    {
        Random random = world.Random;
        switch (random.Next(9))
        {
            case 0: victim.Crash(); break;
            case 1: victim.Stop(); break;
            case 2: victim.PowerOn(); break;
            case 3: victim.Segment = random.Next(3); break;
            case 4: victim.Input(VrrpInput.Tracking(random.Next(2), 0)); break;
            case 5: victim.Input(VrrpInput.Tracking(0, random.Next(-120, 121))); break;
            case 6: victim.Pause(world.RandomTime(6)); break;
            case 7:
                (world.Lan.Loss, world.Lan.Duplication) = (random.NextDouble() * 0.6, random.NextDouble() * 0.3);
                world.Lan.MaximumDelay = 1_000_000 + world.RandomTime(1.5);
                break;
            case 8: world.Lan.Calm(); break;
        }
    }
}
