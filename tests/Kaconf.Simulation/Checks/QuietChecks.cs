using System;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Protocol.Vrrp;
using Kaconf.Simulation.Machines;

namespace Kaconf.Simulation.Checks;

/// <summary>What must hold when the weather has been good for long enough.</summary>
public static class QuietChecks
{
    /// <summary>How long good weather may need until everything is settled, by the files alone, in nanoseconds.</summary>
    public static long Bound(SimWorld world)
    {
        long down = 0, delay = 0;
        foreach (VirtualRouter router in world.VirtualRouters)
        {
            long interval = 0;
            foreach (SimInstance instance in router.Instances) interval = Math.Max(interval, Rfc.Interval(instance.Config));
            foreach (SimInstance instance in router.Instances)
            {
                down = Math.Max(down, interval + Rfc.ActiveDown(instance.Config, interval, 1));
                delay = Math.Max(delay, instance.Config.PreemptDelayMilliseconds * SimClock.Millisecond);
            }
        }
        // Silence until somebody is Active; then the delay of a better one, which counts from what it hears; then its own silence.
        return (2 * down) + delay + Rfc.Slack;
    }

    /// <summary>Each virtual router has one Active in each part of its LAN, and it is a right one.</summary>
    public static void Settled(SimWorld world)
    {
        foreach (VirtualRouter router in world.VirtualRouters)
            foreach (SimInstance instance in router.Instances)
                if (IsActive(instance) && RivalOf(instance) is { } rival)
                    world.Fail($"two Active routers that hear each other: {instance}, priority {instance.ExpectedPriority}, and {rival}, priority {rival.ExpectedPriority}");
        foreach (SimNode node in world.Nodes)
            if (node.Alive)
                foreach (SimUnit unit in node.Units) Settled(world, unit);
    }

    private static void Settled(SimWorld world, SimUnit unit)
    {
        foreach (SimInstance member in unit.Members) StepChecks.InTime(member);
        HasReason(world, unit);
    }

    private static bool IsActive(SimInstance instance) => instance.Node.Alive && instance.State == VrrpState.Active;

    private static SimInstance? RivalOf(SimInstance instance)
    {
        foreach (SimInstance other in instance.VirtualRouter.Instances)
            if (other != instance && IsActive(other) && Hears(instance, other) && Hears(other, instance)) return other;
        return null;
    }

    private static bool Hears(SimInstance receiver, SimInstance sender)
    {
        int segment = receiver.Lan.SegmentOf(receiver.Node);
        return segment >= 0 && segment == sender.Lan.SegmentOf(sender.Node) && receiver.VirtualRouter.Hearing.Takes(receiver, sender, sender.SpeaksOld);
    }

    // Whoever is not Active has a reason: a fault, or another Active router that it may not push aside.
    private static void HasReason(SimWorld world, SimUnit unit)
    {
        bool fault = false, reason = false;
        foreach (SimInstance member in unit.Members)
        {
            fault |= member.Faults > 0;
            reason |= IsActive(member) || MakesWay(member);
        }
        SimInstance first = unit.Members[0];
        if (fault != (first.State == VrrpState.Fault)) world.Fail($"{first} is {first.State} {(fault ? "with a fault" : "without a fault")}");
        if (!fault && !reason && !IsContradictory(unit)) world.Fail($"{first} is {first.State} at priority {first.ExpectedPriority}, and nobody better is Active: {Neighbours(first)}");
    }

    private static bool MakesWay(SimInstance instance)
    {
        VrrpInstanceConfig config = instance.Config;
        foreach (SimInstance other in instance.VirtualRouter.Instances)
        {
            if (other == instance || !IsActive(other) || !Hears(instance, other)) continue;
            // Equals do not preempt each other (RFC 3768 §6.4.2); two owners are 254.
            if (!config.Preempt || other.ExpectedPriority >= Math.Min((byte)254, instance.ExpectedPriority)) return true;
        }
        return false;
    }

    // Two nodes that each are better in another member of a sync group push each other aside for as long as they time out
    // together (keepalived's do, too): a mistake of the files, for which nothing is promised but that they make way.
    private static bool IsContradictory(SimUnit unit)
    {
        SimNode[] nodes = unit.Members[0].Node.World.Nodes;
        foreach (SimNode one in nodes)
            foreach (SimNode other in nodes)
                if (one != other && BeatsAnywhere(unit, one, other) && BeatsAnywhere(unit, other, one)) return true;
        return false;
    }

    private static bool BeatsAnywhere(SimUnit unit, SimNode one, SimNode other)
    {
        foreach (SimInstance member in unit.Members)
            if (member.VirtualRouter.On(one) is { } ours && member.VirtualRouter.On(other) is { } theirs && Beats(ours, theirs)) return true;
        return false;
    }

    private static bool Beats(SimInstance one, SimInstance other) => one.ExpectedPriority == other.ExpectedPriority
        ? one.Source.CompareTo(other.Source) > 0
        : one.ExpectedPriority > other.ExpectedPriority;

    private static string Neighbours(SimInstance instance)
    {
        string text = "";
        foreach (SimInstance other in instance.VirtualRouter.Instances)
            if (other != instance)
                text += $"{other} {(other.Node.Alive ? other.State : "off")} {other.ExpectedPriority} in segment {other.Lan.SegmentOf(other.Node)}; ";
        return text;
    }
}
