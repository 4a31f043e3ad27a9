using System;
using System.Collections.Generic;
using Kaconf.Runtime.Config;

namespace Kaconf.Runtime.Host;

/// <summary>One node from its start to its stop, whatever happens in between.</summary>
internal sealed class NodeLife(NodeEntry entry, List<IFeature> features, Log log)
{
    private bool failed;

    /// <summary>Runs the node until a signal or a fault ends it; the addresses are gone in either case.</summary>
    /// <returns>Whether it stopped because it was asked to, and cleanly.</returns>
    internal bool Run()
    {
        using var reactor = new Reactor();
        var run = new NodeRun(entry.Name, entry.Build(), reactor, log);
        using var signals = new Signals(reactor, () => Stop(reactor), SayNoReload, SayNoFile);
        // Fail-stop: after a fault nobody knows what we would advert, and the other node can take over at once.
        reactor.HandlerFailed = (exception, _) =>
        {
            Fail(exception);
            reactor.Stop();
        };
        Guard(() => Live(run));
        foreach (var action in run.Stopping) Guard(action);
        log.Info("Stopped");
        return !failed;
    }

    private void Live(NodeRun run)
    {
        foreach (var feature in features) feature.Attach(run);
        foreach (var action in run.Starting) action();
        run.Reactor.Run();
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

    // People get a sentence; a stack trace tells them nothing that they could act on.
    private void Fail(Exception exception)
    {
        failed = true;
        log.Error($"{exception.Message}; removing the virtual addresses and stopping");
    }

    private void Stop(Reactor reactor)
    {
        log.Info("Stopping");
        reactor.Stop();
    }

    private void SayNoReload() =>
        log.Warning("SIGHUP: the configuration is compiled into the program and cannot be read again; start the newly built program instead");

    private void SayNoFile() =>
        log.Info("a signal asks for the file of data or statistics that keepalived writes; Kaconf writes none");
}
