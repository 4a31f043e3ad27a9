using Kaconf.Runtime.Config;
using Kaconf.Runtime.Host.Scripts;
using Kaconf.Runtime.Host.Services;
using Kaconf.Runtime.Protocol.Checkers;

namespace Kaconf.Runtime.Host.Checkers;

/// <summary><c>MISC_CHECK</c>: what a script says, by its exit status; its log lines are keepalived's.</summary>
internal sealed class MiscCheck : Check
{
    private readonly NodeRun run;
    private readonly MiscCheckConfig config;
    private readonly VirtualServerConfig service;
    private readonly RealServerConfig server;
    private readonly ScriptCommand command;
    private readonly ScriptOutput output;
    private readonly ScriptRun script;
    private bool waits, stopped, toldOfTrouble;

    /// <summary>Makes a checker that does not check yet.</summary>
    /// <param name="run">The node.</param>
    /// <param name="config">The checker.</param>
    /// <param name="command">What runs.</param>
    /// <param name="service">The service of the server.</param>
    /// <param name="server">The server that it checks.</param>
    internal MiscCheck(NodeRun run, MiscCheckConfig config, ScriptCommand command, VirtualServerConfig service, RealServerConfig server)
    {
        (this.run, this.config, this.service, this.server) = (run, config, service, server);
        output = new ScriptOutput(run.Reactor);
        this.command = command with { Output = output.Writer };
        script = new ScriptRun(run.Reactor, run.Starter, Ended, Idle);
    }

    /// <inheritdoc/>
    internal override void Begin()
    {
        // One that was too slow gets its time to end.
        waits = script.IsRunning;
        if (!waits) Run();
    }

    /// <inheritdoc/>
    internal override void Stop()
    {
        stopped = true;
        script.Terminate();
    }

    /// <summary>After <see cref="Stop"/>: what has not ended by then is killed.</summary>
    internal void Finish(long deadline) => script.Finish(deadline);

    private void Run()
    {
        output.Begin();
        script.Start(command, config.TimeoutMicroseconds > 0 ? config.TimeoutMicroseconds * 1000 : config.DelayLoopMicroseconds * 1000);
    }

    private void Idle()
    {
        if (!waits || stopped) return;
        waits = false;
        Run();
    }

    private void Ended(ScriptEnd end)
    {
        if (stopped) return;
        if (end.Kind == ScriptEndKind.NotStarted)
        {
            Give();
            return;
        }
        toldOfTrouble = false;
        bool isWeight = config.IsDynamic && end.Kind == ScriptEndKind.Exited && end.Number >= 2;
        bool success = end.IsSuccess || isWeight;
        if (success) Lane.Weigh(this, isWeight ? end.Number - 2 - server.Weight : 0);
        CheckFrame frame = Checker.Frame;
        CheckVerdict verdict = Lane.End(this, success);
        if (verdict == CheckVerdict.Unchanged || (verdict == CheckVerdict.WillRetry && !config.LogAllFailures)) return;
        string name = $"[{ServiceWords.Of(service, server)} VS {ServiceWords.Of(service)}]";
        run.Log.Info($"Misc check for {name} by [{command.Program}] {Describe(end, success, frame.Retries)}.");
        if (!success) foreach (string line in output.Lines()) run.Log.Info($"Misc check for {name} says: {line}");
    }

    // Nothing is known of the server: it stays what it is, and the next check comes at its time.
    private void Give()
    {
        if (!toldOfTrouble) run.Log.Warning($"MISC_CHECK of {ServiceWords.Of(service, server)} not started, no room for another process; the server counts as before, trying again every delay_loop");
        toldOfTrouble = true;
        Lane.Postpone(this);
    }

    private string Describe(ScriptEnd end, bool success, uint retries)
    {
        if (success) return "succeeded";
        string tries = config.Retry == 0 ? " with retry disabled"
            : retries == 1 ? $", will do {Count()}"
            : retries > 1 ? $" on retry {retries - 1}/{config.Retry}"
            : $" after {Count()}";
        return end.Kind switch
        {
            ScriptEndKind.TimedOut => $"timed out{tries}",
            ScriptEndKind.Signaled => $"failed{tries} (due to signal {end.Number})",
            _ when script.Failure.IsError => $"failed{tries} (could not be executed: {script.Failure})",
            _ => $"failed{tries} (exited with status {end.Number})",
        };
    }

    private string Count() => $"{config.Retry} {(config.Retry == 1 ? "retry" : "retries")}";
}
