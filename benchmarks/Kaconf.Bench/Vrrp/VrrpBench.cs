using System;
using System.Threading.Tasks;

namespace Kaconf.Bench.Vrrp;

/// <summary>Failover, cost and size of VRRP beside keepalived's, from the same files, in turns.</summary>
internal static class VrrpBench
{
    private const string Keepalived = "/usr/sbin/keepalived";

    private static readonly Load second = new(1, 1, 1), tenth = new(1, 1, 0.1), hundredth = new(1, 1, 0.01);
    private static readonly Load full = new(255, 1, 0.1), fast = new(255, 1, 0.01), large = new(1000, 4, 0.1), checks = new(1, 1, 1, Scripts: 200);
    private static readonly TimeSpan window = TimeSpan.FromSeconds(20), minute = TimeSpan.FromSeconds(60);

    /// <summary>Builds the sites with the tool, measures both daemons in turn and prints the table.</summary>
    public static async Task RunAsync(string kaconf, string folder)
    {
        (Contender ours, Contender theirs) = Contender.Prepare(kaconf, folder, [second, tenth, hundredth, full, fast, large, checks]);
        Table table = new(ours, theirs);
        table.Head();
        await TimesAsync(table);
        await CostsAsync(table);
        table.Row("program and its libraries", "MB", [Cost.Disk(System.IO.Path.Combine(folder, "few"))], [Cost.Disk(Keepalived)], "");
        Console.WriteLine($"""

            Two nodes of the same daemon on veth and a bridge, VRRP version 3, priorities {Load.Strong} and {Load.Weak}, keepalived with -D. Times are the kernel's at the
            bridge, from the MASTER's last advert, its farewell, or the execution of the daemon, to the first gratuitous ARP of the new holder (of the virtual
            router that comes last), by what the protocol itself takes: 3 × advert_int + skew, or skew after a farewell. CPU is the run time
            of all threads of all processes (/proc/PID/task/*/schedstat) by adverts seen on the wire, {window.TotalSeconds:0} s; memory PSS of all processes;
            instructions by callgrind. The two took turns; medians of the rounds.

            """);
    }

    private static async Task TimesAsync(Table table)
    {
        foreach ((Load load, int rounds, string target) in new[] { (second, 3, "<= keepalived"), (tenth, 5, "<= keepalived"), (hundredth, 5, "<= keepalived") })
            await table.RowAsync($"{load.Name}: kill -9 → VIP", "× bound", rounds, who => Failover.AfterKillAsync(who, load), target);
        await table.RowAsync($"{tenth.Name}: start → VIP", "× bound", 3, who => Failover.AfterStartAsync(who, tenth), "<= 1.01");
        await table.RowAsync($"{hundredth.Name}: start → VIP", "× bound", 5, who => Failover.AfterStartAsync(who, hundredth), "<= 1.10");
        await table.RowsAsync(
            [($"{hundredth.Name}: stop → VIP elsewhere", "× skew", "<= 1.05"), ($"{hundredth.Name}: stop → process gone", "ms", "<= 50")], 3,
            async who => await Failover.AfterStopAsync(who, hundredth) is var (skews, milliseconds) ? [skews, milliseconds] : []);
        await table.RowAsync($"{full.Name}: kill -9 → last VIP", "× bound", 3, who => Failover.AfterKillAsync(who, full), "<= 1.02");
        await table.RowAsync($"{large.Name}: kill -9 → last VIP", "× bound", 3, who => Failover.AfterKillAsync(who, large), "<= 1.05");
        await table.RowAsync($"{large.Name}: start → last VIP", "× bound", 3, who => Failover.AfterStartAsync(who, large), "<= 1.10");
        await table.RowAsync($"{fast.Name}: kill -9 → last VIP", "× bound", 3, who => Failover.AfterKillAsync(who, fast), "<= 2");
    }

    private static async Task CostsAsync(Table table)
    {
        await SteadyAsync(table, full, 1, window, "<= 0.4 ×", "<= 0.6 ×");
        await SteadyAsync(table, large, 1, window, "<= 0.6 ×", "<= 0.6 ×");
        await SteadyAsync(table, fast, 1, window, "", "");
        await SteadyAsync(table, tenth, 1, minute, "", "");
        await table.RowsAsync(
            [($"{checks.Name} a second: CPU", "%", "<= keepalived"), ($"{checks.Name} a second: with the scripts'", "%", "<= keepalived")], 3,
            who => ScriptCost.WatchAsync(who, checks, window));
        await table.RowAsync($"{full.Name}: user instructions by advert", "", 1, who => Instructions.PerAdvertAsync(who, full), "<= 600");
    }

    private static Task SteadyAsync(Table table, Load load, int rounds, TimeSpan length, string sent, string received) => table.RowsAsync(
        [
            ($"{load.Name}: CPU by advert sent", "µs", sent), ($"{load.Name}: CPU by advert received", "µs", received),
            ($"{load.Name}: memory", "MB", load.Routers == 1 ? "<= 4" : load == large ? "<= 6" : ""),
            ($"{load.Name}: gaps over 1.5 × advert_int", "", "0"), ($"{load.Name}: adverts of the BACKUP", "", "0"),
        ], rounds,
        async who => await Steady.WatchAsync(who, load, length) is var seen ? [seen.Sent, seen.Received, seen.Megabytes, seen.Missed, seen.Flaps] : []);
}
