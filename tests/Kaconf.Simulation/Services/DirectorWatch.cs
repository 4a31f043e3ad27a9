using System.Collections.Generic;
using System.Linq;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Protocol.Services;
using Kaconf.Simulation.Machines;

namespace Kaconf.Simulation.Services;

/// <summary>
/// What keepalived.conf(5) promises of virtual servers, worked out anew from the results alone: which servers are in the table and
/// how heavy, who is told of what, once and in order, and when each check is due.
/// </summary>
internal sealed class DirectorWatch
{
    private readonly string name;
    private readonly WatchedService[] services;
    private readonly Dictionary<(int Service, int Server), int> table = [];
    private readonly Queue<ServiceEffect> told = new();
    private readonly WatchedChecker[] checkers;

    public DirectorWatch(VirtualServerConfig[] configs, string name)
    {
        this.name = name;
        services = [.. configs.Select(config => new WatchedService(config))];
        checkers = [.. services.SelectMany(service => service.Servers).SelectMany(server => server.Checkers)];
    }

    /// <summary>Takes what the machine wants.</summary>
    public void See(IEnumerable<ServiceEffect> effects)
    {
        foreach (ServiceEffect effect in effects)
            if (effect.Kind == ServiceEffectKind.Want) Put(effect);
            else if (effect.Kind is ServiceEffectKind.NotifyServer or ServiceEffectKind.NotifyService) told.Enqueue(effect);
    }

    public void Started(bool tells)
    {
        for (int i = 0; i < services.Length; i++)
        {
            for (int server = 0; tells && server < services[i].Servers.Length; server++)
                if (services[i].Servers[server].IsAlive) Expect(i, server, isUp: true);
            bool isUp = services[i].Weigh();
            if (isUp || services[i].Config.SorryServer is not null) Expect(i, ServiceEffect.NoServer, isUp);
        }
        Settle();
    }

    public void Ended(ServiceChecker checker, bool success)
    {
        WatchedService service = services[checker.Service];
        WatchedServer server = service.Servers[checker.Server];
        WatchedChecker mine = checkers[checker.Number];
        bool wasAlive = server.IsAlive, had = service.HasQuorum, neverUp = mine.Record(success);
        if (!mine.IsUp) mine.Weight = 0;
        if (server.IsAlive != wasAlive || neverUp) Expect(checker.Service, checker.Server, server.IsAlive);
        if (service.Weigh() != had) Expect(checker.Service, ServiceEffect.NoServer, !had);
        Settle();
    }

    public void Weighed(ServiceChecker checker, long weight)
    {
        WatchedService service = services[checker.Service];
        bool had = service.HasQuorum;
        checkers[checker.Number].Weight = weight;
        if (service.Weigh() != had) Expect(checker.Service, ServiceEffect.NoServer, !had);
        Settle();
    }

    public void Suspended(int service, bool isHere)
    {
        foreach (WatchedServer server in services[service].Servers)
            foreach (WatchedChecker checker in server.Checkers) checker.IsSuspended = !isHere;
        Settle();
    }

    public void Skipped(ServiceChecker checker, long now, long next)
    {
        WatchedChecker mine = checkers[checker.Number];
        Demand(mine.IsSuspended, "a check is left out though its address is here");
        Demand(next == now + mine.Loop, $"a check that was left out at {now} is due at {next}");
    }

    public void First(ServiceChecker checker, long next) => Demand(checkers[checker.Number].MayBeginAt(next), $"the first check is due at {next}");

    public void Next(ServiceChecker checker, long now, long next) => Demand(checkers[checker.Number].IsDue(now, next), $"a check that ended at {now} is due at {next}");

    public void Stopped(bool oneByOne)
    {
        for (int i = 0; i < services.Length; i++)
        {
            WatchedService service = services[i];
            if (!service.Config.Omega) continue;
            for (int server = 0; oneByOne && server < service.Servers.Length; server++)
                if (service.Servers[server].IsAlive && table.ContainsKey((i, server))) Expect(i, server, isUp: false);
            Expect(i, ServiceEffect.NoServer, isUp: false);
        }
        Demand(told.Count == 0, $"told of something else: {told.FirstOrDefault()}");
    }

    private void Put(ServiceEffect effect)
    {
        int? before = table.TryGetValue((effect.Service, effect.Server), out int weight) ? weight : null;
        Demand(before != effect.Weight, "the kernel is asked for what it has");
        if (effect.Weight is { } wanted) table[(effect.Service, effect.Server)] = wanted;
        else table.Remove((effect.Service, effect.Server));
    }

    private void Expect(int service, int server, bool isUp)
    {
        Demand(told.TryDequeue(out ServiceEffect effect), $"nobody is told that {service}/{server} is {(isUp ? "up" : "down")}");
        Demand((effect.Service, effect.Server, effect.IsUp) == (service, server, isUp), $"{effect} instead of {service}/{server} {(isUp ? "up" : "down")}");
    }

    private void Settle()
    {
        Demand(told.Count == 0, $"told of something else: {told.FirstOrDefault()}");
        for (int i = 0; i < services.Length; i++)
        {
            for (int server = ServiceEffect.NoServer; server < services[i].Servers.Length; server++)
            {
                int? wanted = services[i].Wanted(server), found = table.TryGetValue((i, server), out int weight) ? weight : null;
                Demand(wanted == found, $"server {server} of service {i} is {Text(found)} in the table, and should be {Text(wanted)}");
            }
        }
    }

    private static string Text(int? weight) => weight is { } there ? $"there with weight {there}" : "not there";

    private void Demand(bool holds, string otherwise)
    {
        if (!holds) throw new SimulationException($"{name}: {otherwise}");
    }
}
