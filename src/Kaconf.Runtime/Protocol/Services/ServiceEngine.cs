using System;
using System.Collections.Generic;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Protocol.Checkers;

namespace Kaconf.Runtime.Protocol.Services;

/// <summary>
/// The virtual servers of a node without I/O: results of checks and a time go in, effects come out, in the order in which they are to be
/// seen. Times are CLOCK_MONOTONIC nanoseconds. The same inputs give the same effects.
/// </summary>
public sealed class ServiceEngine
{
    private readonly ServiceTurn turn = new();
    private readonly VirtualService[] services;
    private readonly int[] firstCheckers;
    private readonly List<ServiceChecker> checkers = [];

    /// <summary>Makes the services of a node, in the order of its file; all pools are empty.</summary>
    /// <param name="configs">The services.</param>
    /// <param name="isMade">Whether a checker is at work; a server without any is up.</param>
    public ServiceEngine(VirtualServerConfig[] configs, Predicate<CheckerConfig> isMade)
    {
        services = new VirtualService[configs.Length];
        firstCheckers = new int[configs.Length + 1];
        for (int i = 0; i < configs.Length; i++)
        {
            services[i] = new VirtualService(configs[i], i, turn);
            foreach (PoolServer server in services[i].Servers)
                foreach (CheckerConfig checker in server.Config.Checkers)
                    if (isMade(checker)) Add(checker, i, server);
            firstCheckers[i + 1] = checkers.Count;
        }
    }

    /// <summary>Every checker, in the order of the file.</summary>
    public IReadOnlyList<ServiceChecker> Checkers => checkers;

    /// <summary>Fills the pools, and sets when the first checks begin.</summary>
    /// <param name="tells"><c>rs_init_notifies</c>: servers that are up are told of.</param>
    /// <param name="random">Spreads the first checks.</param>
    /// <param name="now">The start of the node.</param>
    /// <param name="effects">What is to be done.</param>
    public void Start(bool tells, RandomNumbers random, long now, List<ServiceEffect> effects)
    {
        turn.Effects = effects;
        foreach (VirtualService service in services) service.Start(tells);
        foreach (ServiceChecker checker in checkers)
        {
            if (!checker.Frame.IsEnabled) turn.Log(checker.Service, checker.Server, ServiceEvent.Deactivating);
            checker.Frame.Start(now, random.Next());
        }
    }

    /// <summary>Takes the result of a check.</summary>
    public CheckVerdict End(ServiceChecker checker, bool success, long now, List<ServiceEffect> effects)
    {
        bool wasUp = checker.Frame.IsUp;
        CheckVerdict verdict = checker.Frame.End(success, now);
        if (verdict is CheckVerdict.Up or CheckVerdict.Down) Apply(checker, wasUp, effects);
        return verdict;
    }

    /// <summary>A checker that succeeds says what it adds to the weight of its server.</summary>
    public void Weigh(ServiceChecker checker, long weight, List<ServiceEffect> effects)
    {
        turn.Effects = effects;
        (VirtualService service, PoolServer server) = Find(checker);
        long sum = server.Sum - checker.Weight + weight;
        checker.Weight = weight;
        service.ChangeWeight(server, sum);
    }

    /// <summary><c>ha_suspend</c>: the address of a service came to this node or left it.</summary>
    /// <param name="service">The place of the service.</param>
    /// <param name="isHere">Whether checks are made.</param>
    /// <param name="effects">What is to be done; null = before the start, when nothing is said.</param>
    public void Suspend(int service, bool isHere, List<ServiceEffect>? effects)
    {
        for (int i = firstCheckers[service]; i < firstCheckers[service + 1]; i++)
        {
            ServiceChecker checker = checkers[i];
            if (checker.Frame.IsEnabled == isHere) continue;
            checker.Frame.IsEnabled = isHere;
            effects?.Add(new(ServiceEffectKind.Log, service, checker.Server) { Event = isHere ? ServiceEvent.Activating : ServiceEvent.Suspending });
        }
    }

    /// <summary>The node stops.</summary>
    /// <inheritdoc cref="VirtualService.Stop(bool)"/>
    public void Stop(bool oneByOne, List<ServiceEffect> effects)
    {
        turn.Effects = effects;
        foreach (VirtualService service in services) service.Stop(oneByOne);
    }

    private void Add(CheckerConfig checker, int service, PoolServer server)
    {
        checkers.Add(new ServiceChecker(checker, checkers.Count, service, server.Number));
        if (checker.Alpha) server.Failed++;
    }

    private void Apply(ServiceChecker checker, bool wasUp, List<ServiceEffect> effects)
    {
        turn.Effects = effects;
        (VirtualService service, PoolServer server) = Find(checker);
        bool isUp = checker.Frame.IsUp, wasAlive = server.IsAlive;
        // What failed at first with alpha was down before; that it stays so is told of.
        if (isUp == wasUp && !isUp) service.Notify(server);
        if (isUp != wasUp) Count(service, server, isUp);
        if (!isUp) Forget(checker, server);
        if (server.Config.SmtpAlert)
            turn.Add(new(ServiceEffectKind.Mail, checker.Service, checker.Server)
            {
                Event = ServiceEvent.Checked, IsUp = isUp, IsEdge = wasAlive != server.IsAlive, From = checker.Number,
            });
    }

    private static void Count(VirtualService service, PoolServer server, bool isUp)
    {
        server.Failed += isUp ? -1 : 1;
        service.Change(server, server.Failed == 0);
    }

    // keepalived, too, says nothing of it: the server is down.
    private static void Forget(ServiceChecker checker, PoolServer server)
    {
        server.Sum -= checker.Weight;
        checker.Weight = 0;
    }

    private (VirtualService Service, PoolServer Server) Find(ServiceChecker checker) => (services[checker.Service], services[checker.Service].Servers[checker.Server]);
}
