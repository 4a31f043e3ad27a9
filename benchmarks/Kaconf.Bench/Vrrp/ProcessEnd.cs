using System;
using System.Diagnostics;
using System.IO;
using System.Threading;
using Kaconf.Lab;

namespace Kaconf.Bench.Vrrp;

/// <summary>How long a daemon takes to be gone.</summary>
internal static class ProcessEnd
{
    private const int SIGTERM = 15;

    private static readonly TimeSpan longest = TimeSpan.FromSeconds(10);

    /// <summary>Sends SIGTERM and waits until the process has no memory any more.</summary>
    /// <exception cref="LabException">It does not end.</exception>
    public static TimeSpan After(Daemon daemon)
    {
        Stopwatch clock = Stopwatch.StartNew();
        daemon.Send(SIGTERM);
        while (IsThere(daemon.Pid))
        {
            if (clock.Elapsed > longest) throw new LabException($"{daemon.Program.Name} does not end after SIGTERM");
            Thread.Sleep(TimeSpan.FromMilliseconds(0.5));
        }
        return clock.Elapsed;
    }

    // Of a zombie, only the entry is left: its command line is empty.
    private static bool IsThere(int pid)
    {
        try
        {
            return File.ReadAllText($"/proc/{pid}/cmdline").Length > 0;
        }
        catch (IOException)
        {
            return false;
        }
    }
}
