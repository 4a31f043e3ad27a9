using System.Collections.Generic;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Host.Trackers;
using Kaconf.Runtime.Protocol.Tracking;

namespace Kaconf.Runtime.Host.Scripts;

/// <summary>A <c>vrrp_script</c> at work: one state, however many instances track it; its log lines are keepalived's.</summary>
internal sealed class ScriptMonitor
{
    private const long NanosecondsPerMillisecond = 1_000_000;
    private readonly VrrpScriptConfig script;
    private readonly ScriptCommand command;
    private readonly ScriptOutput output;
    private readonly NodeRun run;
    private readonly List<Follower> followers;
    private readonly ScriptHealth health;
    private readonly ScriptRun running;
    private readonly ReactorTimer timer;
    private readonly string key;
    private int lastStatus;
    private bool skipped, toldOfSkip;

    /// <summary>Makes a monitor whose instances wait for its first result.</summary>
    internal ScriptMonitor(NodeRun run, VrrpScriptConfig script, ScriptCommand command, List<Follower> followers)
    {
        (this.run, this.script, this.followers) = (run, script, followers);
        output = new ScriptOutput(run.Reactor);
        this.command = command with { Output = output.Writer };
        key = $"script {script.Name}";
        health = new ScriptHealth(script.Rise, script.Fall, script.InitFail);
        running = new ScriptRun(run.Reactor, run.Starter, Ended, RunSkipped);
        timer = run.Reactor.NewTimer(Due);
        if (script.InitFail) TellFollowers(isUp: false);
        // A weight just waits for its result; only what could be a fault holds an instance back.
        else foreach ((IVrrpInstance instance, TrackedConfig tracking) in this.followers)
            if (tracking.Weight == 0) instance.Hold(key);
    }

    /// <summary>Runs the script for the first time, now.</summary>
    internal void Start() => timer.Deadline = run.Reactor.Now;

    /// <summary>Ends what runs and starts nothing more.</summary>
    internal void Stop()
    {
        timer.Deadline = long.MaxValue;
        running.Terminate();
    }

    /// <summary>After <see cref="Stop"/>: what has not ended by then is killed.</summary>
    internal void Finish(long deadline) => running.Finish(deadline);

    private void Due()
    {
        timer.Deadline = run.Reactor.Now + (script.IntervalMilliseconds * NanosecondsPerMillisecond);
        skipped = running.IsRunning;
        if (!skipped) RunNow();
        else if (!toldOfSkip) run.Log.Info($"Track script {script.Name} is already running, expect idle - skipping run");
        toldOfSkip |= skipped;
    }

    // The timeout is as long as the interval by default: a hanging script must not halve the number of its runs.
    private void RunSkipped()
    {
        if (!skipped || timer.Deadline == long.MaxValue) return;
        skipped = false;
        RunNow();
    }

    private void RunNow()
    {
        output.Begin();
        running.Start(command, script.TimeoutMilliseconds * NanosecondsPerMillisecond);
    }

    private void Ended(ScriptEnd end)
    {
        toldOfSkip &= end.Kind == ScriptEndKind.TimedOut;
        bool isNews = end.Kind == ScriptEndKind.Exited && end.Number != lastStatus;
        if (isNews)
        {
            lastStatus = end.Number;
            run.Log.Info($"Script `{script.Name}` now returning {end.Number}");
        }
        bool hasChanged = health.Record(end.IsSuccess);
        if (hasChanged) run.Log.Info($"VRRP_Script({script.Name}) {Describe(end)}");
        if (isNews || (hasChanged && !end.IsSuccess)) foreach (string line in output.Lines()) run.Log.Info($"Script `{script.Name}` says: {line}");
        if (hasChanged) TellFollowers(end.IsSuccess);
    }

    private void TellFollowers(bool isUp)
    {
        foreach ((IVrrpInstance instance, TrackedConfig tracking) in followers)
        {
            (bool fault, int offset) = TrackedWeight.Of(isUp, tracking.Weight, tracking.Reverse);
            instance.Track(key, fault, offset);
        }
    }

    private string Describe(ScriptEnd end) => end.Kind switch
    {
        ScriptEndKind.Exited when running.Failure.IsError => $"failed (could not be executed: {running.Failure})",
        ScriptEndKind.TimedOut => "timed_out",
        ScriptEndKind.NotStarted => "failed (could not be started: no room for another process)",
        _ => end.IsSuccess ? "succeeded" : end.Failure,
    };
}
