using Kaconf.Runtime.Config;

namespace Kaconf.Runtime.Protocol.Checkers;

/// <summary>What kinds of checkers count in their own way (keepalived 2.2.7).</summary>
/// <param name="RetriesWhileDown">Failures of a server that is down are counted too, and tried again as soon.</param>
/// <param name="FromStart">Times between checks are counted from the start of one, not from its end.</param>
public readonly record struct CheckRules(bool RetriesWhileDown, bool FromStart)
{
    /// <summary>Those of a checker.</summary>
    public static CheckRules Of(CheckerConfig config) => config is MiscCheckConfig ? new(RetriesWhileDown: false, FromStart: true) : new(RetriesWhileDown: true, FromStart: false);
}
