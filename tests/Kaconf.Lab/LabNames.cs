using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;

namespace Kaconf.Lab;

/// <summary>Names of what the lab makes outside its own process: <c>kc-PID-N</c>, so that a later run can tell whose it is.</summary>
internal static class LabNames
{
    private const string Prefix = "kc-";
    private static int _counter;

    /// <summary>A name that no other lab uses.</summary>
    public static string Next() =>
        string.Create(CultureInfo.InvariantCulture, $"{Prefix}{Environment.ProcessId}-{Interlocked.Increment(ref _counter)}");

    /// <summary>Where files of the lab are.</summary>
    public static string FolderOf(string name) => Path.Combine(Path.GetTempPath(), name);

    /// <summary>Removes what labs left behind whose process is gone (killed with SIGKILL, or with the machine).</summary>
    public static void SweepStale()
    {
        foreach (string name in NetworkNamespaces().Where(IsStale))
            RemoveNamespace(name);
        foreach (string folder in Directory.EnumerateDirectories(Path.GetTempPath(), Prefix + "*").Where(path => IsStale(Path.GetFileName(path))))
            TryDelete(folder);
    }

    /// <summary>Ends every process of a network namespace and removes it; no error when it is gone.</summary>
    public static void RemoveNamespace(string name)
    {
        foreach (string pid in Command.Try("ip", "netns", "pids", name).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            Signals.Send(int.Parse(pid, CultureInfo.InvariantCulture), Signals.Kill);
        _ = Command.Try("ip", "netns", "delete", name);
    }

    /// <summary>Deletes a folder; a file that is still busy is left to the next sweep.</summary>
    public static void TryDelete(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
        }
    }

    private static IEnumerable<string> NetworkNamespaces() =>
        Command.Try("ip", "netns", "list").Output
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(' ')[0]);

    private static bool IsStale(string name)
    {
        string[] parts = name.Split('-');
        return parts.Length >= 3 && name.StartsWith(Prefix, StringComparison.Ordinal)
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out int pid)
            && !Directory.Exists($"/proc/{pid}");
    }
}
