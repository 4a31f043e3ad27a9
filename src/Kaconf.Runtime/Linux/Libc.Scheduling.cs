using System.Runtime.InteropServices;

namespace Kaconf.Runtime.Linux;

// sched(7), getrlimit(2), mlockall(2). All but the limits and the memory are those of one thread.
internal static unsafe partial class Libc
{
    internal const int SCHED_RR = 2, SCHED_RESET_ON_FORK = 0x40000000;
    internal const int PRIO_PROCESS = 0, RLIMIT_NOFILE = 7, RLIMIT_RTTIME = 15;
    internal const int MCL_CURRENT = 1, MCL_FUTURE = 2, MCL_ONFAULT = 4;

    /// <summary>sched_setscheduler(2).</summary>
    [LibraryImport("libc", EntryPoint = "sched_setscheduler", SetLastError = true)]
    internal static partial int SetScheduler(int thread, int policy, int* priority);

    /// <summary>setpriority(2).</summary>
    [LibraryImport("libc", SetLastError = true)]
    internal static partial int setpriority(int which, int who, int niceness);

    /// <summary>sched_setaffinity(2).</summary>
    [LibraryImport("libc", SetLastError = true)]
    internal static partial int sched_setaffinity(int thread, nuint size, ulong* cpus);

    /// <summary>getrlimit(2); <paramref name="limits"/> are the soft and the hard limit.</summary>
    [LibraryImport("libc", SetLastError = true)]
    internal static partial int getrlimit(int resource, ulong* limits);

    /// <summary>setrlimit(2); <paramref name="limits"/> are the soft and the hard limit.</summary>
    [LibraryImport("libc", SetLastError = true)]
    internal static partial int setrlimit(int resource, ulong* limits);

    /// <summary>mlockall(2).</summary>
    [LibraryImport("libc", SetLastError = true)]
    internal static partial int mlockall(int flags);
}
