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
    private readonly RouterCore[] cores;
    private readonly Deadlines deadlines;
    private readonly VrrpTurn turn = new();

    /// <summary>Makes the routers of a node, in the order of its file, all in <see cref="VrrpState.Initialize"/>.</summary>
    public VrrpEngine(NodeConfig node)
        : this(node, AdvertPhase.RoutersAtOnce)
    {
    }

    /// <summary>The same, with another number of routers that advert at the same time: in large nodes they take turns.</summary>
    internal VrrpEngine(NodeConfig node, int routersAtOnce)
    {
        cores = new RouterCore[node.Instances.Length];
        for (int i = 0; i < cores.Length; i++) cores[i] = new RouterCore(node.Instances[i], i, turn);
        routers = Array.ConvertAll(cores, static core => new VrrpRouter(core));
        MakeGroups(node);
        foreach (RouterCore core in cores) core.Phase = new AdvertPhase(core, cores.Length, routersAtOnce);
        deadlines = new Deadlines(cores);
    }

    /// <summary>The routers; their place here is <see cref="Effect.Router"/>.</summary>
    public IReadOnlyList<VrrpRouter> Routers => routers;

    /// <summary>
    /// When <see cref="Tick"/> is due at the latest, in nanoseconds; <see cref="long.MaxValue"/> = never. It is early only after an
    /// Active router has sent an advert out of turn.
    /// </summary>
    public long Deadline => deadlines.Earliest;

    /// <summary>Takes an input of one router and appends what is to be done.</summary>
    public void Handle(int router, in VrrpInput input, long now, List<Effect> effects)
    {
        turn.Begin(now, effects);
        RouterCore core = cores[router];
        Inputs.Handle(core, input);
        deadlines.Need(core);
        if (turn.Moved is not null) deadlines.NeedGroup(turn);
        deadlines.Settle();
    }

    /// <summary>
    /// Has every router act that is due. Give it the adverts that have arrived before: after a stall they tell that the Active
    /// router lives.
    /// </summary>
    public void Tick(long now, List<Effect> effects)
    {
        turn.Begin(now, effects);
        deadlines.Run(now, turn);
        deadlines.Settle();
    }

    private void MakeGroups(NodeConfig node)
    {
        Dictionary<string, RouterCore> byName = new(cores.Length, StringComparer.Ordinal);
        foreach (RouterCore core in cores) byName.TryAdd(core.Config.Name, core);
        for (int i = 0; i < node.SyncGroups.Length; i++)
        {
            SyncGroup group = new(i);
            foreach (string member in node.SyncGroups[i].Members)
                if (byName.TryGetValue(member, out RouterCore? found)) group.Add(found);
        }
    }
}
