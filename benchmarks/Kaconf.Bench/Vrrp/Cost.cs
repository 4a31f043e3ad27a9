using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Kaconf.Lab;

namespace Kaconf.Bench.Vrrp;

/// <summary>What a daemon has cost until now.</summary>
internal static class Cost
{
    private const double BytesPerMegabyte = 1e6;

    /// <summary>CPU time of all threads of all its processes, from the scheduler's own count.</summary>
    public static TimeSpan CpuTime(Daemon daemon) => CpuTime(daemon.Processes);

    /// <summary>The same of some processes.</summary>
    public static TimeSpan CpuTime(IEnumerable<int> processes) =>
        TimeSpan.FromMicroseconds(processes
            .SelectMany(pid => Directory.EnumerateDirectories($"/proc/{pid}/task"))
            .Sum(task => long.Parse(File.ReadAllText(Path.Combine(task, "schedstat")).Split(' ')[0], CultureInfo.InvariantCulture)) / 1e3);

    /// <summary>CPU time of the children that the processes have waited for (proc(5), cutime and cstime), to a hundredth of a second.</summary>
    public static TimeSpan CpuTimeOfChildren(IEnumerable<int> processes) =>
        TimeSpan.FromSeconds(processes.Sum(pid => File.ReadAllText($"/proc/{pid}/stat").Split(") ")[^1].Split(' ')[13..15].Sum(long.Parse)) / 100.0);

    /// <summary>Proportional set size of all its processes, in MB: pages that processes share are counted once.</summary>
    public static double Memory(Daemon daemon) =>
        daemon.Processes.Sum(pid => long.Parse(
            Regex.Match(File.ReadAllText($"/proc/{pid}/smaps_rollup"), @"^Pss:\s+(\d+)", RegexOptions.Multiline).Groups[1].Value,
            CultureInfo.InvariantCulture)) * 1024 / BytesPerMegabyte;

    /// <summary>The program and the shared libraries that it loads, in MB.</summary>
    public static double Disk(string program) => FilesOf(program).Distinct().Sum(path => new FileInfo(path).Length) / BytesPerMegabyte;

    private static IEnumerable<string> FilesOf(string program)
    {
        yield return program;
        foreach (Match library in Regex.Matches(Command.Try("ldd", program).Output, @"(/\S+) \(0x"))
            yield return File.ResolveLinkTarget(library.Groups[1].Value, returnFinalTarget: true)?.FullName ?? library.Groups[1].Value;
    }
}
