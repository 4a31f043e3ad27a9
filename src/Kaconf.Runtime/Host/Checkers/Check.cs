using Kaconf.Runtime.Protocol.Services;

namespace Kaconf.Runtime.Host.Checkers;

/// <summary>A checker at work: makes one check at a time, and tells its <see cref="CheckLane"/> how it ended.</summary>
internal abstract class Check
{
    /// <summary>The checker; set before the first check.</summary>
    internal ServiceChecker Checker { get; private set; } = null!;

    /// <summary>Whom it tells.</summary>
    protected CheckLane Lane { get; private set; } = null!;

    /// <summary>A check is under way.</summary>
    internal bool IsRunning { get; set; }

    /// <summary>When the check that is under way has taken too long; <see cref="long.MaxValue"/> = that is seen to elsewhere.</summary>
    internal long Limit { get; private protected set; } = long.MaxValue;

    /// <summary>Takes its place.</summary>
    internal virtual void Join(CheckLane lane, ServiceChecker checker) => (Lane, Checker) = (lane, checker);

    /// <summary>Begins a check.</summary>
    internal abstract void Begin();

    /// <summary><see cref="Limit"/> has come.</summary>
    internal virtual void Expire()
    {
    }

    /// <summary>The node stops: what is under way is ended, and nobody is told.</summary>
    internal abstract void Stop();
}
