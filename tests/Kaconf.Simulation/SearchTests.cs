using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Kaconf.Simulation.Checks;
using Kaconf.Simulation.Machines;
using Kaconf.Simulation.Sites;
using Kaconf.Simulation.Troubles;
using Xunit;

namespace Kaconf.Simulation;

/// <summary>Random sites in bad weather: nothing that VRRP promises is ever broken.</summary>
public class SearchTests(ITestOutputHelper output)
{
    private const int Runs = 20_000;
    private const int MaximumBroken = 20;

    [Fact]
    public void NoSeedBreaksAPromise()
    {
        Stopwatch watch = Stopwatch.StartNew();
        TimeSpan processor = Process.GetCurrentProcess().TotalProcessorTime;
        long packets = 0, events = 0, nanoseconds = 0, runs = 0;
        ConcurrentDictionary<int, string> broken = [];
        Parallel.ForEach(Seeds.Upto(Runs), (seed, loop) =>
        {
            try
            {
                SimWorld world = Run(seed);
                Interlocked.Increment(ref runs);
                Interlocked.Add(ref packets, world.Lans.Sum(lan => lan.Carried));
                Interlocked.Add(ref events, world.Clock.Handled);
                Interlocked.Add(ref nanoseconds, world.Clock.Now);
            }
            catch (Exception e)
            {
                broken[seed] = e is SimulationException ? e.Message : $"seed {seed}, an exception: {e}";
                if (broken.Count >= MaximumBroken) loop.Stop();
            }
        });
        processor = Process.GetCurrentProcess().TotalProcessorTime - processor;
        output.WriteLine(
            $"{runs} seeds, {nanoseconds / 3.6e12:F1} virtual hours, {packets} packets, {events} events in {watch.Elapsed.TotalSeconds:F1} s, {processor.TotalSeconds:F1} s of processor time");
        if (Environment.GetEnvironmentVariable("KACONF_TABLE") is { Length: > 0 } table)
            File.AppendAllText(table, string.Create(CultureInfo.InvariantCulture, $"simulation: {runs} seeds in {watch.Elapsed.TotalSeconds:F0} s\n"));
        Assert.True(broken.IsEmpty, Report(broken));
    }

    // A line for each kind of failure, and the one with the least to read in full.
    private static string Report(ConcurrentDictionary<int, string> broken)
    {
        IEnumerable<string> kinds = broken.OrderBy(pair => pair.Key)
            .Select(pair => pair.Value.Split('\n')[0])
            .GroupBy(line => string.Concat(line.Where(c => !char.IsDigit(c))))
            .Select(kind => $"{kind.Count()} × {kind.First()}");
        return $"{string.Join('\n', kinds)}\n\n{broken.Values.MinBy(text => text.Contains("exception", StringComparison.Ordinal) ? 0 : text.Length)}";
    }

    private static SimWorld Run(int seed)
    {
        SimWorld world = RandomSite.Of(seed);
        Weather.Storm(world);
        Weather.Quiet(world);
        QuietChecks.Settled(world);
        Weather.Strike(world);
        QuietChecks.Settled(world);
        return world;
    }
}
