using System.Collections.Generic;
using Kaconf.Runtime.Protocol.Vrrp;

namespace Kaconf.Simulation;

/// <summary>What must hold after each single input.</summary>
public static class StepChecks
{
    /// <summary>One input may not flood the executor.</summary>
    private const int MaximumEffects = 12;

    /// <summary>Only an Active router speaks, and priority 0 is its farewell.</summary>
    public static void Effects(SimWorld world, SimRouter router, VrrpState before, List<Effect> effects)
    {
        if (effects.Count > MaximumEffects) world.Fail($"{router.Name}: {effects.Count} effects of one input");
        bool wasActive = before == VrrpState.Active;
        bool isActive = router.Router.State == VrrpState.Active;
        foreach (Effect effect in effects)
        {
            if (effect.Kind == EffectKind.SendAdvert && effect.Priority > 0 && !wasActive && !isActive)
                world.Fail($"{router.Name} sends an advert as {router.Router.State}");
            if (effect.Kind == EffectKind.SendAdvert && effect.Priority == 0 && (!wasActive || isActive))
                world.Fail($"{router.Name} says farewell on the way from {before} to {router.Router.State}");
            if (effect.Kind == EffectKind.SendGarp && !isActive)
                world.Fail($"{router.Name} sends gratuitous ARP as {router.Router.State}");
        }
    }

    /// <summary>The kernel has the addresses exactly while the router is Active.</summary>
    public static void Addresses(SimWorld world, SimRouter router)
    {
        if (router.HasAddresses != (router.Router.State == VrrpState.Active))
            world.Fail($"{router.Name} is {router.Router.State} and has {(router.HasAddresses ? "the" : "no")} addresses");
    }

    /// <summary>Addresses are not added twice.</summary>
    public static void AddedOnce(SimWorld world, SimRouter router)
    {
        if (router.HasAddresses) world.Fail($"{router.Name} adds addresses that it has");
    }

    /// <summary>Time goes on: a tick leaves nothing due, and a router waits for something exactly while it runs.</summary>
    public static void Deadline(SimWorld world, SimRouter router, VrrpInputKind input)
    {
        if (input == VrrpInputKind.Tick && router.Router.Deadline <= world.Clock.Now)
            world.Fail($"{router.Name} is due again at the time of its tick");
        bool waits = router.Router.Deadline != long.MaxValue;
        bool runs = router.Router.State is VrrpState.Active or VrrpState.Backup;
        if (waits != runs) world.Fail($"{router.Name} is {router.Router.State} and waits for {(waits ? "a timer" : "nothing")}");
    }
}
