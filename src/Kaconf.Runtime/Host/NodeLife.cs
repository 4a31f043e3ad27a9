using System;
using System.Collections.Generic;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Host.Vrrp;

namespace Kaconf.Runtime.Host;

/// <summary>One node from its start to its stop, whatever happens in between.</summary>
internal sealed class NodeLife(NodeEntry entry, List<IFeature> features, Log log, string? record = null)
{
    private readonly Garbage garbage = new(log);
    private bool failed;

    /// <inheritdoc cref="NodeRun.Owner"/>
    internal string Owner { get; init; } = "";

    /// <summary>Hears the signals of the process from now on; what they ask for is done when the reactor runs.</summary>
    internal Signals Listen(Reactor reactor) => new(reactor, () => Stop(reactor), SayNoReload, SayNoFile, SayTooLong);

    /// <summary>Runs the node until a signal or a fault ends it; the addresses are gone in either case.</summary>
    /// <returns>Whether it stopped because it was asked to, and cleanly.</returns>
    internal bool Run(Reactor reactor)
    {
        NodeConfig node = entry.Build();
        if (!Unsupported.Tell(node, log)) return false;
        NodeRun run = new(node, reactor, log) { Owner = Owner, Recorder = record is null ? null : InputRecorder.Open(record, log) };
        reactor.HandlerFailed = fault => Judge(fault, reactor);
        Guard(() => Live(run));
        foreach (Action action in run.Stopping) Guard(action);
        foreach (Action action in run.Stopped) Guard(action);
        garbage.Tell();
        log.Info("Stopped");
        return !failed;
    }

    private void Live(NodeRun run)
    {
        foreach (IFeature feature in features)
        {
            feature.Attach(run);
            if (run.StopsEarly) return;
        }
        // Last: a thread inherits niceness and CPUs, and those that write the log and start the scripts are to keep the host's.
        new ProcessSettings(run.Node.Globals.Process, log).Apply(run.Reactor);
        foreach (Action action in run.Starting) action();
        garbage.EndStart();
        run.Reactor.Run();
    }

    // A fault that is outlived costs less than a failover; one that does not end makes the node useless to the site.
    private void Judge(in HandlerFault fault, Reactor reactor)
    {
        if (!fault.IsPersistent)
        {
            log.Error($"{fault}; going on");
            return;
        }
        failed = true;
        log.Error($"{fault}; this does not end by itself: removing the virtual addresses and stopping");
        reactor.Stop();
    }

    private void Guard(Action action)
    {
        try
        {
            action();
        }
        catch (Exception exception)
        {
            Fail(exception);
        }
    }

    private void Fail(Exception exception)
    {
        failed = true;
        // Of a chain, the first cause is what can be acted on.
        log.Error($"{exception.GetBaseException().Message}; removing the virtual addresses and stopping");
    }

    private void Stop(Reactor reactor)
    {
        log.Info("Stopping");
        reactor.Stop();
    }

    private void SayNoReload() =>
        log.Warning("SIGHUP: the configuration is compiled into the program and cannot be read again; start the newly built program instead");

    private void SayTooLong() =>
        log.Warning("ran without a pause for longer than vrrp_rlimit_rttime allows at a real-time priority; after a second of that the kernel ends the process");

    private void SayNoFile() =>
        log.Info("a signal asks for the file of data or statistics that keepalived writes; Kaconf writes none");
}
