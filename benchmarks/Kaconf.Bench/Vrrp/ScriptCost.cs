using System;
using System.Linq;
using System.Threading.Tasks;
using Kaconf.Lab;

namespace Kaconf.Bench.Vrrp;

/// <summary>What running scripts costs: the daemon, and the processes that it starts.</summary>
internal static class ScriptCost
{
    private const double Percent = 100;

    /// <summary>Watches a MASTER for a while.</summary>
    /// <returns>Processor time of the daemon, and with that of the scripts, both in percent of one CPU.</returns>
    public static async Task<double[]> WatchAsync(Contender contender, Load load, TimeSpan window)
    {
        using Arena arena = new(contender, load);
        await arena.StartAsync(arena.Strong);
        await arena.HoldsAllAsync(arena.Strong);
        Daemon daemon = arena.Strong.Daemon!;
        // A child that is not yet its program would count as a process of the daemon.
        int[] processes = [.. daemon.Processes];
        await Task.Delay(TimeSpan.FromSeconds(1));
        processes = [.. processes.Intersect(daemon.Processes)];
        (TimeSpan Own, TimeSpan Children) before = (Cost.CpuTime(processes), Cost.CpuTimeOfChildren(processes));
        await Task.Delay(window);
        TimeSpan own = Cost.CpuTime(processes) - before.Own, children = Cost.CpuTimeOfChildren(processes) - before.Children;
        return [own / window * Percent, (own + children) / window * Percent];
    }
}
