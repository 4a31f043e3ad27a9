using System;
using System.Collections.Generic;
using Kaconf.Runtime.Config;

namespace Kaconf.Runtime.Protocol.Vrrp;

/// <summary>
/// The VRRP of a whole node without I/O: inputs and a time go in, effects come out, each with the number of its router.
/// The order of the effects is the order in which they are to be seen. Times are CLOCK_MONOTONIC nanoseconds.
/// The same inputs at the same times give the same effects, so a recorded day can be played again.
/// </summary>
public sealed class VrrpEngine
{
    private readonly VrrpRouter[] routers;
    private readonly DeadlineHeap deadlines;
    private readonly VrrpTurn turn = new();

    /// <summary>Makes the routers of a node, in the order of its file, all in <see cref="VrrpState.Initialize"/>.</summary>
    public VrrpEngine(NodeConfig node)
    {
        routers = new VrrpRouter[node.Instances.Length];
        for (int i = 0; i < routers.Length; i++) routers[i] = new VrrpRouter(node.Instances[i], i, turn);
        MakeGroups(node);
        deadlines = new DeadlineHeap(routers.Length);
    }

    /// <summary>The routers; their place here is <see cref="Effect.Router"/>.</summary>
    public IReadOnlyList<VrrpRouter> Routers => routers;

    /// <summary>When <see cref="Tick"/> is due at the latest, in nanoseconds; <see cref="long.MaxValue"/> = never. It may be early.</summary>
    public long Deadline => deadlines.Earliest;

    /// <summary>Takes an input of one router and appends what is to be done.</summary>
    public void Handle(int router, in VrrpInput input, long now, List<Effect> effects)
    {
        turn.Begin(now, effects);
        routers[router].Handle(input);
        deadlines.Need(router, routers[router].Deadline);
        if (turn.Moved is not null) FollowGroup(turn.Moved);
    }

    /// <summary>
    /// Has every router act that is due, the earliest first. Give it the adverts that have arrived before: after a stall they tell
    /// that the Active router lives.
    /// </summary>
    public void Tick(long now, List<Effect> effects)
    {
        turn.Begin(now, effects);
        // One that is due again at once waits for the next tick: time goes on for the others too.
        for (int i = 0; i < routers.Length && deadlines.Earliest <= now; i++)
        {
            RouterCore core = routers[deadlines.First].Core;
            Ticking.Run(core);
            deadlines.MoveFirst(core.Timers.Next);
            if (turn.Moved is not null) FollowGroup(turn.Moved);
        }
    }

    private void MakeGroups(NodeConfig node)
    {
        Dictionary<string, RouterCore> byName = new(routers.Length, StringComparer.Ordinal);
        foreach (VrrpRouter router in routers) byName.TryAdd(router.Config.Name, router.Core);
        for (int i = 0; i < node.SyncGroups.Length; i++)
        {
            SyncGroup group = new(i);
            foreach (string member in node.SyncGroups[i].Members)
                if (byName.TryGetValue(member, out RouterCore? core)) group.Add(core);
        }
    }

    private void FollowGroup(SyncGroup group)
    {
        turn.Moved = null;
        foreach (RouterCore member in group.Members) deadlines.Need(member.Number, member.Timers.Next);
    }
}
