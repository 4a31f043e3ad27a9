using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Model;

namespace Kaconf.Compiler.Failover;

/// <summary>A node's part in virtual routers that move as one.</summary>
/// <param name="Node">The node.</param>
/// <param name="Instances">Its instance of each virtual router, in the order of the routers.</param>
/// <param name="Watches">What each of them watches.</param>
internal sealed record Contender(NodeView Node, IReadOnlyList<InstanceModel> Instances, IReadOnlyList<IReadOnlyList<Watch>> Watches)
{
    // A unit of time that holds hundredths of a second as well as 1/256 of one.
    private const int StepsOfCentisecond = 256;
    private const int CentisecondsOfSecond = 100;

    /// <summary>The node's name.</summary>
    public string Name => Node.Model.Name;

    /// <summary>What can fail on the node beside the node itself.</summary>
    public IEnumerable<Failure> Failures => Watches.SelectMany(all => all)
        .Concat(Instances.Where(instance => instance.Interface.Length > 0).Select(instance => new Watch(FailureKind.Link, instance.Interface, 0, false, instance.Block, "")))
        .Where(watch => !watch.IsNumber).OrderBy(watch => watch.Kind).Select(FailureOf).Distinct();

    /// <summary>Whether every instance may take over from a MASTER of lower priority.</summary>
    public bool Preempts => Instances.All(Effective.Preempt);

    /// <summary>Whether every instance starts as MASTER.</summary>
    public bool StartsAsMaster => Instances.All(Effective.InitialMaster);

    /// <summary>How long the node leaves a MASTER of lower priority alone, in milliseconds.</summary>
    public int PreemptDelay => Instances.Max(Effective.PreemptDelay);

    /// <summary>The failure of what is watched.</summary>
    public Failure FailureOf(Watch watch) => new(Name, watch.Kind, watch.Name);

    /// <summary>How long an instance waits without an advert at a priority (RFC 3768 §6.1, RFC 9568 §6.1), in steps of 1/25600 s.</summary>
    public int ActiveDown(int router, int priority) =>
        (int)EffectiveAdverts.DownTimer(Instances[router]) * Instances[router].AdvertInterval * StepsOfCentisecond + Skew(router, priority);

    /// <summary>How long an instance waits after a farewell, in the same steps.</summary>
    public int Skew(int router, int priority) =>
        (StepsOfCentisecond - priority) * (Instances[router].Version == 2 ? CentisecondsOfSecond : Instances[router].AdvertInterval);
}
