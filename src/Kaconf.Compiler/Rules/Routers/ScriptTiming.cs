using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Model;
using Kaconf.Compiler.Schema;

namespace Kaconf.Compiler.Rules.Routers;

/// <summary>KAC2067, KAC2068: how long a script takes to say that something has failed.</summary>
internal sealed class ScriptTiming : IRule
{
    private static readonly DiagnosticCode LongTimeout = new("KAC2067", Severity.Suggestion, "a script that hangs is noticed later than one that fails", "keepalived.conf(5)");
    private static readonly DiagnosticCode SlowScript = new("KAC2068", Severity.Suggestion, "a script notices a failure later than the other nodes notice a dead one", "RFC 3768 §6.1") { Profile = Profile.Strict };

    private const decimal Microseconds = 1_000_000;

    public IReadOnlyList<DiagnosticCode> Codes => [LongTimeout, SlowScript];

    public void Check(RuleContext context)
    {
        if (!context.Uses(ScriptKeywords.Block)) return;
        ILookup<(string, string), PlacedInstance> users = context.Instances
            .SelectMany(instance => instance.Model.TrackedScripts.Select(entry => (instance, entry.Name)))
            .ToLookup(use => (use.instance.Node.Name, use.Name), use => use.instance);
        foreach (PlacedBlock script in context.Blocks(ScriptKeywords.Block))
        {
            decimal needed = script.Block.Get(ScriptKeywords.Interval) * script.Block.Get(ScriptKeywords.Fall) / Microseconds;
            if (!script.Knows(ScriptKeywords.Interval.Name, ScriptKeywords.Fall.Name, ScriptKeywords.Timeout.Name)) continue;
            decimal timeout = script.Block.Get(ScriptKeywords.Timeout) / Microseconds;
            if (script.Has(ScriptKeywords.Timeout.Name) && timeout > needed)
            {
                context.Report(
                    LongTimeout, script.At(ScriptKeywords.Timeout.Name),
                    $"a run that hangs counts as failed after {Text(timeout)} s, while runs that fail are noticed after {Text(needed)} s (interval × fall); make the timeout shorter, or the interval longer");
            }
            CheckUsers(context, script, [.. users[(script.Node.Name, script.Name)]], needed);
        }
    }

    private static void CheckUsers(RuleContext context, PlacedBlock script, PlacedInstance[] users, decimal needed)
    {
        if (users.Length == 0) return;
        decimal patience = users.Min(user => Timers.MasterDown(user.Model, user.Block.Get(VrrpKeywords.DownTimerAdverts)));
        if (needed <= patience) return;
        context.Report(
            SlowScript, script.At(script.Has(ScriptKeywords.Fall.Name) ? ScriptKeywords.Fall.Name : ScriptKeywords.Interval.Name),
            $"'{script.Name}' takes up to {Text(needed)} s to fail (interval × fall), and a node that is dead altogether is replaced within {Text(patience)} s; check more often, if the outage matters");
    }

    private static string Text(decimal seconds) => seconds.ToString("0.##", CultureInfo.InvariantCulture);
}
