using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading.Tasks;

namespace Kaconf.Lab;

/// <summary>A daemon that runs, or ran, on a node.</summary>
public sealed class Daemon
{
    private readonly Process _process;

    private Daemon(DaemonProgram program, DateTime started, Process process, int pid) =>
        (Program, Started, _process, Pid) = (program, started, process, pid);

    /// <summary>What was started.</summary>
    public DaemonProgram Program { get; }

    /// <summary>The process id as the host sees it.</summary>
    public int Pid { get; }

    /// <summary>When it was started, UTC.</summary>
    public DateTime Started { get; }

    /// <summary>What it prints.</summary>
    public ProcessLog Log { get; } = new();

    /// <summary>Whether it still runs.</summary>
    public bool IsRunning => !_process.HasExited;

    /// <summary>The daemon and those of its children that are the same program (keepalived has a process for VRRP).</summary>
    public IReadOnlyList<int> Processes => [Pid, .. Signals.ChildrenOf(Pid).Where(child => NameOf(child) == NameOf(Pid))];

    internal static async Task<Daemon> StartAsync(DaemonProgram program, int initPid)
    {
        DateTime started = DateTime.UtcNow;
        Process process = Command.Start("nsenter", ["--target", $"{initPid}", "--mount", "--net", "--pid", "--uts", "--", .. program.Command]);
        int pid = 0;
        // nsenter forks, because only a child is in the new pid namespace: that child becomes the daemon.
        await Wait.UntilAsync(() => process.HasExited || (pid = Signals.ChildrenOf(process.Id).FirstOrDefault()) != 0,
            TimeSpan.FromSeconds(5), $"{program.Name} to start", () => "nsenter without a child");
        Daemon daemon = new(program, started, process, pid);
        daemon.Log.Follow(process);
        return daemon;
    }

    /// <summary>SIGKILL, to all of its processes at one instant, and waits until they are gone.</summary>
    /// <returns>When the signal was sent, UTC.</returns>
    public async Task<DateTime> KillAsync()
    {
        // Stopped first: a parent that outlives its child restarts it, a child that outlives its parent says goodbye.
        Signals.Send(Pid, Signals.Stop);
        IReadOnlyList<int> all = Processes;
        DateTime time = DateTime.UtcNow;
        foreach (int pid in all.Reverse())
            Signals.Send(pid, Signals.Kill);
        // nsenter stops itself when its child is stopped; the child of a dead parent is a zombie until process 1 has reaped it.
        await Wait.UntilAsync(() => Continued(_process).HasExited && !all.Any(pid => Directory.Exists($"/proc/{pid}")),
            TimeSpan.FromSeconds(5), $"{Program.Name} to be gone", () => "it is still there");
        return time;
    }

    /// <summary>Sends a signal that it is to survive.</summary>
    public void Send(int signal) => Signals.Send(Pid, signal);

    /// <summary>SIGSTOP: it stands still, as on a machine that has no time for it.</summary>
    public void Pause() => Signals.Send(Pid, Signals.Stop);

    /// <summary>SIGCONT, for nsenter too, which stands still together with its child.</summary>
    public void Resume()
    {
        Signals.Send(Pid, Signals.Continue);
        _ = Continued(_process);
    }

    /// <summary>SIGTERM, and waits until it ended.</summary>
    /// <returns>Its exit status.</returns>
    /// <exception cref="LabException">It did not end within 5 s.</exception>
    public async Task<int> TerminateAsync()
    {
        Signals.Send(Pid, Signals.Terminate);
        await Wait.UntilAsync(() => _process.HasExited, TimeSpan.FromSeconds(5), $"{Program.Name} to end after SIGTERM",
            () => string.Join('\n', Log.Lines.Select(line => line.Text)));
        return _process.ExitCode;
    }

    /// <summary>Waits until the log has a line with the words.</summary>
    /// <exception cref="LabException">It had none within 8 s.</exception>
    public async Task HasSaidAsync(string words) =>
        await Wait.UntilAsync(() => Log.Contains(words), TimeSpan.FromSeconds(8), $"{Program.Name} to say \"{words}\"",
            () => string.Join('\n', Log.Lines.Select(line => line.Text)));

    private static Process Continued(Process process)
    {
        Signals.Send(process.Id, Signals.Continue);
        return process;
    }

    private static string NameOf(int pid)
    {
        try
        {
            return File.ReadAllText($"/proc/{pid}/comm");
        }
        catch (IOException)
        {
            return "";
        }
    }
}
