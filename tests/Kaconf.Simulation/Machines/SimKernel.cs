using Kaconf.Runtime.Protocol.Vrrp;
using Kaconf.Simulation.Checks;

namespace Kaconf.Simulation.Machines;

/// <summary>Does what the daemon wants done, as the kernel of the node and its cables do.</summary>
public static class SimKernel
{
    /// <summary>Executes one effect.</summary>
    public static void Execute(SimInstance instance, in Effect effect)
    {
        EffectChecks.Effect(instance, effect);
        switch (effect.Kind)
        {
            case EffectKind.SendAdvert: Send(instance, effect.Priority); break;
            case EffectKind.AddAddresses: instance.HasAddresses = instance.OwesGarp = true; break;
            case EffectKind.RemoveAddresses: instance.HasAddresses = instance.OwesGarp = false; break;
            case EffectKind.SendGarp: instance.OwesGarp = false; break;
            case EffectKind.Transition: Enter(instance, effect.To); break;
        }
    }

    private static void Send(SimInstance instance, byte priority)
    {
        SimWorld world = instance.Node.World;
        world.Trace.Add(instance, "sends {0}", priority);
        StepChecks.InTime(instance);
        instance.ActiveWatch.Sends(priority);
        instance.Door.Send(priority);
    }

    private static void Enter(SimInstance instance, VrrpState to)
    {
        instance.Node.World.Trace.Add(instance, Words(to));
        if (to == VrrpState.Active) instance.BackupWatch.TakesOver(instance.State);
        if (instance.State == VrrpState.Active) instance.ActiveWatch.Leaves(to);
        if (to == VrrpState.Backup) instance.BackupWatch.Enters();
        instance.State = to;
    }

    private static string Words(VrrpState state) => state switch
    {
        VrrpState.Active => "becomes MASTER",
        VrrpState.Backup => "becomes BACKUP",
        VrrpState.Fault => "becomes FAULT",
        VrrpState.Stopped => "is stopped",
        _ => "is INIT",
    };
}
