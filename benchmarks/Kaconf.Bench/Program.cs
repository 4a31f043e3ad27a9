using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using Kaconf.Bench;
using Kaconf.Lab;

const int rounds = 3;
const string keepalived = "/usr/sbin/keepalived";

if (Requirements.Missing() is { } missing)
    return Fail(missing);
string kaconf = args.Length > 0 ? args[0] : "artifacts/kaconf";
if (!File.Exists(kaconf))
    return Fail($"{kaconf} is missing: ./build.sh build makes it; another path is the first argument");

string folder = Directory.CreateTempSubdirectory("kaconf-bench-").FullName;
try
{
    string conf = Path.Combine(folder, "a.conf"), site = Path.Combine(folder, "site");
    File.WriteAllText(conf, Master.Conf());
    Console.WriteLine($"building the site of {Master.Routers} virtual routers …");
    Command.Run(Path.GetFullPath(kaconf), "build", conf, "-o", site);
    List<Measurement> ours = [], theirs = [];
    for (int round = 1; round <= rounds; round++)
    {
        Console.WriteLine($"round {round} of {rounds}: Kaconf, then keepalived …");
        ours.Add(await Master.MeasureAsync(new KaconfProgram(site, "a")));
        theirs.Add(await Master.MeasureAsync(new KeepalivedProgram(conf)));
    }
    Console.WriteLine($"\n{"",-30}{"Kaconf",12}{"keepalived",12}{"ratio",8}");
    Row("CPU per advertisement", "µs", Median(ours, run => run.MicrosecondsPerAdvert), Median(theirs, run => run.MicrosecondsPerAdvert));
    Row("memory (PSS, all processes)", "MB", Median(ours, run => run.Megabytes), Median(theirs, run => run.Megabytes));
    Row("program and its libraries", "MB", Cost.Disk(site), Cost.Disk(keepalived));
    Console.WriteLine($"""

        One master of {Master.Routers} virtual routers, advert_int 1, the same file for both, alone in a network namespace on a bridge. The two took
        turns, {rounds} rounds; each was watched for {Master.Window.TotalSeconds:0} s after its gratuitous ARPs were out; medians. CPU is the scheduler's run time of
        all threads of all processes (/proc/PID/task/*/schedstat) by the advertisements that a sniffer counted.
        """);
    return 0;
}
catch (LabException error)
{
    return Fail(error.Message);
}
finally
{
    Directory.Delete(folder, recursive: true);
}

static double Median(List<Measurement> runs, Func<Measurement, double> value) => runs.Select(value).Order().ElementAt(runs.Count / 2);

static void Row(string name, string unit, double ours, double theirs) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
    $"{name,-30}{ours,9:0.0} {unit}{theirs,9:0.0} {unit}{ours / theirs,8:0.00}"));

static int Fail(string sentence)
{
    Console.Error.WriteLine("error: " + sentence);
    return 1;
}
