using System.Collections.Generic;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Schema;

namespace Kaconf.Compiler.Rules.Services;

/// <summary>KAC2110, KAC2111: how long a dead server stays in the pool: the time to the next check, then every try of it.</summary>
internal sealed class CheckTime : IRule
{
    private static readonly DiagnosticCode Longer = new("KAC2110", Severity.Suggestion, "a check of a dead server takes longer than delay_loop", "keepalived.conf(5)") { Profile = Profile.Strict };
    private static readonly DiagnosticCode Late = new("KAC2111", Severity.Suggestion, "a dead server is noticed late", "keepalived.conf(5)");

    private const long Minute = 60 * Shapes.Second, Limit = 5 * Minute, Endless = long.MaxValue / 4;

    public IReadOnlyList<DiagnosticCode> Codes => [Longer, Late];

    public void Check(RuleContext context)
    {
        foreach (PlacedService service in context.Services)
        {
            if (Slowest(service, out long loop, out long tries) is not { } checker) continue;
            if (loop + tries >= Limit)
                context.Report(Late, checker.At(""), $"a dead server of '{service.Name}' stays in the pool for up to {Text(loop + tries)}; lower delay_loop, retry or the timeouts");
            else if (tries > loop && context.Wants(Longer))
                context.Report(Longer, checker.At(""), $"the tries of this check take up to {Text(tries)}, longer than delay_loop {Text(loop)}, so a dead server stays in the pool for up to {Text(loop + tries)}; lower retry or the timeouts");
        }
    }

    private static PlacedBlock? Slowest(PlacedService service, out long loop, out long tries)
    {
        PlacedBlock? slowest = null;
        (loop, tries) = (0, 0);
        foreach (PlacedServer server in service.Servers)
        {
            foreach (PlacedBlock checker in server.Checkers)
            {
                long every = checker.Block.Get(CheckKeywords.DelayLoop), trying = TriesOf(checker);
                if ((slowest is null || every + trying > loop + tries) && IsKnown(checker)) (slowest, loop, tries) = (checker, every, trying);
            }
        }
        return slowest;
    }

    private static bool IsKnown(PlacedBlock checker) => Row(checker, "retry") is not null && checker.Knows("retry", "connect_timeout", "delay_before_retry", "delay_loop", "misc_timeout");

    // The time for every try, and the pauses between them.
    private static long TriesOf(PlacedBlock checker)
    {
        long timeout = Value(checker, checker.Block.Keyword == MiscCheckKeywords.Block ? MiscCheckKeywords.Timeout.Name : CheckKeywords.ConnectTimeout.Name);
        long retry = System.Math.Min(Value(checker, "retry"), int.MaxValue);
        double time = ((double)timeout * (retry + 1)) + ((double)Value(checker, "delay_before_retry") * retry);
        return time < Endless ? (long)time : Endless;
    }

    // Each kind of checker has its own row, with its own default.
    private static Keyword<long>? Row(PlacedBlock checker, string name) => checker.Block.Keyword.Find(name) as Keyword<long>;

    private static long Value(PlacedBlock checker, string name) => Row(checker, name) is { } row ? checker.Block.Get(row) : 0;

    private static string Text(long time) => time >= 2 * Minute ? $"{time / Minute} min" : $"{(decimal)time / Shapes.Second:0.###} s";
}
