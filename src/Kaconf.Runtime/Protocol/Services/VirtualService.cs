using Kaconf.Runtime.Config;

namespace Kaconf.Runtime.Protocol.Services;

/// <summary>A virtual server: when its quorum is gained and lost, and who is told of what, in keepalived's order.</summary>
internal sealed class VirtualService(VirtualServerConfig config, int number, ServiceTurn turn)
{
    private readonly Pool pool = new(config, number, turn);

    /// <summary>Its servers, in the order of the file.</summary>
    public PoolServer[] Servers => pool.Servers;

    /// <summary>Whether the live servers weigh enough.</summary>
    public bool HasQuorum { get; private set; }

    /// <summary>Fills the pool with the servers of which no checker says down.</summary>
    /// <param name="tells">Whether those are told of (<c>rs_init_notifies</c>).</param>
    public void Start(bool tells)
    {
        foreach (PoolServer server in Servers)
        {
            server.IsAlive = server.Failed == 0;
            if (server.IsAlive && tells) Notify(server);
        }
        Settle(isStart: true);
        pool.PlaceAll();
    }

    /// <summary>Has a server come up or go down.</summary>
    public void Change(PoolServer server, bool isAlive)
    {
        if (server.IsAlive == isAlive) return;
        turn.Log(number, server.Number, isAlive ? ServiceEvent.Adding : ServiceEvent.Removing);
        server.IsAlive = isAlive;
        pool.Place(server);
        Notify(server);
        Settle();
    }

    /// <summary>Gives a server another weight.</summary>
    /// <param name="server">The server.</param>
    /// <param name="sum">Its weight, which may be out of range.</param>
    public void ChangeWeight(PoolServer server, long sum)
    {
        int before = server.Weight;
        server.Sum = sum;
        if (server.Weight == before) return;
        turn.LogWeight(number, server.Number, ServiceEvent.Weight, server.IsAlive, before, server.Weight);
        pool.Place(server);
        Settle();
    }

    /// <summary>Tells of a server as it is.</summary>
    public void Notify(PoolServer server) => turn.Add(new(ServiceEffectKind.NotifyServer, number, server.Number) { IsUp = server.IsAlive });

    /// <summary>The node stops: with <c>omega</c> all that is up goes down and is told of.</summary>
    /// <param name="oneByOne">The servers leave one by one; else the table is emptied at once, and nobody is told of them.</param>
    public void Stop(bool oneByOne)
    {
        if (oneByOne) foreach (PoolServer server in Servers) Stop(server);
        HasQuorum = false;
        if (!config.Omega) return;
        turn.Add(new(ServiceEffectKind.NotifyService, number, ServiceEffect.NoServer) { IsEdge = true });
        Mail(ServiceEvent.ShuttingDown, isEdge: true);
    }

    private void Stop(PoolServer server)
    {
        turn.Log(number, server.Number, ServiceEvent.ShuttingDown, server.IsAlive);
        bool goesDown = server.IsAlive && server.Wanted is not null;
        server.IsAlive &= !goesDown;
        if (!goesDown || !config.Omega) return;
        turn.Add(new(ServiceEffectKind.NotifyServer, number, server.Number) { IsEdge = true });
        if (server.Config.SmtpAlert) turn.Add(new(ServiceEffectKind.Mail, number, server.Number) { Event = ServiceEvent.ShuttingDown, IsEdge = true });
    }

    private void Settle(bool isStart = false)
    {
        long weight = pool.Weight, gains = (long)config.Quorum + config.Hysteresis, loses = (long)config.Quorum - config.Hysteresis;
        if (!HasQuorum && weight > 0 && weight >= gains) Gain(isStart, gains, weight);
        else if (HasQuorum && (weight == 0 || weight < loses)) Lose(ServiceEvent.LostQuorum, loses, weight);
        // What would gain it is what keepalived says here.
        else if (isStart && !HasQuorum && pool.HasSorry) Lose(ServiceEvent.StartingDown, gains, weight);
    }

    private void Gain(bool isStart, long threshold, long weight)
    {
        HasQuorum = true;
        turn.LogWeight(number, ServiceEffect.NoServer, ServiceEvent.GainedQuorum, isUp: true, threshold, weight);
        if (pool.IsSorry) pool.Swap(isSorry: false);
        Tell(ServiceEvent.GainedQuorum, isStart, threshold, weight);
    }

    private void Lose(ServiceEvent how, long threshold, long weight)
    {
        HasQuorum = false;
        turn.LogWeight(number, ServiceEffect.NoServer, how, isUp: false, threshold, weight);
        if (pool.HasSorry && !pool.IsSorry) pool.Swap(isSorry: true);
        Tell(how, how == ServiceEvent.StartingDown, threshold, weight);
    }

    private void Tell(ServiceEvent how, bool isStart, long threshold, long weight)
    {
        turn.Add(new(ServiceEffectKind.NotifyService, number, ServiceEffect.NoServer) { IsUp = HasQuorum });
        Mail(how, isStart, threshold, weight);
    }

    private void Mail(ServiceEvent how, bool isEdge, long threshold = 0, long weight = 0)
    {
        if (config.SmtpAlert)
            turn.Add(new(ServiceEffectKind.Mail, number, ServiceEffect.NoServer) { Event = how, IsUp = HasQuorum, IsEdge = isEdge, From = threshold, To = weight });
    }
}
