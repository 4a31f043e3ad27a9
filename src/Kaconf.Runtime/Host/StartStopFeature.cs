using System;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Host.Scripts;
using Kaconf.Runtime.Linux;

namespace Kaconf.Runtime.Host;

/// <summary>
/// Runs <c>startup_script</c> before anything else of the node is there, and <c>shutdown_script</c> when all of it is gone; Main names it
/// before every other feature. What they return changes nothing, as under keepalived.
/// </summary>
public sealed class StartStopFeature : IFeature
{
    private const long NanosecondsPerSecond = 1_000_000_000;
    private const int MillisecondsPerSecond = 1000, Grace = 2000, MillisecondsToEnd = 200;

    /// <inheritdoc/>
    public void Attach(NodeRun run)
    {
        GlobalConfig globals = run.Node.Globals;
        ScriptResolver resolver = new(globals);
        if (Find(run, resolver, globals.ShutdownScript) is { } shutdown)
        {
            // Its thread begins now, before the reactor's is given the priority and the CPUs that a later one would inherit.
            ScriptStarter starter = run.Starter;
            run.Stopped.Add(() => Shutdown(run, starter, shutdown));
        }
        if (Find(run, resolver, globals.StartupScript) is { } startup) Startup(run, startup);
    }

    private static ScriptCommand? Find(NodeRun run, ScriptResolver resolver, CommandConfig? command)
    {
        if (command is null) return null;
        (ScriptCommand? found, string? problem) = resolver.Resolve(command);
        if (problem is not null) run.Log.Warning(problem);
        return found;
    }

    // The reactor runs meanwhile, so that a signal to stop is heard; nothing else is attached to it yet.
    private static void Startup(NodeRun run, ScriptCommand command)
    {
        bool done = false;
        run.Log.Info($"Running startup script {command.Program}");
        ScriptRun script = new(run.Reactor, run.Starter, end => run.Log.Info($"startup script {Describe(end)}"), () =>
        {
            done = true;
            run.Reactor.Stop();
        });
        script.Start(command, run.Node.Globals.StartupTimeoutSeconds * NanosecondsPerSecond);
        if (script.IsRunning) run.Reactor.Run();
        else done = true;
        if (done) return;
        run.StopsEarly = true;
        long deadline = Environment.TickCount64 + MillisecondsToEnd;
        script.Terminate();
        run.Starter.Settle(deadline);
        script.Finish(deadline);
    }

    // The reactor is at its end, and what is still attached to it must not act again.
    private static void Shutdown(NodeRun run, ScriptStarter starter, ScriptCommand command)
    {
        run.Log.Info($"Running shutdown script {command.Program}");
        ChildProcess? process = null;
        int timeout = run.Node.Globals.ShutdownTimeoutSeconds * MillisecondsPerSecond;
        long deadline = Environment.TickCount64 + timeout;
        if (starter.TryStart(new ScriptStart(command, started => process = started))) starter.Settle(deadline);
        run.Log.Info($"shutdown script {Describe(process is null ? new ScriptEnd(ScriptEndKind.NotStarted, 0) : Wait(process, deadline))}");
    }

    private static ScriptEnd Wait(ChildProcess process, long deadline)
    {
        bool inTime = process.WaitForEnd((int)Math.Max(0, deadline - Environment.TickCount64));
        if (!inTime)
        {
            process.Signal(Libc.SIGTERM);
            process.WaitForEnd(Grace);
            process.Signal(Libc.SIGKILL);
            process.WaitForEnd(Grace);
        }
        int? status = process.TryReap();
        return inTime ? ScriptEnd.FromWaitStatus(status ?? 0) : new ScriptEnd(ScriptEndKind.TimedOut, 0);
    }

    private static string Describe(ScriptEnd end) => end.Kind switch
    {
        ScriptEndKind.TimedOut => "timed out",
        ScriptEndKind.Signaled => $"was ended by signal {end.Number}",
        ScriptEndKind.NotStarted => "could not be started: no room for another process",
        _ => end.IsSuccess ? "succeeded" : $"failed, status {end.Number}",
    };
}
