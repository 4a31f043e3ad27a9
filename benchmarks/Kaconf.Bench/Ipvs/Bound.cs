using System;

namespace Kaconf.Bench.Ipvs;

/// <summary>What a number may be at most.</summary>
/// <param name="Most">In its unit, or as a multiple of keepalived's; null when there is no bound.</param>
/// <param name="IsRatio">Whether it is a multiple.</param>
internal readonly record struct Bound(double? Most, bool IsRatio = false)
{
    /// <summary>Tells the bound, and whether it is missed.</summary>
    /// <param name="ours">What was measured.</param>
    /// <param name="theirs">The same of keepalived.</param>
    public string Judge(double ours, double theirs = 1) => Most is not { } most ? ""
        : FormattableString.Invariant($"<= {most}{(IsRatio ? " ×" : "")}{((IsRatio ? ours / theirs : ours) <= most ? "" : "  missed")}");
}
