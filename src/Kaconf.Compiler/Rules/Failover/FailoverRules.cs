using System.Collections.Generic;

namespace Kaconf.Compiler.Rules.Failover;

/// <summary>The rules about who is MASTER after a failure, each by the table of <see cref="Compiler.Failover.FailoverTable"/>.</summary>
internal static class FailoverRules
{
    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<IRule> All =
    [
        new MasterCount(),
        new IdleTracker(),
        new Chance(),
        new NoReturn(),
        new LeftToTime(),
        new EarlyMaster(),
        new ToldRows(),
    ];
}
