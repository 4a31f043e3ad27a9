using System.Runtime.CompilerServices;

namespace Kaconf.Runtime.Linux;

/// <summary>
/// What happens in a new process before it becomes the program. Here a copy of one thread runs without the others:
/// no allocation, no exception, no lock, no type that is not there yet; only the calls of Libc.Child (docs/adr/0001).
/// </summary>
internal static unsafe class Child
{
    private const int CannotBecomeUser = 126, CannotExecute = 127;

    // The mask keepalived gives its scripts: what they write is for their own user only.
    private const uint ScriptMask = 0x7F;

    /// <summary>Becomes the program; never comes back.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void Become(ChildPlan* plan, Libc.SigSet* noSignals)
    {
        // A handler of the daemon that ran here would report its signal to the daemon: both share the pipe.
        for (int number = 1; number <= Libc.SignalCount; number++) _ = Libc.SignalInChild(number, Libc.SIG_DFL);
        _ = Libc.setpgid(0, 0);
        int priority = 0;
        _ = Libc.sched_setscheduler(0, Libc.SCHED_OTHER, &priority);
        for (int fd = 0; fd <= 2; fd++) _ = Libc.dup2(plan->NullDevice, fd);
        _ = Libc.close_range(3, uint.MaxValue, 0);
        _ = Libc.umask(ScriptMask);
        if (plan->ChangesUser && !BecomeUser(plan)) Libc._exit(CannotBecomeUser);

        // A change of user clears it, so it comes after; the daemon may have died before it was set.
        _ = Libc.prctl(Libc.PR_SET_PDEATHSIG, Libc.SIGTERM);
        if (Libc.getppid() != plan->Parent) Libc._exit(CannotExecute);
        _ = Libc.pthread_sigmask(Libc.SIG_SETMASK, noSignals, null);
        _ = Libc.execve(plan->Program, plan->Arguments, plan->Environment);
        _ = Libc.execve(plan->ShellArguments[0], plan->ShellArguments, plan->Environment);
        Libc._exit(CannotExecute);
    }

    private static bool BecomeUser(ChildPlan* plan) =>
        Libc.setgroups(1, &plan->Gid) == 0 && Libc.setgid(plan->Gid) == 0 && Libc.setuid(plan->Uid) == 0;
}
