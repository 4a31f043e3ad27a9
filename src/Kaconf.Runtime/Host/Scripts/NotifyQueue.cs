using System;
using System.Collections.Generic;
using Kaconf.Runtime.Host.Vrrp;
using Kaconf.Runtime.Linux;

namespace Kaconf.Runtime.Host.Scripts;

/// <summary>
/// Notify scripts of one instance or sync group, started in the order in which they are added. Only so many run at a time;
/// the others wait, and when too many wait, the oldest is left out: what is told last is what is true.
/// </summary>
internal sealed class NotifyQueue(NodeRun run, NotifySubject subject)
{
    /// <summary>How many run at a time.</summary>
    internal const int MostAtATime = 32;

    /// <summary>How many wait at most.</summary>
    internal const int MostWaiting = 64;

    private const long RetryAfter = 100_000_000;
    private readonly Queue<ScriptCommand> waiting = new();
    private readonly List<ChildProcess> running = [];
    private readonly Dictionary<ChildProcess, string> programs = [];
    // Its thread begins now, before the reactor's is given the priority and the CPUs that a later one would inherit.
    private readonly ScriptStarter starter = run.Starter;
    private ReactorTimer? retry;
    private int starting, dropped, most = MostAtATime;
    private Burst drops, failures;

    /// <summary>What has been started and has not ended.</summary>
    internal IReadOnlyList<ChildProcess> Running => running;

    /// <summary>Has a script started, now or when those before it let it.</summary>
    internal void Add(ScriptCommand command)
    {
        if (waiting.Count == MostWaiting) Drop(waiting.Dequeue());
        waiting.Enqueue(command);
        Work();
    }

    /// <summary>At the stop: what waits is left out, and what comes now starts however many run.</summary>
    internal void LetPass()
    {
        while (waiting.Count > 0) Drop(waiting.Dequeue());
        most = int.MaxValue;
    }

    /// <summary>At the end, when the reactor has stopped: has everything started that waits, or what can be until then.</summary>
    /// <param name="deadline">Of <see cref="Environment.TickCount64"/>.</param>
    internal void Finish(long deadline)
    {
        starter.Settle(deadline);
        while (waiting.Count > 0 && Environment.TickCount64 < deadline)
        {
            Work();
            starter.Settle(deadline);
        }
    }

    /// <summary>Forgets one that has ended.</summary>
    internal void Reap(ChildProcess process)
    {
        run.Reactor.Unwatch(process.PidFd);
        ScriptEnd? end = process.TryReap() is { } status ? ScriptEnd.FromWaitStatus(status) : null;
        running.Remove(process);
        if (programs.Remove(process, out string? program) && end is { IsSuccess: false } failed && failures.Begins(run.Reactor.Now))
            run.Log.Warning($"{subject} notify script {program} {failed.Failure}");
        Work();
    }

    private void Work()
    {
        while (waiting.Count > 0 && running.Count + starting < most)
        {
            ScriptCommand command = waiting.Peek();
            if (!starter.TryStart(new ScriptStart(command, process => Started(command, process))))
            {
                (retry ??= run.Reactor.NewTimer(Work)).Deadline = run.Reactor.Now + RetryAfter;
                return;
            }
            waiting.Dequeue();
            starting++;
        }
    }

    private void Started(ScriptCommand command, ChildProcess? process)
    {
        starting--;
        if (process is null)
        {
            Drop(command);
            Work();
            return;
        }
        if (process.Failure.IsError) run.Log.Error($"{subject} notify script {command.Program} could not be executed: {process.Failure}");
        else programs.Add(process, command.Program);
        running.Add(process);
        run.Reactor.Watch(process.PidFd, () => Reap(process));
    }

    private void Drop(ScriptCommand command)
    {
        dropped++;
        if (drops.Begins(run.Reactor.Now))
            run.Log.Error($"{subject} notify script {command.Program} not started, {running.Count + starting} are running; {dropped} dropped so far");
    }
}
