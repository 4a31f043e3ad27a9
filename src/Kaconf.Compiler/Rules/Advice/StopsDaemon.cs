using System.Collections.Generic;
using System.Text.RegularExpressions;
using Kaconf.Compiler.Diagnostics;

namespace Kaconf.Compiler.Rules.Advice;

/// <summary>KAC5005: a node whose daemon was stopped by a check is no backup any more.</summary>
internal sealed class StopsDaemon : IRule
{
    private static readonly DiagnosticCode Code = new("KAC5005", Severity.Suggestion, "a command stops the daemon", "Kaconf");

    // Other signals of killall and pkill ask, reload or print.
    private static readonly Regex Stop = new(
        @"\b(systemctl\s+(--?\S+\s+)*(stop|kill)\s+keepalived|service\s+keepalived\s+stop|init\.d/keepalived\s+stop|" +
        @"(killall|pkill)\s+(-(9|15|2|3|(SIG)?(TERM|KILL|INT|QUIT)|[efovwqx])\s+)*keepalived)\b", RegexOptions.CultureInvariant);

    public IReadOnlyList<DiagnosticCode> Codes => [Code];

    public void Check(RuleContext context)
    {
        foreach (PlacedCommand command in context.Commands)
        {
            if (Stop.Match(command.Command.Text) is not { Success: true } found) continue;
            context.Report(
                Code, command.Place,
                $"'{found.Value}' takes this node out for good: when the fault is gone nothing starts the daemon again, and the next fault finds no backup; " +
                "track a vrrp_script instead, whose failure brings FAULT or takes a weight from the priority, until it succeeds again");
        }
    }
}
