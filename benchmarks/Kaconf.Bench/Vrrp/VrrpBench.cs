using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Threading.Tasks;
using Kaconf.Lab;

namespace Kaconf.Bench.Vrrp;

/// <summary>What a master costs while it runs, beside keepalived.</summary>
internal static class VrrpBench
{
    private const int Rounds = 3;
    private const string Keepalived = "/usr/sbin/keepalived";

    /// <summary>Builds the site with the tool, measures both daemons in turn and prints the table.</summary>
    public static async Task RunAsync(string kaconf, string folder)
    {
        string conf = Path.Combine(folder, "a.conf"), site = Path.Combine(folder, "site");
        File.WriteAllText(conf, Master.Conf());
        Console.WriteLine($"building the site of {Master.Routers} virtual routers …");
        Command.Run(kaconf, "build", conf, "-o", site);
        List<Measurement> ours = [], theirs = [];
        for (int round = 1; round <= Rounds; round++)
        {
            Console.WriteLine($"round {round} of {Rounds}: Kaconf, then keepalived …");
            ours.Add(await Master.MeasureAsync(new KaconfProgram(site, "a")));
            theirs.Add(await Master.MeasureAsync(new KeepalivedProgram(conf)));
        }
        Console.WriteLine($"\n{"",-30}{"Kaconf",12}{"keepalived",12}{"ratio",8}");
        Row("CPU per advertisement", "µs", ours.Median(run => run.MicrosecondsPerAdvert), theirs.Median(run => run.MicrosecondsPerAdvert));
        Row("memory (PSS, all processes)", "MB", ours.Median(run => run.Megabytes), theirs.Median(run => run.Megabytes));
        Row("program and its libraries", "MB", Cost.Disk(site), Cost.Disk(Keepalived));
        Console.WriteLine($"""

            One master of {Master.Routers} virtual routers, advert_int 1, the same file for both, alone in a network namespace on a bridge. The two took
            turns, {Rounds} rounds; each was watched for {Master.Window.TotalSeconds:0} s after its gratuitous ARPs were out; medians. CPU is the scheduler's run time of
            all threads of all processes (/proc/PID/task/*/schedstat) by the advertisements that a sniffer counted.

            """);
    }

    private static void Row(string name, string unit, double ours, double theirs) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"{name,-30}{ours,9:0.0} {unit}{theirs,9:0.0} {unit}{ours / theirs,8:0.00}"));
}
