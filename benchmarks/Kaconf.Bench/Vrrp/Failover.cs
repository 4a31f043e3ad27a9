using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Kaconf.Lab;

namespace Kaconf.Bench.Vrrp;

/// <summary>How long the addresses are away, in parts of what the protocol itself takes; each method is one run on fresh networks.</summary>
internal static class Failover
{
    /// <summary>kill -9 of the MASTER: from its last advert to the first ARP of the other, of the virtual router that comes last.</summary>
    public static async Task<double> AfterKillAsync(Contender contender, Load load)
    {
        using Arena arena = new(contender, load);
        await arena.SettleAsync(quiet: false);
        await arena.Strong.Daemon!.KillAsync();
        Dictionary<RouterId, DateTime> last = LastAdverts(arena);
        IReadOnlyList<Arrival> arrivals = await arena.HoldsAllAsync(arena.Weak, last.Values.Min());
        return arrivals.Max(arrival => (arrival.Time - last[arrival.Router]).TotalSeconds) / load.Bound(Load.Weak);
    }

    /// <summary>The strong node starts beside a weak MASTER: from its execution to the first ARP for its last address.</summary>
    public static async Task<double> AfterStartAsync(Contender contender, Load load)
    {
        using Arena arena = new(contender, load);
        await arena.StartAsync(arena.Weak);
        await arena.HoldsAllAsync(arena.Weak);
        await Task.Delay(TimeSpan.FromSeconds(1));
        DateTime start = await arena.StartAsync(arena.Strong);
        IReadOnlyList<Arrival> arrivals = await arena.HoldsAllAsync(arena.Strong, start);
        return arrivals.Max(arrival => (arrival.Time - start).TotalSeconds) / load.Bound(Load.Strong);
    }

    /// <summary>SIGTERM to the MASTER.</summary>
    /// <returns>From its farewell to the first ARP of the other in parts of the skew time; and from the signal to the end of the process in ms.</returns>
    public static async Task<(double Skews, double Milliseconds)> AfterStopAsync(Contender contender, Load load)
    {
        using Arena arena = new(contender, load);
        await arena.SettleAsync(quiet: false);
        DateTime signal = DateTime.UtcNow;
        TimeSpan gone = ProcessEnd.After(arena.Strong.Daemon!);
        IReadOnlyList<Arrival> arrivals = await arena.HoldsAllAsync(arena.Weak, signal);
        DateTime farewell = arena.AdvertsOf(arena.Strong).FirstOrDefault(advert => advert.Priority == 0)?.Time
            ?? throw new LabException($"{contender.Name} stopped without a farewell");
        return (arrivals.Max(arrival => (arrival.Time - farewell).TotalSeconds) / load.Skew(Load.Weak), gone.TotalMilliseconds);
    }

    private static Dictionary<RouterId, DateTime> LastAdverts(Arena arena) =>
        arena.AdvertsOf(arena.Strong).GroupBy(RouterId.Of).ToDictionary(adverts => adverts.Key, adverts => adverts.Last().Time);
}
