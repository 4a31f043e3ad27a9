using System;
using System.Linq;
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
        Table table = new(ours, theirs, Contender.Floor(folder));
        table.Head();
        await TimesAsync(table);
        await CostsAsync(table);
        table.Row(new("program and its libraries", "MB", ""), [Cost.Disk(System.IO.Path.Combine(folder, "few"))], [Cost.Disk(Keepalived)]);
        Console.WriteLine($"""

            Two nodes of the same daemon on veth and a bridge, VRRP version 3, priorities {Load.Strong} and {Load.Weak}, keepalived with -D. Times are the kernel's at the
            bridge, from the MASTER's last advert, its farewell, or the execution of the daemon, to the first gratuitous ARP of the new holder (of the virtual
            router that comes last), by what the protocol itself takes: 3 × advert_int + skew, or skew after a farewell. CPU is the run time
            of all threads of all processes (/proc/PID/task/*/schedstat) by adverts seen on the wire, for {minute.TotalSeconds:0} s, of {large.Name}, {fast.Name} and the floor
            for {window.TotalSeconds:0} s; memory PSS of all processes; instructions by callgrind. The two took turns; the two loads of one virtual router
            were watched side by side; medians of the rounds. The floor is floor.c, compiled by gcc -O2: a program that makes one
            sendto(2) for each advert, and one that makes one recv(2) for each that comes; of times it is 1. Gaps are those of the MASTER, and every
            advert of the BACKUP is one too many: it has missed some. Pauses are those that Kaconf itself tells of when it stops.

            """);
    }

    private static async Task TimesAsync(Table table)
    {
        foreach ((Load load, int rounds, string target) in new[] { (second, 3, "<= keepalived"), (tenth, 5, "<= keepalived"), (hundredth, 5, "<= keepalived") })
            await table.RowAsync($"{load.Name}: kill -9 → VIP", "× bound", rounds, who => Failover.AfterKillAsync(who, load), target);
        await table.RowAsync($"{tenth.Name}: start → VIP", "× bound", 3, who => Failover.AfterStartAsync(who, tenth), "<= 1.01");
        await table.RowAsync($"{hundredth.Name}: start → VIP", "× bound", 5, who => Failover.AfterStartAsync(who, hundredth), "<= 1.10");
        await table.RowsAsync(
            [new($"{hundredth.Name}: stop → VIP elsewhere", "× skew", "<= 1.05"), new($"{hundredth.Name}: stop → process gone", "ms", "<= 50")], 3,
            async who => await Failover.AfterStopAsync(who, hundredth) is var (skews, milliseconds) ? [skews, milliseconds] : []);
        await table.RowAsync($"{full.Name}: kill -9 → last VIP", "× bound", 3, who => Failover.AfterKillAsync(who, full), "<= 1.02");
        await table.RowAsync($"{large.Name}: kill -9 → last VIP", "× bound", 3, who => Failover.AfterKillAsync(who, large), "<= 1.05");
        await table.RowAsync($"{large.Name}: start → last VIP", "× bound", 3, who => Failover.AfterStartAsync(who, large), "<= 1.10");
        await table.RowAsync($"{fast.Name}: kill -9 → last VIP", "× bound", 3, who => Failover.AfterKillAsync(who, fast), "<= 2");
    }

    private static async Task CostsAsync(Table table)
    {
        await SteadyAsync(table, minute, full);
        await SteadyAsync(table, window, large);
        await SteadyAsync(table, window, fast);
        await SteadyAsync(table, minute, tenth, hundredth);
        await table.RowsAsync(
            [new($"{checks.Name} a second: CPU", "%", "<= keepalived"), new($"{checks.Name} a second: with the scripts'", "%", "<= keepalived")], 3,
            who => ScriptCost.WatchAsync(who, checks, window));
        await table.RowAsync($"{full.Name}: user instructions by advert", "", 1, who => Instructions.PerAdvertAsync(who, full), "<= 600");
    }

    private static Task SteadyAsync(Table table, TimeSpan length, params Load[] loads) => table.RowsAsync(
        [.. loads.SelectMany(Rows)], 1,
        async who => [.. (await Task.WhenAll(loads.Select(load => Steady.WatchAsync(who, load, who == table.Floor ? window : length)))).SelectMany(seen => seen.Values)],
        loads[0] == full || loads[0] == large ? Steady.ValuesOfFloor : 0);

    private static TableRow[] Rows(Load load) =>
    [
        new($"{load.Name}: CPU by advert sent", "µs", load == full ? "<= 0.4 ×" : load == large ? "<= 0.6 ×" : ""),
        new($"{load.Name}: CPU by advert received", "µs", load == full || load == large ? "<= 0.6 ×" : ""),
        new($"{load.Name}: memory", "MB", load.Routers == 1 ? "<= 4" : load == large ? "<= 6" : ""),
        new($"{load.Name}: gaps over 1.5 × advert_int", "", "0"), new($"{load.Name}: adverts of the BACKUP", "", "0"),
        new($"{load.Name}: pauses to clean up memory", "", ""), new($"{load.Name}: mean pause", "ms", "<= 1"),
    ];
}
