using System.Runtime.InteropServices;

namespace Kaconf.Runtime.Linux;

/// <summary>
/// What happens in a new process before it becomes the program. Until then it shares the daemon's memory, where it
/// stands in for the thread that started it and waits: to the runtime it is that thread (docs/adr/0001).
/// </summary>
internal static unsafe class Child
{
    private const int CannotBecomeUser = 126, CannotExecute = 127;

    // The mask keepalived gives its scripts: what they write is for their own user only.
    private const uint ScriptMask = 0x7F;

    /// <summary>Becomes the program; never comes back.</summary>
    [UnmanagedCallersOnly]
    internal static int Become(ChildPlan* plan)
    {
        // Should the daemon die now, nothing is left that could go on from here.
        _ = Libc.prctl(Libc.PR_SET_PDEATHSIG, Libc.SIGKILL);
        // A handler of the daemon that ran here would take the daemon's memory for its own.
        for (int number = 1; number <= Libc.SignalCount; number++) _ = Libc.signal(number, Libc.SIG_DFL);
        _ = Libc.setpgid(0, 0);
        Libc.SigSet none = default;
        int priority = 0;
        _ = Libc.sched_setscheduler(0, Libc.SCHED_OTHER, &priority);
        for (int fd = 0; fd <= 2; fd++) _ = Libc.dup2(plan->NullDevice, fd);
        _ = Libc.close_range(3, uint.MaxValue, 0);
        _ = Libc.umask(ScriptMask);
        if (plan->ChangesUser && !BecomeUser(plan)) Libc._exit(CannotBecomeUser);

        // A change of user clears it, so it comes after; the daemon may have died before it was set.
        _ = Libc.prctl(Libc.PR_SET_PDEATHSIG, Libc.SIGTERM);
        if (Libc.getppid() != plan->Parent) Libc._exit(CannotExecute);
        _ = Libc.pthread_sigmask(Libc.SIG_SETMASK, &none, null);
        _ = Libc.execve(plan->Program, plan->Arguments, plan->Environment);
        _ = Libc.execve(plan->ShellArguments[0], plan->ShellArguments, plan->Environment);
        Libc._exit(CannotExecute);
        return CannotExecute;
    }

    private static bool BecomeUser(ChildPlan* plan) =>
        Libc.SystemCall(Libc.SYS_setgroups, 1, &plan->Gid) == 0
        && Libc.SystemCall(Libc.SYS_setgid, plan->Gid, null) == 0
        && Libc.SystemCall(Libc.SYS_setuid, plan->Uid, null) == 0;
}
