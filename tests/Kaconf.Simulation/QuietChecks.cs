using System.Linq;
using Kaconf.Runtime.Protocol.Vrrp;

namespace Kaconf.Simulation;

/// <summary>What must hold when the weather has been good for long enough.</summary>
public static class QuietChecks
{
    /// <summary>Each set of routers that hear each other has exactly one Active, and it is the right one.</summary>
    public static void OneActiveInEachSegment(SimWorld world)
    {
        foreach (IGrouping<int, SimRouter> segment in world.Routers.Where(CanBeActive).GroupBy(r => r.Segment))
        {
            SimRouter[] active = [.. segment.Where(r => r.Router.State == VrrpState.Active)];
            string states = string.Join(", ", segment.Select(r => $"{r.Name} {r.Router.State} {r.Router.EffectivePriority}"));
            if (active.Length != 1) world.Fail($"{active.Length} Active routers: {states}");
            int highest = segment.Max(r => r.Router.EffectivePriority);
            // Equals do not preempt each other (RFC 3768 §6.4.2), so each of the highest is right.
            if (segment.All(r => r.Router.Config.Preempt) && active[0].Router.EffectivePriority != highest)
                world.Fail($"{active[0].Name} is Active without the highest priority: {states}");
        }
        foreach (SimRouter router in world.Routers.Where(r => !CanBeActive(r) && r.HasAddresses))
            world.Fail($"{router.Name} keeps addresses that it may not have");
    }

    private static bool CanBeActive(SimRouter router) => router.Alive && router.Router.State != VrrpState.Fault;
}
