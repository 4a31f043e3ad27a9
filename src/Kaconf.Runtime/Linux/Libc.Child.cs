using System.Runtime.InteropServices;

namespace Kaconf.Runtime.Linux;

// The calls of a child until execve: async-signal-safe (signal-safety(7)) or a bare system call. Those of the C library
// that change the user would have the daemon's other threads change theirs too.
internal static unsafe partial class Libc
{
    internal const int PR_SET_PDEATHSIG = 1, PR_SET_DUMPABLE = 4, SCHED_OTHER = 0, SignalCount = 64;

    /// <summary>asm/unistd.h: each architecture has its own numbers.</summary>
    internal static readonly int SYS_setgroups = IsX64 ? 116 : 159, SYS_setgid = IsX64 ? 106 : 144, SYS_setuid = IsX64 ? 105 : 146;

    private static bool IsX64 => RuntimeInformation.ProcessArchitecture == Architecture.X64;

    [LibraryImport("libc")]
    internal static partial int setpgid(int pid, int group);

    /// <summary>Beside SetScheduler, which also has the runtime remember the error: here nothing may follow the call but the next one.</summary>
    [LibraryImport("libc")]
    internal static partial int sched_setscheduler(int pid, int policy, int* priority);

    [LibraryImport("libc")]
    internal static partial int dup2(int from, int to);

    [LibraryImport("libc")]
    internal static partial int close_range(uint first, uint last, int flags);

    [LibraryImport("libc")]
    internal static partial uint umask(uint mask);

    [LibraryImport("libc", EntryPoint = "syscall")]
    internal static partial nint SystemCall(nint number, nuint first, void* second);

    [LibraryImport("libc")]
    internal static partial int prctl(int option, nuint argument);

    [LibraryImport("libc")]
    internal static partial int getppid();

    [LibraryImport("libc")]
    internal static partial int execve(byte* program, byte** arguments, byte** environment);

    [LibraryImport("libc")]
    internal static partial void _exit(int status);
}
