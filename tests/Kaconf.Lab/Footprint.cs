using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;

namespace Kaconf.Lab;

/// <summary>One measured property of a daemon beside its limit.</summary>
/// <param name="Name">What was measured.</param>
/// <param name="Found">What came out, with its unit.</param>
/// <param name="Limit">What it has to be.</param>
/// <param name="IsWithin">Whether it is.</param>
public readonly record struct FootprintLine(string Name, string Found, string Limit, bool IsWithin);

/// <summary>What the static binary of a VRRP-only site costs, against the project's limits.</summary>
/// <param name="Lines">The measurements.</param>
public sealed record Footprint(IReadOnlyList<FootprintLine> Lines)
{
    private const double SizeLimit = 4;
    private const double ResidentLimit = 4;
    private const double VirtualLimit = 512;

    // What the heap of a very large site needs is reserved in every site.
    private const double VirtualLeast = 384;

    /// <summary>Measures a binary and a process of it.</summary>
    public static Footprint Of(string binary, int pid)
    {
        // ldd fails for what is not dynamic, and says so on stderr.
        CommandResult ldd = Command.Try("ldd", binary);
        string verdict = (ldd.Errors + ldd.Output).Trim();
        bool isStatic = verdict.Contains("not a dynamic executable", StringComparison.Ordinal);
        return new Footprint(
        [
            new("ldd", isStatic ? "not a dynamic executable" : verdict, "not a dynamic executable", isStatic),
            Megabytes("size", new FileInfo(binary).Length / 1e6, SizeLimit),
            Megabytes("VmRSS", Status(pid, "VmRSS") / 1024.0, ResidentLimit),
            Megabytes("VmSize", Status(pid, "VmSize") / 1024.0, VirtualLimit, VirtualLeast),
        ]);
    }

    /// <summary>A line of /proc/PID/status.</summary>
    /// <returns>Its value, for memory in KiB; 0 when the process is gone.</returns>
    public static long Status(int pid, string field)
    {
        try
        {
            string line = File.ReadLines($"/proc/{pid}/status").First(text => text.StartsWith(field + ":", StringComparison.Ordinal));
            return long.Parse(line.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return 0;
        }
    }

    private static FootprintLine Megabytes(string name, double found, double most, double least = 0) => new(
        name,
        found.ToString("0.0 MB", CultureInfo.InvariantCulture),
        string.Create(CultureInfo.InvariantCulture, $"{least:0.#} to {most:0.#} MB"),
        found > least && found <= most);
}
