using Kaconf.Runtime.Config;

namespace Kaconf.Runtime.Protocol.Services;

/// <summary>The servers that get the packets of a service: those that are alive, or the <c>sorry_server</c> alone.</summary>
internal sealed class Pool
{
    private readonly ServiceTurn turn;
    private readonly int service;
    private readonly SorryServer? sorry;

    /// <summary>Makes one that is empty.</summary>
    /// <param name="config">The service.</param>
    /// <param name="service">Its place in the node.</param>
    /// <param name="turn">Where effects go.</param>
    public Pool(VirtualServerConfig config, int service, ServiceTurn turn)
    {
        (this.service, this.turn) = (service, turn);
        Servers = new PoolServer[config.Servers.Length];
        for (int i = 0; i < Servers.Length; i++) Servers[i] = new PoolServer(config.Servers[i], i);
        if (config.SorryServer is { } server) sorry = new SorryServer(server, config.Servers);
    }

    /// <summary>The servers, in the order of the file.</summary>
    public PoolServer[] Servers { get; }

    /// <summary>Whether there is a <c>sorry_server</c>.</summary>
    public bool HasSorry => sorry is not null;

    /// <summary>Whether the <c>sorry_server</c> stands in for all others.</summary>
    public bool IsSorry => sorry is { IsAlive: true };

    /// <summary>What all live servers weigh, in the pool or not.</summary>
    public long Weight
    {
        get
        {
            long weight = 0;
            foreach (PoolServer server in Servers)
                if (server.IsAlive) weight += server.Weight;
            return weight;
        }
    }

    /// <summary>Has the <c>sorry_server</c> stand in, or the others again.</summary>
    public void Swap(bool isSorry)
    {
        turn.Log(service, ServiceEffect.NoServer, isSorry ? ServiceEvent.AddingSorry : ServiceEvent.RemovingSorry);
        turn.Log(service, ServiceEffect.NoServer, isSorry ? ServiceEvent.EmptyingPool : ServiceEvent.FillingPool);
        sorry!.IsAlive = isSorry;
        PlaceAll();
    }

    /// <summary>Asks the kernel for all that has changed.</summary>
    public void PlaceAll()
    {
        // One server may be both: whoever leaves goes first.
        if (!IsSorry) PlaceSorry();
        foreach (PoolServer server in Servers) Place(server);
        PlaceSorry();
    }

    /// <summary>Asks the kernel for what has changed of one server.</summary>
    public void Place(PoolServer server)
    {
        int? wish = server.IsAlive && !IsSorry ? server.Weight : server.Config.InhibitOnFailure && !(IsSorry && sorry!.Twin == server.Number) ? 0 : null;
        if (server.Wanted == wish) return;
        server.Wanted = wish;
        turn.Add(new(ServiceEffectKind.Want, service, server.Number) { Weight = wish });
    }

    private void PlaceSorry()
    {
        if (sorry is null || sorry.Wanted == sorry.Wish) return;
        sorry.Wanted = sorry.Wish;
        turn.Add(new(ServiceEffectKind.Want, service, ServiceEffect.NoServer) { Weight = sorry.Wish });
    }
}
