using System;
using System.Collections.Generic;
using System.Linq;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Protocol.Checkers;
using Kaconf.Runtime.Protocol.Services;
using Kaconf.Simulation.Machines;

namespace Kaconf.Simulation.Services;

/// <summary>A day of a director: checks that succeed and fail at random, weights, addresses that come and go, and the end.</summary>
internal sealed class DirectorDay
{
    private const int Checks = 200;

    private readonly Random random;
    private readonly VirtualServerConfig[] configs;
    private readonly ServiceEngine engine;
    private readonly DirectorWatch watch;
    private readonly List<ServiceEffect> effects = [];
    private readonly Dictionary<ServiceChecker, (long At, bool Success)> running = [];
    private double failures;
    private long now;

    /// <param name="seed">The day.</param>
    /// <param name="tamper">Has the machine run with another configuration than the watch knows.</param>
    /// <param name="garble">Changes the effects before the watch sees them.</param>
    public DirectorDay(int seed, Func<VirtualServerConfig, VirtualServerConfig>? tamper = null, Action<List<ServiceEffect>>? garble = null)
    {
        random = new Random(seed);
        configs = RandomDirector.Of(random);
        engine = new ServiceEngine([.. configs.Select(config => tamper?.Invoke(config) ?? config)], static _ => true);
        watch = new DirectorWatch(configs, $"seed {seed}");
        Garble = garble;
    }

    /// <summary>All effects of the day, in order.</summary>
    public List<ServiceEffect> History { get; } = [];

    private Action<List<ServiceEffect>>? Garble { get; }

    /// <summary>Plays the day; the watch throws at the first promise that is broken.</summary>
    public DirectorDay Play()
    {
        bool tells = random.Next(2) == 0;
        engine.Start(tells, new RandomNumbers((ulong)random.NextInt64()), now, effects);
        foreach (ServiceChecker checker in engine.Checkers) watch.First(checker, checker.Frame.Next);
        Show(() => watch.Started(tells));
        for (int i = 0; i < Checks && engine.Checkers.Count > 0; i++)
        {
            if (i % 20 == 0) failures = random.NextDouble();
            if (random.Next(40) == 0) Suspend();
            Step();
        }
        bool oneByOne = random.Next(2) == 0;
        engine.Stop(oneByOne, effects);
        Show(() => watch.Stopped(oneByOne));
        return this;
    }

    // Whatever comes first: the end of a check, or the beginning of another.
    private void Step()
    {
        ServiceChecker next = engine.Checkers.MinBy(TimeOf)!;
        now = Math.Max(now, TimeOf(next));
        if (running.Remove(next, out (long At, bool Success) end)) End(next, end.Success);
        else if (next.Frame.Begin(now)) running[next] = (now + random.NextInt64(3 * SimClock.Second), random.NextDouble() >= failures);
        else watch.Skipped(next, now, next.Frame.Next);
    }

    private long TimeOf(ServiceChecker checker) => running.TryGetValue(checker, out (long At, bool Success) end) ? end.At : checker.Frame.Next;

    private void End(ServiceChecker checker, bool success)
    {
        if (success && checker.Config is MiscCheckConfig { IsDynamic: true } && random.Next(2) == 0)
        {
            int weight = random.Next(0, 8), own = configs[checker.Service].Servers[checker.Server].Weight;
            engine.Weigh(checker, weight - own, effects);
            Show(() => watch.Weighed(checker, weight - own));
        }
        engine.End(checker, success, now, effects);
        Show(() => watch.Ended(checker, success));
        watch.Next(checker, now, checker.Frame.Next);
    }

    private void Suspend()
    {
        int service = random.Next(configs.Length);
        bool isHere = random.Next(2) == 0;
        engine.Suspend(service, isHere, effects);
        Show(() => watch.Suspended(service, isHere));
    }

    private void Show(Action told)
    {
        Garble?.Invoke(effects);
        watch.See(effects);
        told();
        History.AddRange(effects);
        effects.Clear();
    }
}
