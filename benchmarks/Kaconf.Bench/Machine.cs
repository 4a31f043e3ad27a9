using System;
using System.IO;
using System.Linq;

namespace Kaconf.Bench;

/// <summary>What the numbers were measured on.</summary>
internal static class Machine
{
    /// <summary>Processor, kernel and load; other work on the machine shows in the load.</summary>
    public static string Text =>
        $"{Processor}, {Environment.ProcessorCount} cores, Linux {Environment.OSVersion.Version}, load {File.ReadAllText("/proc/loadavg").Split(' ')[0]}";

    private static string Processor => File.ReadLines("/proc/cpuinfo")
        .Where(line => line.StartsWith("model name", StringComparison.Ordinal)).Select(line => line.Split(": ")[^1]).FirstOrDefault("unknown processor");
}
