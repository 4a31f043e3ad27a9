using System;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Host.Scripts;
using Kaconf.Runtime.Linux;

namespace Kaconf.Runtime.Host.Fifos;

/// <summary>
/// The script that reads a FIFO, whose path is its last argument. As under keepalived it is started once, when the FIFO is
/// there: one that goes into the background by itself must not be started again and again.
/// </summary>
/// <param name="run">The node.</param>
/// <param name="keyword">What the configuration calls it.</param>
/// <param name="command">What is started.</param>
internal sealed class FifoReader(NodeRun run, string keyword, ScriptCommand command)
{
    private const int GraceMilliseconds = 200;
    private bool started;
    private ChildProcess? process;

    /// <summary>Finds the script; null = there is none, or none that can be run, which the log tells.</summary>
    internal static FifoReader? Find(NodeRun run, string keyword, FifoConfig fifo, ScriptResolver resolver)
    {
        if (fifo.Reader is null) return null;
        (ScriptCommand? command, string? problem) = resolver.Resolve(fifo.Reader);
        if (problem is not null) run.Log.Warning($"{keyword} {problem}");
        return command is null ? null : new FifoReader(run, keyword, command with { Arguments = [.. command.Arguments, fifo.Path] });
    }

    /// <summary>Starts it, the first time.</summary>
    internal void Start()
    {
        if (started) return;
        started = true;
        if (!run.Starter.TryStart(new ScriptStart(command, Started))) Started(null);
    }

    /// <summary>At the end, when the FIFO is closed: it may read what is left, then it is asked to end, then it has to.</summary>
    /// <param name="deadline">Of <see cref="Environment.TickCount64"/>.</param>
    internal void Finish(long deadline)
    {
        run.Starter.Settle(deadline);
        if (process is null || process.WaitForEnd((int)Math.Max(0, deadline - Environment.TickCount64))) return;
        process.Signal(Libc.SIGTERM);
        if (!process.WaitForEnd(GraceMilliseconds)) process.Signal(Libc.SIGKILL);
    }

    private void Started(ChildProcess? child)
    {
        process = child;
        if (child is null) run.Log.Error($"{keyword} {command.Program} could not be started: no room for another process");
        else run.Reactor.Watch(child.PidFd, Ended);
        if (child is { Failure.IsError: true }) run.Log.Error($"{keyword} {command.Program} could not be executed: {child.Failure}");
    }

    private void Ended()
    {
        run.Reactor.Unwatch(process!.PidFd);
        process.TryReap();
        process = null;
        run.Log.Warning($"{keyword} {command.Program} terminated; what is written to the FIFO waits there for another reader");
    }
}
