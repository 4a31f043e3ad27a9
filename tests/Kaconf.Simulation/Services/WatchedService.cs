using System;
using System.Linq;
using Kaconf.Runtime.Config;

namespace Kaconf.Simulation.Services;

/// <summary>A virtual server as the man page sees it.</summary>
internal sealed class WatchedService(VirtualServerConfig config)
{
    public VirtualServerConfig Config { get; } = config;

    public WatchedServer[] Servers { get; } = [.. config.Servers.Select(server => new WatchedServer(server))];

    public bool HasQuorum { get; private set; }

    /// <summary>Works the quorum out anew: gained at quorum plus hysteresis, lost below quorum minus hysteresis or without any.</summary>
    public bool Weigh()
    {
        long weight = Servers.Where(server => server.IsAlive).Sum(server => server.Weight);
        long margin = HasQuorum ? -Config.Hysteresis : Config.Hysteresis;
        return HasQuorum = weight > 0 && weight >= Config.Quorum + margin;
    }

    /// <summary>What a server is to be in the table: its weight, 0, or null = not there.</summary>
    public int? Wanted(int server)
    {
        bool isSorry = Config.SorryServer is not null && !HasQuorum;
        if (server < 0) return isSorry ? 1 : Config.SorryServer is { InhibitOnFailure: true } && !Servers.Any(IsTwin) ? 0 : null;
        WatchedServer mine = Servers[server];
        if (isSorry && IsTwin(mine)) return null;
        return mine.IsAlive && !isSorry ? (int)Math.Min(mine.Weight, int.MaxValue) : mine.Config.InhibitOnFailure ? 0 : null;
    }

    private bool IsTwin(WatchedServer server) => server.Config.Address == Config.SorryServer!.Address && server.Config.Port == Config.SorryServer.Port;
}

/// <summary>A real server: up while all its checkers say so.</summary>
internal sealed class WatchedServer(RealServerConfig config)
{
    public RealServerConfig Config { get; } = config;

    public WatchedChecker[] Checkers { get; } = [.. config.Checkers.Select(checker => new WatchedChecker(checker))];

    public bool IsAlive => Checkers.All(checker => checker.IsUp);

    public long Weight => Math.Max(0, Config.Weight + Checkers.Sum(checker => checker.Weight));
}
