using System;
using System.Text;

namespace Kaconf.Runtime.Linux;

/// <summary>A process of ours, in a process group of its own, until it is reaped.</summary>
internal sealed unsafe class ChildProcess
{
    private static readonly NativeStrings environment = new(InheritedEnvironment(), Encoding.Latin1);
    private static readonly int nullDevice = Libc.open("/dev/null", Libc.O_RDWR | Libc.O_CLOEXEC, 0);

    private ChildProcess(int pid, int pidFd) => (Pid, PidFd) = (pid, pidFd);

    /// <summary>Its number, also that of its group.</summary>
    internal int Pid { get; }

    /// <summary>Readable once it has ended (pidfd_open(2), Linux 5.3).</summary>
    internal int PidFd { get; }

    /// <summary>Why it did not become the program; 0 = it did. Either way its end is told as that of others.</summary>
    internal Errno Failure { get; private init; }

    /// <summary>Starts a program with nothing but /dev/null open, or with its output going elsewhere.</summary>
    /// <param name="program">The path of the program.</param>
    /// <param name="arguments">Its arguments; the first is its own name.</param>
    /// <param name="identity">Whom it runs as.</param>
    /// <param name="output">The descriptor for standard output and standard error; negative = /dev/null.</param>
    /// <returns>Null when there is no room for another process or descriptor.</returns>
    internal static ChildProcess? Start(string program, string[] arguments, ChildIdentity identity, int output = -1)
    {
        string[] shell = ["/bin/sh", program, .. arguments.AsSpan(1)];
        using NativeStrings programs = new([program], Encoding.UTF8);
        using NativeStrings direct = new(arguments, Encoding.UTF8);
        using NativeStrings byShell = new(shell, Encoding.UTF8);
        fixed (uint* groups = identity.Groups)
        {
            ChildPlan plan = new()
            {
                Program = programs.Pointer[0],
                Arguments = direct.Pointer,
                ShellArguments = byShell.Pointer,
                Environment = environment.Pointer,
                Groups = groups,
                GroupCount = identity.Groups.Length,
                Input = nullDevice,
                Output = output < 0 ? nullDevice : output,
                Uid = identity.Uid,
                Gid = identity.Groups[0],
                Mask = identity.Mask,
                ChangesUser = Libc.geteuid() == 0 ? 1 : 0,
            };
            int pid = Libc.kaconf_start(&plan);
            return pid < 0 ? null : Watch(pid, new Errno(plan.Error));
        }
    }

    /// <summary>Sends a signal to the whole group; the process must not be reaped yet.</summary>
    internal void Signal(int number) => _ = Libc.kill(-Pid, number);

    /// <summary>Waits for its end at most that many milliseconds.</summary>
    /// <returns>Whether it has ended; it is still to be reaped.</returns>
    internal bool WaitForEnd(int milliseconds) => Readiness.Wait(PidFd, milliseconds);

    /// <summary>Takes the status of a process that has ended, and forgets it.</summary>
    /// <returns>The wait status of wait(2); null = it is still running.</returns>
    internal int? TryReap()
    {
        int status;
        int reaped = Libc.waitpid(Pid, &status, Libc.WNOHANG);
        if (reaped == 0) return null;
        _ = Libc.close(PidFd);
        return reaped == Pid ? status : 0;
    }

    private static ChildProcess? Watch(int pid, Errno failure)
    {
        int pidFd = (int)Libc.syscall(Libc.SYS_pidfd_open, pid, 0);
        if (pidFd >= 0) return new ChildProcess(pid, pidFd) { Failure = failure };
        _ = Libc.kill(-pid, Libc.SIGKILL);
        _ = Libc.waitpid(pid, null, 0);
        return null;
    }

    // As bytes, so that what is no UTF-8 arrives unchanged; without what has a program load or read something else than it is meant to.
    private static string[] InheritedEnvironment() => Array.FindAll(
        (SmallFile.Read("/proc/self/environ") ?? "").Split('\0', StringSplitOptions.RemoveEmptyEntries),
        static entry => !entry.StartsWith("IFS=", StringComparison.Ordinal)
            && !entry.StartsWith("LD_PRELOAD=", StringComparison.Ordinal)
            && !entry.StartsWith("LD_LIBRARY_PATH=", StringComparison.Ordinal));
}
