using System;
using System.Runtime.InteropServices;
using System.Text;

namespace Kaconf.Runtime.Linux;

/// <summary>A process of ours, in a process group of its own, until it is reaped.</summary>
internal sealed unsafe class ChildProcess
{
    private static readonly NativeStrings environment = new(InheritedEnvironment(), Encoding.Latin1);
    private static readonly int nullDevice = Libc.open("/dev/null", Libc.O_RDWR | Libc.O_CLOEXEC, 0);

    private const int StackSize = 256 * 1024, StackAlignment = 16;

    private ChildProcess(int pid, int pidFd) => (Pid, PidFd) = (pid, pidFd);

    /// <summary>Its number, also that of its group.</summary>
    internal int Pid { get; }

    /// <summary>Readable once it has ended (pidfd_open(2), Linux 5.3).</summary>
    internal int PidFd { get; }

    /// <summary>Starts a program with nothing but /dev/null open.</summary>
    /// <returns>Null when there is no room for another process or descriptor.</returns>
    internal static ChildProcess? Start(string program, string[] arguments, uint uid, uint gid)
    {
        string[] shell = ["/bin/sh", program, .. arguments.AsSpan(1)];
        using NativeStrings programs = new([program], Encoding.UTF8);
        using NativeStrings direct = new(arguments, Encoding.UTF8);
        using NativeStrings byShell = new(shell, Encoding.UTF8);
        ChildPlan plan = new()
        {
            Program = programs.Pointer[0],
            Arguments = direct.Pointer,
            ShellArguments = byShell.Pointer,
            Environment = environment.Pointer,
            NullDevice = nullDevice,
            Parent = Libc.getpid(),
            Uid = uid,
            Gid = gid,
            ChangesUser = Libc.geteuid() == 0,
        };
        int pid = Launch(&plan);
        if (pid < 0) return null;
        // The child does it too; whoever comes first, the group is there before anybody signals it.
        _ = Libc.setpgid(pid, pid);
        int pidFd = (int)Libc.syscall(Libc.SYS_pidfd_open, pid, 0);
        if (pidFd >= 0) return new ChildProcess(pid, pidFd);
        _ = Libc.kill(-pid, Libc.SIGKILL);
        _ = Libc.waitpid(pid, null, 0);
        return null;
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

    // The child shares our memory and has a stack of its own; this thread goes on when it has become the program. No
    // signal may be handled in it before it has dropped the handlers.
    private static int Launch(ChildPlan* plan)
    {
        Libc.SigSet all, before;
        new Span<byte>(&all, sizeof(Libc.SigSet)).Fill(0xFF);
        byte* stack = (byte*)NativeMemory.AlignedAlloc(StackSize, StackAlignment);
        _ = Libc.pthread_sigmask(Libc.SIG_SETMASK, &all, &before);
        int pid = Libc.clone(&Child.Become, stack + StackSize, Libc.CLONE_VM | Libc.CLONE_VFORK | Libc.SIGCHLD, plan);
        _ = Libc.pthread_sigmask(Libc.SIG_SETMASK, &before, null);
        NativeMemory.AlignedFree(stack);
        // While it was another user's, our memory was not to be looked at; that user has left it.
        if (plan->ChangesUser) _ = Libc.prctl(Libc.PR_SET_DUMPABLE, 1);
        return pid;
    }

    // As bytes, so that what is no UTF-8 arrives unchanged; without what keepalived takes out for safety's sake.
    private static string[] InheritedEnvironment() => Array.FindAll(
        (SmallFile.Read("/proc/self/environ") ?? "").Split('\0', StringSplitOptions.RemoveEmptyEntries),
        static entry => !entry.StartsWith("IFS=", StringComparison.Ordinal)
            && !entry.StartsWith("LD_PRELOAD=", StringComparison.Ordinal)
            && !entry.StartsWith("LD_LIBRARY_PATH=", StringComparison.Ordinal));
}
