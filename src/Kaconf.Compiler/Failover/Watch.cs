using Kaconf.Compiler.Model;

namespace Kaconf.Compiler.Failover;

/// <summary>What an instance watches, with the weight in effect.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">Its name.</param>
/// <param name="Weight">What it does to the priority; 0 = its failure is a FAULT.</param>
/// <param name="Reverse">Whether up is the failure.</param>
/// <param name="Owner">The instance or the sync group that says so.</param>
/// <param name="Entry">The way to the line in that block, such as "track_script/0".</param>
internal sealed record Watch(FailureKind Kind, string Name, int Weight, bool Reverse, BlockModel Owner, string Entry)
{
    /// <summary>Whether the number in a file decides, which the configuration does not have.</summary>
    public bool IsNumber => Kind == FailureKind.File && Weight != 0;

    /// <summary>Whether the thing holds the instance in FAULT (keepalived.conf(5), track_script).</summary>
    public bool IsFault(bool up) => Weight == 0 && up == Reverse;

    /// <summary>What it adds to the priority: a positive weight counts while up, a negative one while down, with reverse the other way round.</summary>
    public int Offset(bool up) => IsNumber || Weight > 0 != up ? 0 : Reverse ? -Weight : Weight;
}
