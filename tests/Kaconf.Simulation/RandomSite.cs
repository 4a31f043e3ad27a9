using System;
using Kaconf.Runtime.Config;

namespace Kaconf.Simulation;

/// <summary>Random configurations of three nodes that share a virtual router.</summary>
public static class RandomSite
{
    /// <summary>Nodes of a site.</summary>
    public const int Nodes = 3;

    /// <summary>Adds the nodes to a world; they agree where nodes must agree.</summary>
    public static void Populate(SimWorld world, bool preemptOnly)
    {
        Random random = world.Random;
        int interval = 100 * random.Next(1, 4);
        bool equal = random.Next(8) == 0;
        bool preempt = preemptOnly || random.Next(3) > 0;
        int shared = random.Next(1, 255);
        for (int node = 0; node < Nodes; node++)
        {
            int priority = equal ? shared : random.Next(20) == 0 ? 255 : random.Next(1, 255);
            world.Add(Instance(
                (byte)priority, interval, preempt || random.Next(2) == 0,
                preemptOnly || random.Next(3) > 0 ? 0 : random.Next(1, 5000), initialMaster: random.Next(2) == 0));
        }
    }

    /// <summary>One instance; everything that is not named is the same on every node.</summary>
    public static VrrpInstanceConfig Instance(
        byte priority, int interval = 100, bool preempt = true, int preemptDelay = 0, bool initialMaster = false,
        byte virtualRouterId = 51, string? password = "s3cret") => new()
        {
            Name = "VI_1",
            Interface = "eth0",
            VirtualRouterId = virtualRouterId,
            Priority = priority,
            AdvertIntervalCentiseconds = interval,
            Preempt = preempt,
            PreemptDelayMilliseconds = preemptDelay,
            InitialMaster = initialMaster,
            Password = password,
            VirtualAddresses =
            [
                new() { Address = IpAddress.V4(192, 0, 2, 100), PrefixLength = 24 },
                new() { Address = IpAddress.V4(192, 0, 2, 101), PrefixLength = 24 },
            ],
        };
}
