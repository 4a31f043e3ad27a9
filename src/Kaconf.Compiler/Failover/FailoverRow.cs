using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Kaconf.Compiler.Failover;

/// <summary>What one failure does to a virtual router or a sync group; without a failure, the start.</summary>
public sealed class FailoverRow
{
    private const double MillisecondsOfSecond = 1000;

    private readonly FailoverUnit unit;
    private readonly Situation now;

    internal FailoverRow(FailoverUnit unit, Failure? failure)
    {
        (this.unit, Failure) = (unit, failure);
        Failure[] failed = failure is null ? [] : [failure];
        now = unit.After(failed);
        During = failure is null ? unit.Start : unit.Elect(failed, unit.Start.Sets);
        Back = failure is null ? unit.Start : unit.Elect([], During.Sets);
    }

    /// <summary>What fails, or null for the start.</summary>
    public Failure? Failure { get; }

    /// <summary>Who is MASTER while it lasts.</summary>
    public Outcome During { get; }

    /// <summary>Who is MASTER after its end.</summary>
    public Outcome Back { get; }

    /// <summary>What the failure is, such as "eth0 of lb1 goes down".</summary>
    public string Event => Failure is null ? "start" : $"{Failure} {Verb(Failure)}";

    /// <summary>Why, in few words.</summary>
    public string Note => string.Join("; ", unit.Contenders.Select(Standing).Concat(Reasons()).Where(text => text.Length > 0));

    private string Verb(Failure failure)
    {
        Contender node = unit.Contenders.First(node => node.Name == failure.Node);
        bool up = node.Watches.SelectMany(all => all).Where(watch => node.FailureOf(watch) == failure).Select(node.Node.RestsUp).DefaultIfEmpty(true).First();
        return failure.Kind switch
        {
            FailureKind.Node => "fails",
            FailureKind.Link or FailureKind.Bfd => up ? "goes down" : "comes up",
            FailureKind.File => up ? "is not 0" : "is 0",
            FailureKind.Process => up ? "is not running" : "is running",
            _ => up ? "fails" : "succeeds",
        };
    }

    private string Standing(Contender node, int number)
    {
        if ((now.Alive >> number & 1) == 0) return "";
        if ((now.Able >> number & 1) == 0) return $"{node.Name} in FAULT";
        if (Enumerable.Range(0, node.Instances.Count).Any(router => now.IsCut(number, router))) return IsMaster(During, number) ? $"{node.Name} cut off, MASTER where nobody hears it" : $"{node.Name} cut off";
        string here = Priorities(now, number, node.Instances.Count);
        return Failure is null || here != Priorities(unit.After(), number, node.Instances.Count) ? $"{node.Name} has {here}" : "";
    }

    private static bool IsMaster(Outcome outcome, int node) => outcome.IsCertain && (outcome.Sets[0] >> node & 1) != 0;

    private IEnumerable<string> Reasons()
    {
        Situation well = unit.After();
        if (Failure is null) yield return unit.Contenders.Where(unit.IsEarly).Select(early => Delay(early.Name, During, well)).FirstOrDefault() ?? "";
        if (Delay(unit.Start.Master, During, now) is { Length: > 0 } during) yield return during;
        if (Delay(During.Master, Back, well) is { Length: > 0 } back) yield return $"then {back}";
        if (!During.IsCertain) yield return "time or addresses decide";
        if (!During.IsCertain || Back.Equals(unit.Start)) yield break;
        bool held = unit.Contenders.Any(node => unit.Start.Possible.Any(nodes => nodes.Contains(node.Name)) && !node.Preempts);
        yield return held ? "then nopreempt" : Back.IsCertain ? "" : "time or addresses decide in the end";
    }

    // preempt_delay holds a node only while another one, of lower priority, is MASTER and heard.
    private string Delay(string? before, Outcome after, Situation then)
    {
        if (before is null || after.Master is not { } next || next == before) return "";
        int old = Enumerable.Range(0, unit.Contenders.Count).First(number => unit.Contenders[number].Name == before);
        Contender taker = unit.Contenders.First(node => node.Name == next);
        if ((then.Able >> old & 1) == 0 || Enumerable.Range(0, taker.Instances.Count).Any(router => then.IsCut(old, router)) || taker.PreemptDelay == 0) return "";
        return $"{next} after {(taker.PreemptDelay / MillisecondsOfSecond).ToString(CultureInfo.InvariantCulture)} s";
    }

    private static string Priorities(Situation now, int node, int routers) =>
        string.Join("/", Enumerable.Range(0, routers).Select(router => now.Priority(node, router)).Distinct());
}
