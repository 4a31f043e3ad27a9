using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Kaconf.Lab;
using Kaconf.Lab.SideBySide;

namespace Kaconf.Bench.Ipvs;

/// <summary>What one daemon took, as bench.sh wrote it down.</summary>
/// <param name="Loaded">From its execution until the table was complete, in ms.</param>
/// <param name="Changed">From the verdict on one server until the table was other, in ms.</param>
/// <param name="Emptied">From SIGTERM until the table was empty, in ms.</param>
/// <param name="Gone">From then until the process was gone, in ms.</param>
/// <param name="CpuPerCheck">CPU time of all its processes by check, in µs.</param>
/// <param name="ChecksPerSecond">Checks a second.</param>
/// <param name="Latest">By how much a check came later than its interval, the latest, in ms.</param>
/// <param name="Memory">PSS of all its processes, in MB.</param>
/// <param name="AdvertGap">The longest time between two adverts meanwhile, in intervals.</param>
internal sealed record IpvsRun(
    double Loaded, double Changed, double Emptied, double Gone, double CpuPerCheck, double ChecksPerSecond, double Latest, double Memory, double AdvertGap)
{
    private const double AdvertInterval = 100;

    /// <summary>Measures daemons in one kernel, one after the other, several times.</summary>
    /// <param name="bench">The words of bench.sh after its folder, for each daemon.</param>
    /// <param name="rounds">How often.</param>
    /// <param name="seconds">For how long checks are counted.</param>
    /// <param name="folder">Where they write.</param>
    /// <returns>A daemon a row, a round a column.</returns>
    public static async Task<IpvsRun[][]> MeasureAsync(string[][] bench, int rounds, int seconds, string folder)
    {
        string[][] folders = [.. bench.Select((_, daemon) => Enumerable.Range(0, rounds).Select(round => Directory.CreateDirectory(Path.Combine(folder, $"{daemon}-{round}")).FullName).ToArray())];
        string script = string.Concat(Enumerable.Range(0, rounds).SelectMany(round => bench.Select((words, daemon) =>
            $"unshare --net --mount --pid --fork --kill-child bash {Path.Combine(AppContext.BaseDirectory, "Ipvs", "bench.sh")} {folders[daemon][round]} {string.Join(' ', words)} {seconds}\n")));
        _ = await UserModeLinux.RunAsync(script, UserModeLinux.Ipvs, TimeSpan.FromMinutes(15));
        return [.. folders.Select(some => some.Select(one => Read(one, seconds)).ToArray())];
    }

    private static IpvsRun Read(string folder, int seconds)
    {
        PlayFolder.Finished(folder, "bench ipvs");
        double[] life = Numbers("life"), checks = Numbers("checks"), adverts = Numbers("adverts");
        return new IpvsRun(life[0], life[1], life[2], life[3], Numbers("cpu")[0] / 1e3 / checks[0], checks[0] / seconds, checks[1], Numbers("pss").Sum() * 1024 / 1e6, adverts[1] / AdvertInterval);

        double[] Numbers(string file) => [.. File.ReadAllText(Path.Combine(folder, file)).Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries)
            .Where(word => char.IsDigit(word[0])).Select(word => double.Parse(word, CultureInfo.InvariantCulture))];
    }
}
