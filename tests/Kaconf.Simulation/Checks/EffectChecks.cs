using Kaconf.Runtime.Protocol.Vrrp;
using Kaconf.Simulation.Machines;

namespace Kaconf.Simulation.Checks;

/// <summary>What must hold for each single thing that a daemon wants done.</summary>
public static class EffectChecks
{
    /// <summary>Looks at an effect before it is executed.</summary>
    public static void Effect(SimInstance instance, in Effect effect)
    {
        VrrpState state = instance.State;
        switch (effect.Kind)
        {
            case EffectKind.SendAdvert when effect.Priority == 0 && state != VrrpState.Active:
                Fail(instance, $"says farewell as {state}");
                break;
            // RFC 3768 §6.4.2: the first advert goes out on the way to Active.
            case EffectKind.SendAdvert when state is not (VrrpState.Active or VrrpState.Backup or VrrpState.Initialize):
                Fail(instance, $"sends an advert as {state}");
                break;
            case EffectKind.SendGarp when !instance.HasAddresses: Fail(instance, "calls for addresses that it has not"); break;
            case EffectKind.AddAddresses when instance.HasAddresses: Fail(instance, "adds addresses that it has"); break;
            case EffectKind.Transition when effect.From != state: Fail(instance, $"says that it leaves {effect.From}, and is {state}"); break;
        }
    }

    private static void Fail(SimInstance instance, string what) => instance.Node.World.Fail($"{instance} {what}");
}
