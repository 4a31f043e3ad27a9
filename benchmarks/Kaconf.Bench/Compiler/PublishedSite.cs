using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using Kaconf.Lab;

namespace Kaconf.Bench.Compiler;

/// <summary><c>kaconf build</c> of very many virtual servers: the C# compiler and NativeAOT have to take the generated code.</summary>
internal static class PublishedSite
{
    private const int Count = 2000;

    /// <summary>Builds once and prints the time.</summary>
    public static void Run(string kaconf, string folder)
    {
        string conf = Path.Combine(folder, "servers.conf"), site = Path.Combine(folder, "servers");
        File.WriteAllText(conf, Confs.ManyVirtualServers(Count));
        // A cache of its own: nothing is left from an earlier build.
        string cache = $"KACONF_CACHE={Path.Combine(folder, "cache")}";
        Stopwatch watch = Stopwatch.StartNew();
        CommandResult result = Command.Try("env", cache, kaconf, "build", conf, "-o", site);
        string outcome = result.ExitCode == 0
            ? string.Create(CultureInfo.InvariantCulture, $"{watch.Elapsed.TotalSeconds:0.0} s, goal ≤ 30 s; the binary has {new FileInfo(site).Length / 1e6:0.0} MB")
            : $"not built: {FirstLine(result).Replace(folder + "/", "", StringComparison.Ordinal)}";
        Console.WriteLine($"\n{Count} virtual servers published     {outcome}");
        Console.WriteLine("One `kaconf build` with an empty cache, elapsed time: generation, C# compiler, NativeAOT and linker.");
    }

    private static string FirstLine(CommandResult result) =>
        (result.Output + result.Errors).Split('\n', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault("no word of why");
}
