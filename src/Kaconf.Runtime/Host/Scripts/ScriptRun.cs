using System;
using Kaconf.Runtime.Linux;

namespace Kaconf.Runtime.Host.Scripts;

/// <summary>
/// One run of a script at a time, watched by the reactor. At its timeout the group gets SIGTERM, and SIGKILL when
/// it is still there after the grace; the end is told at the timeout, not when the last process is gone.
/// </summary>
internal sealed class ScriptRun
{
    private const long Grace = 2_000_000_000;
    private readonly Reactor reactor;
    private readonly ScriptStarter starter;
    private readonly Action<ScriptEnd> onEnd;
    private readonly Action onIdle;
    private readonly ReactorTimer timer;
    private ChildProcess? process;
    private bool isStarting, timedOut, unwanted;

    /// <summary>Makes a runner that runs nothing yet.</summary>
    /// <param name="reactor">Where the end is noticed.</param>
    /// <param name="starter">Starts it.</param>
    /// <param name="onEnd">Hears of each end once.</param>
    /// <param name="onIdle">Hears when the next run may start.</param>
    internal ScriptRun(Reactor reactor, ScriptStarter starter, Action<ScriptEnd> onEnd, Action onIdle)
    {
        (this.reactor, this.starter, this.onEnd, this.onIdle) = (reactor, starter, onEnd, onIdle);
        timer = reactor.NewTimer(Overdue);
    }

    /// <summary>Why the last run could not be executed; 0 = it could.</summary>
    internal Errno Failure { get; private set; }

    /// <summary>Whether a process is still there, or soon will be.</summary>
    internal bool IsRunning => isStarting || process is not null;

    /// <summary>Starts the script; it must not be running.</summary>
    /// <param name="command">What to run.</param>
    /// <param name="timeout">How long it may take, in nanoseconds; <see cref="long.MaxValue"/> = for ever.</param>
    internal void Start(ScriptCommand command, long timeout)
    {
        timedOut = false;
        isStarting = starter.TryStart(new ScriptStart(command, Started));
        if (!isStarting) onEnd(new ScriptEnd(ScriptEndKind.NotStarted, 0));
        else if (timeout != long.MaxValue) timer.Deadline = reactor.Now + timeout;
    }

    /// <summary>Has the script end now: asks it to, or does not ask twice.</summary>
    internal void Terminate()
    {
        unwanted = true;
        process?.Signal(timedOut ? Libc.SIGKILL : Libc.SIGTERM);
    }

    /// <summary>Has whatever is left of the script gone when this returns; it gets until <paramref name="deadline"/> (of <see cref="Environment.TickCount64"/>) to end by itself.</summary>
    internal void Finish(long deadline)
    {
        if (process is null) return;
        process.WaitForEnd((int)Math.Max(0, deadline - Environment.TickCount64));
        // The group: what it started and left behind would outlive us, and nobody would know whose it is.
        process.Signal(Libc.SIGKILL);
    }

    private void Started(ChildProcess? started)
    {
        (isStarting, process) = (false, started);
        if (started is null)
        {
            timer.Deadline = long.MaxValue;
            if (!timedOut) onEnd(new ScriptEnd(ScriptEndKind.NotStarted, 0));
            onIdle();
            return;
        }
        Failure = started.Failure;
        reactor.Watch(started.PidFd, Ended);
        if (!timedOut && !unwanted) return;
        started.Signal(Libc.SIGTERM);
        timer.Deadline = reactor.Now + Grace;
    }

    private void Overdue()
    {
        process?.Signal(timedOut ? Libc.SIGKILL : Libc.SIGTERM);
        if (timedOut) return;
        timedOut = true;
        timer.Deadline = reactor.Now + Grace;
        onEnd(new ScriptEnd(ScriptEndKind.TimedOut, 0));
    }

    private void Ended()
    {
        // Before it is reaped, its number can be nobody else's; what it left behind had its time too.
        if (timedOut) process!.Signal(Libc.SIGKILL);
        reactor.Unwatch(process!.PidFd);
        timer.Deadline = long.MaxValue;
        int? status = process.TryReap();
        process = null;
        if (!timedOut) onEnd(ScriptEnd.FromWaitStatus(status ?? 0));
        onIdle();
    }
}
