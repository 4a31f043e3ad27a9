using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Kaconf.Lab;

namespace Kaconf.Bench.Ipvs;

/// <summary>Tables, changes and checks of virtual servers beside keepalived's, from the same files, in one kernel that has IPVS.</summary>
internal static class IpvsBench
{
    private const int Rounds = 3, Seconds = 10;

    /// <summary>Builds the sites with the tool, measures both daemons in turn and prints the table.</summary>
    public static async Task RunAsync(string kaconf, string folder)
    {
        if (UserModeLinux.Missing() is { } missing) throw new LabException(missing);
        string tools = Directory.CreateDirectory(Path.Combine(folder, "tools")).FullName;
        foreach (string source in new[] { "Programs/serve.c", "Ipvs/life.c", "Ipvs/adverts.c" })
            CProgram.Compile(source, tools);
        IpvsLoad table = new("table", 1000, 10, 600, $"{Path.Combine(tools, "life")} verdict /run/dead /run/stamp"), checks = new("checks", 50, 10, 1);
        string[] files = [table.Write(folder), checks.Write(folder)];
        string[] sites = [.. files.Select(file => Build(kaconf, folder, Path.GetFileNameWithoutExtension(file), file))];

        string[] rest = [$"{table.Services}", $"{table.Servers}"];
        IpvsRun[][] runs = await IpvsRun.MeasureAsync([[tools, $"{sites[0]}@table", $"{sites[1]}@checks", .. rest], [tools, .. files, .. rest]], Rounds, Seconds, folder);
        Print(new Comparison("Kaconf", "keepalived"), runs[0], runs[1], checks);
        Sizes(kaconf, folder);
        Console.WriteLine($"""

            In User Mode Linux, a kernel that runs as a process of this machine with one processor: a system call costs some 20 times what it does outside, so
            {checks.Services * checks.Servers} checks a second are about a third of what it bears, and ratios tell more than times. The two daemons took turns in one boot, each in namespaces
            of its own, {Rounds} times; medians. {table.Services} virtual servers have {table.Servers} real ones each, with TCP_CHECK: loaded is from the execution until every service has
            its servers in IPVS, looked at each millisecond; a change is from the verdict of the one MISC_CHECK among them until the server is gone. Real
            servers are addresses of the loopback where one program accepts; it notes how much later than delay_loop a check comes. CPU is that of all
            threads of all processes (/proc/PID/task/*/schedstat), memory their PSS, over {Seconds} s; VRRP of the same process adverts every 0.1 s meanwhile.
            keepalived kills its checker process 5 s after a stop if that has not ended; then the table is not empty, and the time is that to the end.

            """);
    }

    private static void Print(Comparison table, IpvsRun[] ours, IpvsRun[] theirs, IpvsLoad checks)
    {
        table.Head();
        Row("1000 × 10: start → table complete", "ms", Times(0.5), run => run.Loaded);
        Row("1000 × 10: verdict → one server gone", "ms", new(5), run => run.Changed);
        Row("1000 × 10: stop → table empty", "ms", default, run => run.Emptied);
        Row("1000 × 10: table empty → process gone", "ms", new(50), run => run.Gone);
        string name = $"{checks.Services * checks.Servers} TCP_CHECKs a second";
        Row($"{name}: done", "/s", default, run => run.ChecksPerSecond);
        Row($"{name}: CPU by check", "µs", Times(0.7), run => run.CpuPerCheck);
        Row($"{name}: latest", "ms", new(50), run => run.Latest);
        Row($"{name}: memory", "MB", Times(0.7), run => run.Memory);
        Row($"{name}: longest between adverts", "× int", new(1.5), run => run.AdvertGap);

        static Bound Times(double most) => new(most, IsRatio: true);

        void Row(string name, string unit, Bound bound, Func<IpvsRun, double> value) =>
            table.Row(new TableRow(name, unit, bound.Judge(ours.Median(value), theirs.Median(value))), [.. ours.Select(value)], [.. theirs.Select(value)]);
    }

    private static void Sizes(string kaconf, string folder)
    {
        Size("VRRP only (samples/vrrp-pair)", 3.5, Build(kaconf, folder, "vrrp-pair", [.. Directory.EnumerateFiles(Path.Combine(Repository.Samples, "vrrp-pair", "nodes"))]));
        Size("with IPVS, TCP_CHECK and MISC_CHECK", 4, Build(kaconf, folder, "director", new IpvsLoad("director", 1, 2, 10, "/bin/true").Write(folder)));

        static void Size(string what, double most, string binary)
        {
            double size = new FileInfo(binary).Length / 1e6;
            Console.WriteLine(FormattableString.Invariant($"{$"static binary, {what}",-56}{size,10:0.00} MB  {new Bound(most).Judge(size)}"));
        }
    }

    private static string Build(string kaconf, string folder, string site, params string[] files)
    {
        string binary = Path.Combine(folder, site);
        Console.WriteLine($"building the site '{site}' …");
        Command.Run(kaconf, ["build", .. files, "-o", binary]);
        return binary;
    }
}
