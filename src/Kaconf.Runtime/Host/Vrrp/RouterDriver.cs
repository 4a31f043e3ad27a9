using System.Collections.Generic;
using Kaconf.Runtime.Protocol.Vrrp;

namespace Kaconf.Runtime.Host.Vrrp;

/// <summary>Brings a router its inputs one at a time, and has the effects of each executed in order before the next.</summary>
internal sealed class RouterDriver
{
    private readonly Reactor reactor;
    private readonly VrrpRouter router;
    private readonly EffectExecutor executor;
    private readonly Queue<VrrpInput> inputs = [];
    private readonly List<Effect> effects = [];
    private readonly ReactorTimer tick;
    private bool draining;

    /// <summary>Makes a driver; the router's deadlines are kept from here on.</summary>
    public RouterDriver(Reactor reactor, VrrpRouter router, EffectExecutor executor)
    {
        (this.reactor, this.router, this.executor) = (reactor, router, executor);
        tick = reactor.NewTimer(() => Feed(VrrpInput.Tick()));
    }

    /// <summary>Takes an input. One that comes while effects are executed (a hook tracks something) waits for its turn.</summary>
    public void Feed(in VrrpInput input)
    {
        inputs.Enqueue(input);
        if (draining) return;
        draining = true;
        try
        {
            while (inputs.TryDequeue(out VrrpInput next)) Handle(next);
        }
        finally
        {
            draining = false;
            tick.Deadline = router.Deadline;
        }
    }

    private void Handle(in VrrpInput input)
    {
        effects.Clear();
        router.Handle(input, reactor.Now, effects);
        foreach (Effect effect in effects) executor.Execute(effect);
    }
}
