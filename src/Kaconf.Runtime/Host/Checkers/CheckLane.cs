using System;
using System.Collections.Generic;
using Kaconf.Runtime.Host.Services;
using Kaconf.Runtime.Protocol.Checkers;
using Kaconf.Runtime.Protocol.Vrrp;

namespace Kaconf.Runtime.Host.Checkers;

/// <summary>
/// Has the checks begin when they are due. Those of some milliseconds begin together, which saves wake-ups; and only so many in a turn,
/// so that nothing else of the node waits for them.
/// </summary>
internal sealed class CheckLane
{
    private const int MostInTurn = 32;
    private const long Together = 5_000_000;

    private readonly ServiceRunner services;
    private readonly Reactor reactor;
    private readonly List<Check> checks;
    private readonly DeadlineHeap heap;
    private readonly ReactorTimer timer;

    /// <summary>Makes a lane in which nothing begins.</summary>
    /// <param name="reactor">The clock.</param>
    /// <param name="services">Whom results are for.</param>
    /// <param name="checks">The checks, in the order of the engine's checkers.</param>
    internal CheckLane(Reactor reactor, ServiceRunner services, List<Check> checks)
    {
        (this.reactor, this.services, this.checks) = (reactor, services, checks);
        heap = new DeadlineHeap(checks.Count);
        timer = reactor.NewTimer(Work);
        for (int i = 0; i < checks.Count; i++) checks[i].Join(this, services.Engine.Checkers[i]);
    }

    /// <summary>Begins, when the engine has set when each check is due.</summary>
    internal void Start()
    {
        foreach (Check check in checks) Expect(check);
    }

    /// <summary>Ends all checks.</summary>
    internal void Stop()
    {
        timer.Deadline = long.MaxValue;
        foreach (Check check in checks) check.Stop();
    }

    /// <summary>Takes the result of a check.</summary>
    internal CheckVerdict End(Check check, bool success)
    {
        check.IsRunning = false;
        CheckVerdict verdict = services.End(check.Checker, success);
        Expect(check);
        return verdict;
    }

    /// <summary>A check could not be made, for a reason that says nothing of the server.</summary>
    internal void Postpone(Check check)
    {
        check.IsRunning = false;
        check.Checker.Frame.Postpone(reactor.Now);
        Expect(check);
    }

    /// <inheritdoc cref="ServiceRunner.Weigh"/>
    internal void Weigh(Check check, long weight) => services.Weigh(check.Checker, weight);

    private void Expect(Check check)
    {
        heap.Need(check.Checker.Number, DueOf(check));
        if (heap.Earliest < timer.Deadline) timer.Deadline = heap.Earliest;
    }

    private void Work()
    {
        for (int i = 0; i < MostInTurn && heap.Earliest <= reactor.Now; i++)
        {
            Check check = checks[heap.First];
            if (DueOf(check) <= reactor.Now) Act(check);
            heap.MoveFirst(DueOf(check));
        }
        timer.Deadline = heap.Earliest;
    }

    // The fault of one check is not the others'.
    private void Act(Check check)
    {
        try
        {
            if (check.IsRunning) check.Expire();
            else if (check.IsRunning = check.Checker.Frame.Begin(reactor.Now)) check.Begin();
        }
        catch (Exception e)
        {
            reactor.Report("a health check", e);
            Postpone(check);
        }
    }

    private static long DueOf(Check check)
    {
        long due = check.IsRunning ? check.Limit : check.Checker.Frame.Next;
        return due > long.MaxValue - Together ? long.MaxValue : (due + Together - 1) / Together * Together;
    }
}
