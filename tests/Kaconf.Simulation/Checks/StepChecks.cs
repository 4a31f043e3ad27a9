using System;
using System.Collections.Generic;
using Kaconf.Runtime.Protocol.Vrrp;
using Kaconf.Simulation.Machines;

namespace Kaconf.Simulation.Checks;

/// <summary>What must hold between two inputs of a daemon.</summary>
public static class StepChecks
{
    /// <summary>Looks at the instances that an input has moved.</summary>
    public static void Turn(SimNode node, List<Effect> effects)
    {
        foreach (Effect effect in effects)
        {
            SimInstance instance = node.Instances[effect.Router];
            Consistent(instance);
            if (instance.Unit.IsGroup) Together(instance.Unit);
        }
    }

    /// <summary>Looks at all instances of a node.</summary>
    public static void All(SimNode node)
    {
        foreach (SimUnit unit in node.Units)
        {
            foreach (SimInstance member in unit.Members) Consistent(member);
            Together(unit);
        }
    }

    /// <summary>Nothing of what an instance had to do by now is still undone.</summary>
    public static void InTime(SimInstance instance)
    {
        SimWorld world = instance.Node.World;
        long late = world.Clock.Now - Rfc.Slack;
        if (late <= instance.Node.RunsSince) return;
        long due = Due(instance.Unit);
        if (due < late) world.Fail($"{instance} had to be MASTER {(world.Clock.Now - due) / 1e6:F3} ms ago");
        if (instance.State == VrrpState.Active && instance.ActiveWatch.Due < late)
            world.Fail($"{instance} had to send an advert {(world.Clock.Now - instance.ActiveWatch.Due) / 1e6:F3} ms ago");
    }

    // A group goes when the last of its members wants to.
    private static long Due(SimUnit unit)
    {
        long due = 0;
        foreach (SimInstance member in unit.Members)
        {
            if (member.State != VrrpState.Backup) return long.MaxValue;
            due = Math.Max(due, member.BackupWatch.Due);
        }
        return due;
    }

    private static void Consistent(SimInstance instance)
    {
        bool isActive = instance.State == VrrpState.Active;
        if (instance.HasAddresses != isActive)
            instance.Node.World.Fail($"{instance} is {instance.State} and has {(instance.HasAddresses ? "the" : "no")} addresses");
        // RFC 9568 §6.4.2: whoever becomes Active says so to the neighbours' caches at once.
        if (instance.OwesGarp) instance.Node.World.Fail($"{instance} has got addresses and tells nobody");
        if (instance.ActiveWatch.SpeaksAsBackup) instance.Node.World.Fail($"{instance} sends an advert as {instance.State}");
    }

    private static void Together(SimUnit unit)
    {
        VrrpState first = unit.Members[0].State;
        foreach (SimInstance member in unit.Members)
            if (member.State != first)
                member.Node.World.Fail($"the sync group is split: {unit.Members[0]} is {first}, {member} is {member.State}");
    }
}
