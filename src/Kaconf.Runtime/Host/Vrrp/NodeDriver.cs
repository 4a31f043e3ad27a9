using System;
using System.Collections.Generic;
using Kaconf.Runtime.Protocol.Vrrp;

namespace Kaconf.Runtime.Host.Vrrp;

/// <summary>
/// Brings the engine its inputs, and at the end of the turn has the effects of all of them executed together: however much a
/// wake-up brings, it costs few system calls.
/// </summary>
internal sealed class NodeDriver
{
    // A hook may bring inputs, as a script that ends at once; one that does so without end waits for the next turn.
    private const int MostRounds = 8;

    // A takeover is five effects: advert, addresses, announcements, transition, log. Room for a thousand at once; more is made when needed.
    private const int EffectsOfTakeover = 5, MostRoom = 5000;

    private readonly Reactor reactor;
    private readonly VrrpEngine engine;
    private readonly EffectExecutor executor;
    private readonly InputRecorder? recorder;
    private readonly ReactorTimer tick;
    private List<Effect> effects;
    private List<Effect> executing = [];
    private bool flushing;

    /// <summary>Makes a driver; the engine's deadlines are kept from here on.</summary>
    public NodeDriver(Reactor reactor, VrrpEngine engine, EffectExecutor executor, InputRecorder? recorder)
    {
        (this.reactor, this.engine, this.executor, this.recorder) = (reactor, engine, executor, recorder);
        effects = new(Math.Min(engine.Routers.Count * EffectsOfTakeover, MostRoom));
        tick = reactor.NewTimer(Tick);
        reactor.AtTurnEnd(Flush);
    }

    /// <summary>Takes an input of a router; its effects follow at the end of the turn.</summary>
    public void Feed(int router, in VrrpInput input) => Feed(router, input, reactor.Now);

    /// <summary>Takes an input that came at some time before now.</summary>
    public void Feed(int router, in VrrpInput input, long time)
    {
        recorder?.Add(time, router, input);
        engine.Handle(router, input, time, effects);
    }

    /// <summary>Executes what waits. The reactor does so at the end of each turn; who feeds outside of a turn has to.</summary>
    public void Flush()
    {
        if (flushing) return;
        flushing = true;
        try
        {
            int round = 0;
            for (; round < MostRounds && (effects.Count > 0 || executor.HasMore); round++)
            {
                (effects, executing) = (executing, effects);
                try
                {
                    executor.Execute(executing);
                }
                finally
                {
                    // Whatever happened: what is old is not done again, behind what is newer.
                    executing.Clear();
                }
            }
            if (round == 0) executor.Announce();
            // One list is large, and it is the one that the inputs of a turn fill.
            if (effects.Count == 0 && executing.Capacity > effects.Capacity) (effects, executing) = (executing, effects);
        }
        finally
        {
            flushing = false;
            if (engine.Deadline != tick.Deadline) tick.Deadline = engine.Deadline;
        }
    }

    private void Tick()
    {
        recorder?.Add(reactor.Now, 0, VrrpInput.Tick());
        engine.Tick(reactor.Now, effects);
    }
}
