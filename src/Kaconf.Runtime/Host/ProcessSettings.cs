using System;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Linux;

namespace Kaconf.Runtime.Host;

/// <summary>
/// Has the kernel treat the process as the configuration says (vrrp_priority, vrrp_rt_priority and the like). Only the
/// calling thread, the reactor's, is scheduled so: the log and the scripts may wait. What the kernel refuses is a warning.
/// </summary>
internal sealed class ProcessSettings(ProcessConfig config, Log log)
{
    // keepalived's limit kills the process. A batch of a thousand addresses takes the kernel longer than its default of
    // 10 ms, and being killed costs more than it saves: from the limit on it is said, only a runaway is ended.
    private const long LeastHardLimit = 1_000_000;

    private const long NanosecondsPerMicrosecond = 1000;
    private int realTime;

    /// <summary>Applies them.</summary>
    internal void Apply(Reactor reactor)
    {
        if (config.Cpus.Length > 0)
            Tell(Scheduling.SetAffinity(config.Cpus), "vrrp_cpu_affinity", $"CPU {string.Join(", ", config.Cpus)} of this host, and leave of its cpuset");
        if (config.Niceness is { } niceness)
            Tell(Scheduling.SetNiceness(niceness), "vrrp_priority", "CAP_SYS_NICE or RLIMIT_NICE");
        if (config.NoSwap)
            Tell(Scheduling.LockMemory(), "vrrp_no_swap", "CAP_IPC_LOCK or a larger RLIMIT_MEMLOCK (LimitMEMLOCK=infinity)");
        if (config.RealTimePriority > 0) Raise(config.RealTimePriority, "vrrp_rt_priority");
        if (config.MaximumAutoPriority > realTime)
            reactor.TellLate(config.AutoPriorityDelayMicroseconds * NanosecondsPerMicrosecond, RaiseForLateness);
    }

    private bool Raise(int priority, string keyword)
    {
        if (realTime == 0)
        {
            long limit = config.RealTimeLimitMicroseconds;
            Tell(Scheduling.LimitRealTime(limit, Math.Max(limit, LeastHardLimit)), "vrrp_rlimit_rttime", "CAP_SYS_RESOURCE or a larger RLIMIT_RTTIME");
        }
        bool done = Tell(Scheduling.SetRealTime(priority), keyword, "CAP_SYS_NICE or RLIMIT_RTPRIO");
        if (done) realTime = priority;
        return done;
    }

    private void RaiseForLateness(long nanoseconds)
    {
        if (realTime >= config.MaximumAutoPriority || !Raise(realTime + 1, "max_auto_priority")) return;
        log.Warning($"a timer ran {nanoseconds / NanosecondsPerMicrosecond} microseconds late: real-time priority is now {realTime}");
    }

    private bool Tell(Errno error, string keyword, string need)
    {
        if (error.IsError) log.Warning($"{keyword} has no effect: {error}; it needs {need}");
        return !error.IsError;
    }
}
