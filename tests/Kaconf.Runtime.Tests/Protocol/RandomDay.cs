using System;
using System.Collections.Generic;
using System.Linq;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Protocol.Vrrp;

namespace Kaconf.Runtime.Tests.Protocol;

/// <summary>Random inputs of a node with two sync groups and a router of its own.</summary>
internal static class RandomDay
{
    private const int Routers = 6;

    /// <summary>The names of the groups, and their members by number.</summary>
    public static readonly (string Name, int[] Members)[] Groups = [("G", [0, 1, 2]), ("H", [3, 4])];

    /// <summary>The node.</summary>
    public static VrrpEngine Engine() => new(new NodeConfig
    {
        Globals = new GlobalConfig(),
        Instances = [.. Enumerable.Range(0, Routers).Select(i => Samples.Instance(
            (byte)(100 + 10 * i), name: Name(i), preempt: i != 4, preemptDelay: i == 1 ? 4000 : 0, version: (byte)(i % 2 == 0 ? 2 : 3)))],
        SyncGroups = [.. Groups.Select(group => new SyncGroupConfig(group.Name, [.. group.Members.Select(Name)]))],
    });

    /// <summary>Makes a day of 300 inputs, and each tick when it is due or, now and then, seconds later.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="seed">What the day is like.</param>
    /// <param name="effects">Where the effects go.</param>
    /// <param name="play">Gives an input to the engine.</param>
    public static void Play(VrrpEngine engine, int seed, List<Effect> effects, Action<VrrpEngine, TracedInput> play)
    {
        Random random = new(seed);
        long now = 1_000_000_000;
        for (int i = 0; i < Routers; i++) play(engine, new TracedInput(now, i, VrrpInput.Start()));
        for (int i = 0; i < 300; i++)
        {
            long next = now + random.NextInt64(random.Next(4) == 0 ? 5_000_000_000 : 500_000_000);
            bool stalled = random.Next(30) == 0;
            while (!stalled && engine.Deadline <= next) play(engine, new TracedInput(now = Math.Max(now, engine.Deadline), 0, VrrpInput.Tick()));
            now = next;
            play(engine, new TracedInput(now, random.Next(Routers), Input(random)));
        }
    }

    private static string Name(int router) => $"VI_{router}";

    private static VrrpInput Input(Random random) => random.Next(12) switch
    {
        0 => VrrpInput.Tracking(random.Next(2), 0),
        1 => VrrpInput.Tracking(0, random.Next(-120, 121)),
        2 => VrrpInput.SourceAddress(IpAddress.V4(192, 0, 2, (byte)random.Next(256))),
        3 => VrrpInput.Advert(Samples.Peer, 0, 100),
        _ => VrrpInput.Advert(random.Next(2) == 0 ? Samples.Peer : Samples.LowPeer, (byte)random.Next(1, 256), random.Next(8) == 0 ? 300 : 100),
    };
}
