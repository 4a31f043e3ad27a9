using System.Runtime.InteropServices;

namespace Kaconf.Runtime.Linux;

// The calls of a child between fork and execve: async-signal-safe (signal-safety(7)) or a bare system call, with
// blittable arguments and no transition of the garbage collector, so that nothing of the runtime runs in the child.
internal static unsafe partial class Libc
{
    internal const int PR_SET_PDEATHSIG = 1, SCHED_OTHER = 0, SignalCount = 64;

    [LibraryImport("libc", EntryPoint = "signal"), SuppressGCTransition]
    internal static partial nint SignalInChild(int number, nint handler);

    [LibraryImport("libc"), SuppressGCTransition]
    internal static partial int setpgid(int pid, int group);

    [LibraryImport("libc"), SuppressGCTransition]
    internal static partial int sched_setscheduler(int pid, int policy, int* priority);

    [LibraryImport("libc"), SuppressGCTransition]
    internal static partial int dup2(int from, int to);

    [LibraryImport("libc"), SuppressGCTransition]
    internal static partial int close_range(uint first, uint last, int flags);

    [LibraryImport("libc"), SuppressGCTransition]
    internal static partial uint umask(uint mask);

    [LibraryImport("libc"), SuppressGCTransition]
    internal static partial int setgroups(nuint count, uint* groups);

    [LibraryImport("libc"), SuppressGCTransition]
    internal static partial int setgid(uint gid);

    [LibraryImport("libc"), SuppressGCTransition]
    internal static partial int setuid(uint uid);

    [LibraryImport("libc"), SuppressGCTransition]
    internal static partial int prctl(int option, nuint argument);

    [LibraryImport("libc"), SuppressGCTransition]
    internal static partial int getppid();

    [LibraryImport("libc"), SuppressGCTransition]
    internal static partial int execve(byte* program, byte** arguments, byte** environment);

    [LibraryImport("libc"), SuppressGCTransition]
    internal static partial void _exit(int status);
}
