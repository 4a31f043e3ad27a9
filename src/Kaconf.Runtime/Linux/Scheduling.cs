using System;

namespace Kaconf.Runtime.Linux;

/// <summary>How the kernel treats the calling thread, and the memory of the process.</summary>
internal static unsafe class Scheduling
{
    private const int MostCpus = 1024, BitsPerWord = 64;

    /// <summary>Runs this thread before all that have no real-time priority; threads and processes that it starts do not inherit it.</summary>
    internal static Errno SetRealTime(int priority) =>
        SysResult.Of(Libc.SetScheduler(0, Libc.SCHED_RR | Libc.SCHED_RESET_ON_FORK, &priority)).Error;

    /// <summary>After <paramref name="soft"/> microseconds without a pause at real-time priority the process gets SIGXCPU each second, after <paramref name="hard"/> it is killed.</summary>
    internal static Errno LimitRealTime(long soft, long hard)
    {
        ulong* limits = stackalloc ulong[2] { (ulong)soft, (ulong)hard };
        return SysResult.Of(Libc.setrlimit(Libc.RLIMIT_RTTIME, limits)).Error;
    }

    /// <summary>Sets the niceness of this thread, -20 to 19.</summary>
    internal static Errno SetNiceness(int niceness) => SysResult.Of(Libc.setpriority(Libc.PRIO_PROCESS, 0, niceness)).Error;

    /// <summary>Has this thread run on these CPUs only.</summary>
    internal static Errno SetAffinity(ReadOnlySpan<int> cpus)
    {
        ulong* mask = stackalloc ulong[MostCpus / BitsPerWord];
        new Span<ulong>(mask, MostCpus / BitsPerWord).Clear();
        foreach (int cpu in cpus)
            if ((uint)cpu < MostCpus) mask[cpu / BitsPerWord] |= 1UL << (cpu % BitsPerWord);
        return SysResult.Of(Libc.sched_setaffinity(0, MostCpus / 8, mask)).Error;
    }

    /// <summary>Keeps what is in memory now, and what comes later once it is touched, from being swapped out.</summary>
    internal static Errno LockMemory() => SysResult.Of(Libc.mlockall(Libc.MCL_CURRENT | Libc.MCL_FUTURE | Libc.MCL_ONFAULT)).Error;
}
