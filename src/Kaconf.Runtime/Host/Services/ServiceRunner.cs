using System.Collections.Generic;
using Kaconf.Runtime.Protocol.Checkers;
using Kaconf.Runtime.Protocol.Services;

namespace Kaconf.Runtime.Host.Services;

/// <summary>The services of a node at work: what checkers say goes to the engine, and what that wants is done at the end of the turn.</summary>
internal sealed class ServiceRunner
{
    private readonly NodeRun run;
    private readonly ServiceExecutor executor;
    private readonly List<ServiceEffect> effects = [];
    private bool isStarted;

    /// <summary>Makes the services of a node; nothing happens yet.</summary>
    internal ServiceRunner(NodeRun run, ServiceEngine engine, ServiceScripts scripts)
    {
        (this.run, Engine) = (run, engine);
        executor = new ServiceExecutor(run, scripts);
        run.Reactor.AtTurnEnd(Flush);
    }

    /// <summary>The machine.</summary>
    internal ServiceEngine Engine { get; }

    /// <summary>Fills the table of the kernel.</summary>
    internal void Start(RandomNumbers random)
    {
        Engine.Start(run.Node.Globals.NotifiesServersInitially, random, run.Reactor.Now, effects);
        executor.Want(effects);
        run.Services?.Open();
        isStarted = true;
        TellAll();
        // There are never so many again.
        effects.TrimExcess();
    }

    /// <summary>Takes the result of a check.</summary>
    internal CheckVerdict End(ServiceChecker checker, bool success) => Engine.End(checker, success, run.Reactor.Now, effects);

    /// <inheritdoc cref="ServiceEngine.Weigh"/>
    internal void Weigh(ServiceChecker checker, long weight) => Engine.Weigh(checker, weight, effects);

    /// <inheritdoc cref="ServiceEngine.Suspend"/>
    internal void Suspend(int service, bool isHere) => Engine.Suspend(service, isHere, effects);

    /// <summary>Empties the table of the kernel.</summary>
    /// <remarks>A node may fail before its services are up: nobody is told that those go.</remarks>
    internal void Stop(bool oneByOne)
    {
        if (isStarted) Flush();
        run.Services?.Close();
        if (!isStarted) return;
        Engine.Stop(oneByOne, effects);
        TellAll();
    }

    private void Flush()
    {
        if (effects.Count == 0) return;
        if (executor.Want(effects)) run.Services?.Settle();
        TellAll();
    }

    private void TellAll()
    {
        try
        {
            executor.Tell(effects);
        }
        finally
        {
            // What could not be told now cannot be told later.
            effects.Clear();
        }
    }
}
