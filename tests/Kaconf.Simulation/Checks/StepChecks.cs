using System;
using Kaconf.Runtime.Protocol.Vrrp;
using Kaconf.Simulation.Machines;

namespace Kaconf.Simulation.Checks;

/// <summary>What must hold between two inputs of a daemon.</summary>
public static class StepChecks
{
    /// <summary>Looks at a node when it has handled an input.</summary>
    public static void Turn(SimNode node)
    {
        foreach (SimInstance instance in node.Instances)
        {
            bool isActive = instance.State == VrrpState.Active;
            if (instance.HasAddresses != isActive)
                node.World.Fail($"{instance} is {instance.State} and has {(instance.HasAddresses ? "the" : "no")} addresses");
            if (instance.ActiveWatch.SpeaksAsBackup)
                node.World.Fail($"{instance} sends an advert as {instance.State}");
        }
        foreach (SimUnit unit in node.Units)
            if (unit.IsGroup) Together(node, unit);
    }

    /// <summary>Looks at a node before it handles what the time brought: nothing of what it had to do is still undone.</summary>
    public static void InTime(SimNode node)
    {
        long late = node.World.Clock.Now - Rfc.Slack;
        if (late <= node.RunsSince) return;
        foreach (SimUnit unit in node.Units)
            if (Due(unit) < late) node.World.Fail($"{unit.Members[0]} had to be MASTER {(node.World.Clock.Now - Due(unit)) / 1e6:F3} ms ago");
        foreach (SimInstance instance in node.Instances)
            if (instance.State == VrrpState.Active && instance.ActiveWatch.Due < late)
                node.World.Fail($"{instance} had to send an advert {(node.World.Clock.Now - instance.ActiveWatch.Due) / 1e6:F3} ms ago");
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

    private static void Together(SimNode node, SimUnit unit)
    {
        VrrpState first = unit.Members[0].State;
        foreach (SimInstance member in unit.Members)
            if (member.State != first) node.World.Fail($"the sync group is split: {unit.Members[0]} is {first}, {member} is {member.State}");
    }
}
